package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.workload.FrameworkSupport;
import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.units.ComputeCapability;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The framework in the lab's version has a build that runs on this generation of GPUs and
 * computes rightly.
 */
@Component
@Order(50)
class RunsFramework implements EligibilityRule {

	private final FrameworkSupport frameworks;

	RunsFramework(FrameworkSupport frameworks) {
		this.frameworks = frameworks;
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Job job = ask.job();
		String software = job.framework().label() + " " + job.frameworkVersion();
		ComputeCapability capability = candidate.gpu().computeCapability();
		Optional<Support> support = this.frameworks.find(job.framework(), job.frameworkVersion(), capability);
		if (support.isEmpty()) {
			return Optional.of(Rejection.of(Reason
				.of("FRAMEWORK_UNSUPPORTED",
						"No framework build of " + software + " runs on " + candidate.gpu().name() + " ("
								+ candidate.gpu().architecture().label() + ", compute capability " + capability + ").")
				.with("framework", software)
				.with("computeCapability", capability.toString())));
		}
		return support.filter((found) -> found.status() == Status.WRONG_RESULTS)
			.map((found) -> Rejection.of(Reason
				.of("FRAMEWORK_WRONG_RESULTS",
						"The framework build of " + software + " (" + found.build().orElse("any") + ") starts on "
								+ candidate.gpu().name() + ", which is newer than it, and computes wrong results.")
				.with("framework", software)
				.with("computeCapability", capability.toString())
				.with("source", found.provenance().source())));
	}

}
