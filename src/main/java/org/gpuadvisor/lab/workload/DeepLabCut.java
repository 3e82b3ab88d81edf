package org.gpuadvisor.lab.workload;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;

/** Which version of DeepLabCut runs on which version of a framework. */
@Component
public class DeepLabCut {

	private final List<Engine> engines;

	public DeepLabCut(Tables tables) {
		this.engines = tables.table("deeplabcut.csv").map(Engine::read);
	}

	/** The DeepLabCut that runs on that version; empty if none does. */
	public Optional<Engine> on(Framework framework, String version) {
		FrameworkVersion wanted = FrameworkVersion.parse(version);
		return engines(framework).stream().filter((engine) -> engine.takes(wanted)).findFirst();
	}

	/** All DeepLabCuts that run on some version of that framework, oldest first. */
	public List<Engine> engines(Framework framework) {
		return this.engines.stream().filter((engine) -> engine.framework == framework).toList();
	}

	/**
	 * The newest version that the newest DeepLabCut takes; empty where it names none, so
	 * that any does.
	 */
	public Optional<String> newest(Framework framework) {
		return engines(framework).stream()
			.reduce((older, newer) -> newer)
			.flatMap(Engine::versions)
			.map((versions) -> versions.to().toString());
	}

	/**
	 * One row of the table.
	 *
	 * @param name such as {@code DeepLabCut 3}
	 * @param versions of the framework; absent where any does
	 * @param python such as {@code 3.10 to 3.12}
	 * @param until DeepLabCut that drops it; absent where none is planned
	 */
	public record Engine(String name, Framework framework, Optional<VersionRange> versions, String python,
			Optional<String> until, Provenance provenance) {

		static Engine read(Row row) {
			return new Engine("DeepLabCut " + row.text("deeplabcut"), row.oneOf("framework", Framework.class),
					row.find("version_from").map((any) -> VersionRange.read(row)),
					row.text("python_from") + " to " + row.text("python_to"), row.find("until"), row.provenance());
		}

		boolean takes(FrameworkVersion version) {
			return this.versions.filter((taken) -> !taken.covers(version)).isEmpty();
		}

		/** {@code TensorFlow 2.12 to 2.18}. */
		public String takes() {
			return this.framework.label() + this.versions.map((taken) -> " " + taken).orElse("");
		}

	}

}
