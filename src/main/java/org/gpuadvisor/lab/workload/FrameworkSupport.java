package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

	/** Of known versions only, so there are not many. */
	private final Map<Framework, Map<String, List<Support>>> byVersion = new EnumMap<>(Framework.class);

	public FrameworkSupport(Tables tables) {
		List<Support> read = new ArrayList<>();
		for (Row row : tables.table("framework-support.csv").rows()) {
			Support support = Support.read(row);
			if (support.lowest.compareTo(support.highest) > 0) {
				throw row.bad("compute_capability_to", "is below compute_capability_from");
			}
			if (read.stream().anyMatch(support::overlaps)) {
				throw row.bad("compute_capability_from", "an earlier row says something of the same version and GPUs");
			}
			read.add(support);
		}
		this.all = List.copyOf(read);
		for (Framework framework : Framework.values()) {
			this.byVersion.put(framework, new ConcurrentHashMap<>());
		}
	}

	/** How that version runs on GPUs of that capability; empty if it does not. */
	public Optional<Support> find(Framework framework, String version, ComputeCapability capability) {
		for (Support support : covering(framework, version)) {
			if (support.covers(capability)) {
				return Optional.of(support);
			}
		}
		return Optional.empty();
	}

	private List<Support> covering(Framework framework, String version) {
		Map<String, List<Support>> known = Objects.requireNonNull(this.byVersion.get(framework));
		List<Support> found = known.get(version);
		return (found != null) ? found : known.computeIfAbsent(version, (asked) -> {
			FrameworkVersion wanted = FrameworkVersion.parse(asked);
			return this.all.stream()
				.filter((support) -> support.framework == framework && support.versions.covers(wanted))
				.toList();
		});
	}

	/**
	 * The first version that runs on GPUs of that capability where the one asked for is
	 * too old for them, else the last; empty if none does.
	 */
	public Optional<String> nearest(Framework framework, String version, ComputeCapability capability) {
		FrameworkVersion wanted = FrameworkVersion.parse(version);
		List<VersionRange> run = this.all.stream()
			.filter((support) -> support.framework == framework && support.covers(capability)
					&& support.status != Status.WRONG_RESULTS)
			.map(Support::versions)
			.toList();
		return run.stream()
			.map(VersionRange::from)
			.filter((from) -> from.compareTo(wanted) > 0)
			.min(Comparator.naturalOrder())
			.map((first) -> first + " is the first that does")
			.or(() -> run.stream()
				.map(VersionRange::to)
				.max(Comparator.naturalOrder())
				.map((last) -> last + " is the last that does"));
	}

	/** All that is known of a version, but for what computes wrongly. */
	public List<Support> of(Framework framework, String version) {
		return covering(framework, version).stream()
			.filter((support) -> support.status != Status.WRONG_RESULTS)
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
	public record Support(Framework framework, VersionRange versions, ComputeCapability lowest,
			ComputeCapability highest, Status status, Optional<String> build, Optional<String> until,
			Provenance provenance) {

		static Support read(Row row) {
			return new Support(row.oneOf("framework", Framework.class), VersionRange.read(row),
					row.as("compute_capability_from", ComputeCapability::parse),
					row.as("compute_capability_to", ComputeCapability::parse), row.oneOf("status", Status.class),
					row.find("build"), row.find("until"), row.provenance());
		}

		boolean overlaps(Support other) {
			return this.framework == other.framework && this.versions.overlaps(other.versions)
					&& this.lowest.compareTo(other.highest) <= 0 && other.lowest.compareTo(this.highest) <= 0;
		}

		boolean covers(ComputeCapability capability) {
			return capability.compareTo(this.lowest) >= 0 && capability.compareTo(this.highest) <= 0;
		}

	}

}
