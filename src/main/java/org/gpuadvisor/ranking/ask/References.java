package org.gpuadvisor.ranking.ask;

import java.util.Comparator;
import java.util.List;

import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.springframework.stereotype.Component;

/** Finds the GPU that a lab's hours are counted on. */
@Component
class References {

	private static final String DEFAULT_REFERENCE = "tesla-t4";

	private final GpuCatalog gpus;

	private final Software software;

	References(GpuCatalog gpus, Software software) {
		this.gpus = gpus;
		this.software = software;
	}

	/**
	 * The GPU that the lab named, else its own first on which the job runs, else the T4;
	 * of cards that share a name the slowest.
	 */
	Gpu of(Job job, List<OwnGpu> own, MemoryNeed memory) {
		if (job.referenceGpu() != null) {
			return this.gpus.named(job.referenceGpu())
				.stream()
				.min(Comparator.comparingDouble((Gpu gpu) -> gpu.bandwidth().gbPerSecond()).thenComparing(Gpu::id))
				.orElseThrow();
		}
		return own.stream()
			.flatMap((owned) -> owned.gpu().stream())
			.filter((gpu) -> memory.on(gpu.memory()) != MemoryNeed.Fit.NO)
			.filter((gpu) -> this.software.on(gpu, job)
				.filter((support) -> support.status() != Status.WRONG_RESULTS)
				.isPresent())
			.findFirst()
			.orElseGet(() -> this.gpus.find(DEFAULT_REFERENCE).orElseThrow());
	}

}
