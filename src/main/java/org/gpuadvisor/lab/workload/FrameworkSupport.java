package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;

/**
 * Which version of a framework runs on which generation of GPUs, and by which of its
 * builds.
 */
@Component
public class FrameworkSupport {

	private final List<Support> all;

	public FrameworkSupport(Tables tables) {
		List<Support> read = new ArrayList<>();
		for (Row row : tables.table("framework-support.csv").rows()) {
			Support support = Support.read(row);
			if (support.from.compareTo(support.to) > 0) {
				throw row.bad("version_to", "comes before version_from");
			}
			if (support.lowest.compareTo(support.highest) > 0) {
				throw row.bad("compute_capability_to", "is below compute_capability_from");
			}
			if (read.stream().anyMatch(support::overlaps)) {
				throw row.bad("compute_capability_from", "an earlier row says something of the same version and GPUs");
			}
			read.add(support);
		}
		this.all = List.copyOf(read);
	}

	/** The newest version that the table knows. */
	public String newest(Framework framework) {
		return this.all.stream()
			.filter((support) -> support.framework == framework)
			.map(Support::to)
			.max(Comparator.naturalOrder())
			.orElseThrow()
			.toString();
	}

	/** Whether anything is known of that version. */
	public boolean knows(Framework framework, String version) {
		Version wanted = Version.parse(version);
		return this.all.stream().anyMatch((support) -> support.framework == framework && support.covers(wanted));
	}

	/** The ranges of versions that are known, such as {@code 2.0 to 2.14}. */
	public List<String> known(Framework framework) {
		return this.all.stream()
			.filter((support) -> support.framework == framework)
			.map((support) -> support.from.equals(support.to) ? support.to.toString()
					: support.from + " to " + support.to)
			.distinct()
			.toList();
	}

	/** How that version runs on GPUs of that capability; empty if it does not. */
	public Optional<Support> find(Framework framework, String version, ComputeCapability capability) {
		Version wanted = Version.parse(version);
		return this.all.stream()
			.filter((support) -> support.framework == framework && support.covers(wanted) && support.covers(capability))
			.findFirst();
	}

	/** All that is known of a version, but for what computes wrongly. */
	public List<Support> of(Framework framework, String version) {
		Version wanted = Version.parse(version);
		return this.all.stream()
			.filter((support) -> support.framework == framework && support.covers(wanted)
					&& support.status != Status.WRONG_RESULTS)
			.toList();
	}

	/** How a framework runs on a GPU. */
	public enum Status {

		/** Out of the box. */
		WORKS,
		/** With a build that has to be asked for. */
		WORKS_WITH_BUILD,
		/** After kernels were compiled, which takes long at the first start. */
		SLOW_FIRST_START,
		/**
		 * Now, with a build that has to be asked for, and not from a later version on.
		 */
		ENDING,
		/** It starts, and computes wrongly. */
		WRONG_RESULTS

	}

	/**
	 * One row of the table.
	 *
	 * @param build the build, by the name of its package index where it has one; absent
	 * where any does
	 * @param until first version that no longer runs; absent where none is planned
	 */
	public record Support(Framework framework, Version from, Version to, ComputeCapability lowest,
			ComputeCapability highest, Status status, Optional<String> build, Optional<String> until,
			Provenance provenance) {

		static Support read(Row row) {
			return new Support(row.oneOf("framework", Framework.class), row.as("version_from", Version::parse),
					row.as("version_to", Version::parse), row.as("compute_capability_from", ComputeCapability::parse),
					row.as("compute_capability_to", ComputeCapability::parse), row.oneOf("status", Status.class),
					row.find("build"), row.find("until"), row.provenance());
		}

		boolean overlaps(Support other) {
			return this.framework == other.framework && this.from.compareTo(other.to) <= 0
					&& other.from.compareTo(this.to) <= 0 && this.lowest.compareTo(other.highest) <= 0
					&& other.lowest.compareTo(this.highest) <= 0;
		}

		boolean covers(Version version) {
			return version.compareTo(this.from) >= 0 && version.compareTo(this.to) <= 0;
		}

		boolean covers(ComputeCapability capability) {
			return capability.compareTo(this.lowest) >= 0 && capability.compareTo(this.highest) <= 0;
		}

	}

	/** A framework's version, ordered by number: 2.9 comes before 2.14. */
	record Version(int major, int minor) implements Comparable<Version> {

		static Version parse(String text) {
			String[] parts = text.split("\\.");
			return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}

		@Override
		public int compareTo(Version other) {
			return Comparator.comparingInt(Version::major).thenComparingInt(Version::minor).compare(this, other);
		}

		@Override
		public String toString() {
			return this.major + "." + this.minor;
		}

	}

}
