package org.gpuadvisor.lab.workload;

/** A framework's version, ordered by number: 2.9 comes before 2.14. */
record FrameworkVersion(int major, int minor) implements Comparable<FrameworkVersion> {

	static FrameworkVersion parse(String text) {
		int dot = text.indexOf('.');
		if (dot < 0) {
			throw new IllegalArgumentException("a version is major.minor, was '" + text + "'");
		}
		return new FrameworkVersion(Integer.parseInt(text, 0, dot, 10),
				Integer.parseInt(text, dot + 1, text.length(), 10));
	}

	@Override
	public int compareTo(FrameworkVersion other) {
		return (this.major != other.major) ? Integer.compare(this.major, other.major)
				: Integer.compare(this.minor, other.minor);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor;
	}

}
