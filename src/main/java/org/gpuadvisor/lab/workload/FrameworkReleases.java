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
 * The versions of the frameworks that anything is known of: whether they are out yet,
 * which Python they take, how they run under Windows and on Arm processors.
 */
@Component
public class FrameworkReleases {

	private final List<Release> all;

	public FrameworkReleases(Tables tables) {
		List<Release> read = new ArrayList<>();
		for (Row row : tables.table("framework-versions.csv").rows()) {
			Release release = Release.read(row);
			if (read.stream().anyMatch(release::overlaps)) {
				throw row.bad("version_from", "an earlier row tells of the same version");
			}
			read.add(release);
		}
		this.all = List.copyOf(read);
	}

	/** The newest version that is out. */
	public String newest(Framework framework) {
		return this.all.stream()
			.filter((release) -> release.framework == framework && release.released)
			.map((release) -> release.versions.to())
			.max(Comparator.naturalOrder())
			.orElseThrow()
			.toString();
	}

	/** What is known of that version. */
	public Optional<Release> find(Framework framework, String version) {
		FrameworkVersion wanted = FrameworkVersion.parse(version);
		for (Release release : this.all) {
			if (release.framework == framework && release.versions.covers(wanted)) {
				return Optional.of(release);
			}
		}
		return Optional.empty();
	}

	/** The versions that are known, such as {@code 2.0 to 2.3}. */
	public List<String> known(Framework framework) {
		return this.all.stream()
			.filter((release) -> release.framework == framework)
			.map((release) -> release.versions.toString())
			.toList();
	}

	/** How a framework uses a GPU under Windows. */
	public enum Windows {

		/** As it is. */
		NATIVE,
		/** Only inside the Windows Subsystem for Linux. */
		WSL2

	}

	/**
	 * One row of the table.
	 *
	 * @param python such as {@code 3.10 to 3.14}; absent where it was not looked up
	 * @param lowestOnArm oldest GPUs that builds for Arm processors have kernels for;
	 * absent where that was not looked up
	 * @param released whether it is out, and not a plan
	 */
	public record Release(Framework framework, VersionRange versions, Optional<String> python, Windows windows,
			Optional<ComputeCapability> lowestOnArm, boolean released, Provenance provenance) {

		static Release read(Row row) {
			return new Release(row.oneOf("framework", Framework.class), VersionRange.read(row), python(row),
					row.oneOf("windows", Windows.class),
					row.findAs("arm_compute_capability_from", ComputeCapability::parse), row.yes("released"),
					row.provenance());
		}

		static Optional<String> python(Row row) {
			return row.find("python_from")
				.map((from) -> from + row.find("python_to").map((to) -> " to " + to).orElse(" or newer"));
		}

		boolean overlaps(Release other) {
			return this.framework == other.framework && this.versions.overlaps(other.versions);
		}

	}

}
