package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.DeepLabCut;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.FrameworkReleases.Windows;
import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Software;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.springframework.stereotype.Component;

/** Says how the framework runs on an option's GPU, and for how long it will. */
@Component
class CompatibilityTexts {

	private final Software software;

	private final DeepLabCut deepLabCut;

	private final Map<Said, Reason> reasons = new ConcurrentHashMap<>();

	CompatibilityTexts(Software software, DeepLabCut deepLabCut) {
		this.software = software;
		this.deepLabCut = deepLabCut;
	}

	Reason reason(Support support, Ask ask) {
		return this.reasons.computeIfAbsent(new Said(support, label(ask.job()), ask.workload().type()),
				(any) -> newReason(support, ask));
	}

	private Reason newReason(Support support, Ask ask) {
		String build = support.build().map((name) -> " (" + name + ")").orElse("");
		return Reason.of("FRAMEWORK_RUNS", label(ask.job()) + " has a build" + build + " for this generation of GPUs"
				+ this.software.release(ask.job()).python().map((python) -> "; it takes Python " + python).orElse("")
				+ deepLabCut(ask) + ".")
			.with("framework", label(ask.job()));
	}

	private String deepLabCut(Ask ask) {
		Job job = ask.job();
		return Optional.of(ask.workload().type())
			.filter(WorkloadType.POSE_ESTIMATION::equals)
			.flatMap((pose) -> this.deepLabCut.on(job.framework(), job.frameworkVersion()))
			.map((engine) -> "; " + engine.name() + " takes Python " + engine.python())
			.orElse("");
	}

	List<Reason> warnings(Support support, ScoredCandidate option, Ask ask) {
		List<Reason> warnings = new ArrayList<>();
		ofStatus(support, option.gpu(), ask.job()).ifPresent(warnings::add);
		ofAge(support, option.gpu(), ask.job()).ifPresent(warnings::add);
		boolean inWindows = (option.candidate().action() == Action.KEEP || option.candidate().isBoughtCard())
				&& ask.machine().filter((machine) -> machine.os() == OperatingSystem.WINDOWS).isPresent();
		if (inWindows && this.software.release(ask.job()).windows() == Windows.WSL2) {
			warnings.add(Reason.of("NEEDS_WSL2", label(ask.job())
					+ " uses a GPU under Windows only inside WSL2 (Windows Subsystem for Linux), which has to be set up."));
		}
		if (option.gpu().onArm() && this.software.release(ask.job()).lowestOnArm().isEmpty()) {
			warnings.add(Reason.of("ARM_NOT_CHECKED",
					option.gpu().name() + " comes with Arm processors only; whether the builds of " + label(ask.job())
							+ " for those use GPUs was not looked up: try it first."));
		}
		return warnings;
	}

	private static Optional<Reason> ofStatus(Support support, Gpu gpu, Job job) {
		String build = support.build().map((name) -> named(name, job)).orElse("another build");
		String note = support.provenance().note().isEmpty() ? "" : ": " + support.provenance().note();
		return switch (support.status()) {
			case WORKS, WRONG_RESULTS -> Optional.empty();
			case WORKS_WITH_BUILD -> Optional
				.of(Reason.of("NEEDS_BUILD", label(job) + " runs on " + gpu.name() + " only as " + build + note + "."));
			case SLOW_FIRST_START -> Optional
				.of(Reason.of("SLOW_FIRST_START", "The first start on " + gpu.name() + " takes long" + note + "."));
			case ENDING -> Optional.of(Reason.of("SUPPORT_ENDS",
					gpu.architecture().label() + " GPUs are at the end of their support: " + label(job)
							+ " still runs as " + build + ", from " + job.framework().label() + " "
							+ support.until().orElse("a later version") + " on there is no build."));
		};
	}

	/** CUDA's last word on a generation is the beginning of its end everywhere. */
	private static Optional<Reason> ofAge(Support support, Gpu gpu, Job job) {
		return gpu.lastCuda()
			.filter((last) -> support.status() != Status.ENDING)
			.map((last) -> Reason.of("SUPPORT_ENDS",
					gpu.architecture().label() + " GPUs are at the end of their support: CUDA " + last
							+ " is the last toolkit that knows them. " + label(job)
							+ " still runs; newer versions will not for long."));
	}

	private static String named(String build, Job job) {
		boolean index = job.framework() == Framework.PYTORCH && build.startsWith("cu");
		return build + (index ? " (pip index " + build + ")" : "");
	}

	static String label(Job job) {
		return job.framework().label() + " " + job.frameworkVersion();
	}

	/** Known versions only, so there are not many. */
	private record Said(Support support, String software, WorkloadType type) {
	}

}
