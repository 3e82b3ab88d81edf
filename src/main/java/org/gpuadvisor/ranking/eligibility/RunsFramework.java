package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Software;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The framework in the lab's version has a build that runs on this generation of GPUs and
 * computes rightly.
 */
@Component
@Order(50)
class RunsFramework extends GpuRule {

	private final Software software;

	RunsFramework(Software software) {
		this.software = software;
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Gpu gpu = candidate.gpu();
		Optional<Support> support = this.software.on(gpu, ask.job());
		if (support.isEmpty()) {
			return Optional
				.of(Rejection.of(RejectionCode.FRAMEWORK_UNSUPPORTED, (code) -> unsupported(code, gpu, ask.job())));
		}
		Support found = support.get();
		return (found.status() != Status.WRONG_RESULTS) ? Optional.empty() : Optional
			.of(Rejection.of(RejectionCode.FRAMEWORK_WRONG_RESULTS, (code) -> wrong(code, gpu, ask.job(), found)));
	}

	private Reason unsupported(String code, Gpu gpu, Job job) {
		String why = this.software.isTooOldForArm(gpu, job)
				? ", which comes with Arm processors only: builds for those start at a later generation"
				: " (" + gpu.architecture().label() + ", compute capability " + gpu.computeCapability() + ")"
						+ instead(gpu, job);
		return about(code, "No framework build of " + label(job) + " runs on " + gpu.name() + why + ".", gpu, job);
	}

	private Reason wrong(String code, Gpu gpu, Job job, Support support) {
		return about(code,
				"The framework build of " + label(job) + " (" + support.build().orElse("any") + ") starts on "
						+ gpu.name() + ", which is newer than it, and computes wrong results" + instead(gpu, job) + ".",
				gpu, job)
			.with("source", support.provenance().source());
	}

	private String instead(Gpu gpu, Job job) {
		return this.software.nearest(gpu, job).map((version) -> "; " + version).orElse("; no version known does");
	}

	private static String label(Job job) {
		return job.framework().label() + " " + job.frameworkVersion();
	}

	private static Reason about(String code, String message, Gpu gpu, Job job) {
		return Reason.of(code, message)
			.with("framework", label(job))
			.with("computeCapability", gpu.computeCapability().toString());
	}

}
