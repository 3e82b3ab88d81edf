package org.gpuadvisor.lab.workload;

import java.util.Comparator;

/** A framework's version, ordered by number: 2.9 comes before 2.14. */
record FrameworkVersion(int major, int minor) implements Comparable<FrameworkVersion> {

	private static final Comparator<FrameworkVersion> ORDER = Comparator.comparingInt(FrameworkVersion::major)
		.thenComparingInt(FrameworkVersion::minor);

	static FrameworkVersion parse(String text) {
		int dot = text.indexOf('.');
		if (dot < 0) {
			throw new IllegalArgumentException("a version is major.minor, was '" + text + "'");
		}
		return new FrameworkVersion(Integer.parseInt(text.substring(0, dot)),
				Integer.parseInt(text.substring(dot + 1)));
	}

	@Override
	public int compareTo(FrameworkVersion other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor;
	}

}
