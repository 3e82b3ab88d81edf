package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.DeepLabCut;
import org.gpuadvisor.lab.workload.DeepLabCut.Engine;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.FrameworkReleases.Release;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Software;
import org.gpuadvisor.ranking.rule.Reason;
import org.springframework.stereotype.Component;

/** What to know of the framework's version, whatever the GPU. */
@Component
class SoftwareWarnings {

	private final Software software;

	private final DeepLabCut deepLabCut;

	SoftwareWarnings(Software software, DeepLabCut deepLabCut) {
		this.software = software;
		this.deepLabCut = deepLabCut;
	}

	List<Reason> of(Ask ask) {
		List<Reason> warnings = new ArrayList<>();
		Release release = this.software.release(ask.job());
		if (!release.released()) {
			warnings.add(Reason.of("VERSION_PLANNED",
					CompatibilityTexts.label(ask.job()) + " was a plan on " + release.provenance().asOf()
							+ ": what it will run on may change (" + release.provenance().source() + ")."));
		}
		if (ask.workload().type() == WorkloadType.POSE_ESTIMATION) {
			ofDeepLabCut(ask.job()).ifPresent(warnings::add);
		}
		return warnings;
	}

	/**
	 * That a version is not the one that DeepLabCut's current default engine would take.
	 */
	private Optional<Reason> ofDeepLabCut(Job job) {
		Optional<Engine> engine = this.deepLabCut.on(job.framework(), job.frameworkVersion());
		if (engine.isEmpty()) {
			return Optional.of(Reason.of("DEEPLABCUT_VERSION",
					"No DeepLabCut takes " + CompatibilityTexts.label(job) + ": " + takes() + "."));
		}
		return engine.filter((found) -> found.framework() == Framework.TENSORFLOW)
			.map((found) -> Reason
				.of("DEEPLABCUT_VERSION",
						CompatibilityTexts.label(job) + " is for " + found.name() + " (Python " + found.python() + ")"
								+ found.until()
									.map((until) -> ", only as an extra, and is to be dropped by DeepLabCut " + until)
									.orElse("")
								+ ". As of " + found.provenance().asOf() + ": " + takes() + ".")
				.with("source", found.provenance().source()));
	}

	private String takes() {
		return String.join("; ",
				Stream.of(Framework.TENSORFLOW, Framework.PYTORCH)
					.flatMap((framework) -> this.deepLabCut.engines(framework).stream())
					.map((engine) -> engine.name() + " takes " + engine.takes())
					.toList());
	}

}
