package org.gpuadvisor.lab.workload;

import org.gpuadvisor.table.Row;

/** Versions of a framework from one to another, both included. */
record VersionRange(FrameworkVersion from, FrameworkVersion to) {

	static VersionRange read(Row row) {
		VersionRange range = new VersionRange(row.as("version_from", FrameworkVersion::parse),
				row.as("version_to", FrameworkVersion::parse));
		if (range.from.compareTo(range.to) > 0) {
			throw row.bad("version_to", "comes before version_from");
		}
		return range;
	}

	boolean covers(FrameworkVersion version) {
		return version.compareTo(this.from) >= 0 && version.compareTo(this.to) <= 0;
	}

	boolean overlaps(VersionRange other) {
		return this.from.compareTo(other.to) <= 0 && other.from.compareTo(this.to) <= 0;
	}

	/** {@code 2.1 to 2.6}. */
	@Override
	public String toString() {
		return this.from.equals(this.to) ? this.to.toString() : this.from + " to " + this.to;
	}

}
