package org.gpuadvisor.ranking.ask;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.workload.DeepLabCut;
import org.gpuadvisor.lab.workload.FrameworkReleases;
import org.gpuadvisor.lab.workload.FrameworkReleases.Release;
import org.gpuadvisor.lab.workload.FrameworkSupport;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.ComputeCapability;
import org.springframework.stereotype.Component;

/**
 * The version of the framework that a job is run by, and how it runs on a GPU.
 */
@Component
public class Software {

	private final FrameworkReleases releases;

	private final FrameworkSupport support;

	private final DeepLabCut deepLabCut;

	Software(FrameworkReleases releases, FrameworkSupport support, DeepLabCut deepLabCut) {
		this.releases = releases;
		this.support = support;
		this.deepLabCut = deepLabCut;
	}

	/**
	 * The version that the lab named, else the newest, for pose estimation the newest
	 * that DeepLabCut takes; notes one of which nothing is known.
	 */
	String version(Workload workload, List<FieldProblem> problems) {
		Job job = workload.job();
		String version = job.frameworkVersion();
		if (version == null) {
			return Optional.of(workload)
				.filter((work) -> work.type() == WorkloadType.POSE_ESTIMATION)
				.flatMap((pose) -> this.deepLabCut.newest(job.framework()))
				.orElseGet(() -> this.releases.newest(job.framework()));
		}
		if (this.releases.find(job.framework(), version).isEmpty()) {
			problems.add(new FieldProblem("workload.frameworkVersion",
					"nothing is known of this version of " + job.framework().label(), version,
					this.releases.known(job.framework())));
		}
		return version;
	}

	/** What is known of the version that a job is run by. */
	public Release release(Job job) {
		return this.releases.find(job.framework(), job.frameworkVersion()).orElseThrow();
	}

	/** How that version runs on a GPU; empty if it does not. */
	public Optional<Support> on(Gpu gpu, Job job) {
		return isTooOldForArm(gpu, job) ? Optional.empty()
				: this.support.find(job.framework(), job.frameworkVersion(), gpu.computeCapability());
	}

	/**
	 * Whether it comes with Arm processors only and the builds for those leave it out.
	 */
	public boolean isTooOldForArm(Gpu gpu, Job job) {
		return gpu.onArm() && release(job).lowestOnArm().filter(gpu.computeCapability()::isBelow).isPresent();
	}

	/**
	 * Which version would run on a GPU, in words such as
	 * {@code 2.7 is the first that does}; empty if none would.
	 */
	public Optional<String> nearest(Gpu gpu, Job job) {
		return this.support.nearest(job.framework(), job.frameworkVersion(), gpu.computeCapability());
	}

	CapabilityRange capabilities(Job job) {
		List<Support> supported = this.support.of(job.framework(), job.frameworkVersion());
		Optional<ComputeCapability> lowest = supported.stream().map(Support::lowest).min(Comparator.naturalOrder());
		Optional<ComputeCapability> highest = supported.stream().map(Support::highest).max(Comparator.naturalOrder());
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
