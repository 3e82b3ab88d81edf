package org.gpuadvisor.ranking.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.workload.FrameworkSupport;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.units.ComputeCapability;
import org.springframework.stereotype.Component;

/**
 * The version of the framework that a job is run by, and the generations of GPUs that it
 * asks for.
 */
@Component
class Software {

	private final FrameworkSupport frameworks;

	Software(FrameworkSupport frameworks) {
		this.frameworks = frameworks;
	}

	/**
	 * The version that the lab named, else the newest; notes one of which nothing is
	 * known.
	 */
	String version(Job job, List<FieldProblem> problems) {
		String version = job.frameworkVersion();
		if (version == null) {
			return this.frameworks.newest(job.framework());
		}
		if (!this.frameworks.knows(job.framework(), version)) {
			problems.add(new FieldProblem("workload.frameworkVersion",
					"nothing is known of this version of " + job.framework().label(), version,
					this.frameworks.known(job.framework())));
		}
		return version;
	}

	CapabilityRange capabilities(Job job) {
		List<FrameworkSupport.Support> supported = this.frameworks.of(job.framework(), job.frameworkVersion());
		Optional<ComputeCapability> lowest = supported.stream()
			.map(FrameworkSupport.Support::lowest)
			.min(Comparator.naturalOrder());
		Optional<ComputeCapability> highest = supported.stream()
			.map(FrameworkSupport.Support::highest)
			.max(Comparator.naturalOrder());
		String software = job.framework().label() + " " + job.frameworkVersion();
		Optional<ComputeCapability> asked = Optional.ofNullable(job.minimumComputeCapability())
			.map(ComputeCapability::parse)
			.filter((minimum) -> lowest.filter((low) -> !low.isBelow(minimum)).isEmpty());
		return new CapabilityRange(asked.or(() -> lowest), highest,
				asked.isPresent()
						? "you asked for at least " + asked.get() + "; " + software + " has kernels up to "
								+ highest.map(ComputeCapability::toString).orElse("none")
						: software + " has builds for these");
	}

}
