package org.gpuadvisor.ranking.speed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.workload.Mode;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.springframework.stereotype.Component;

/** What a second GPU gains, as measured; work of which nothing is known gains nothing. */
@Component
class MultiGpuScaling {

	private final List<Scaling> all;

	MultiGpuScaling(Tables tables) {
		this.all = tables.table("multi-gpu-scaling.csv").map(Scaling::read);
	}

	/**
	 * The best that is known for up to so many GPUs; empty if more than one gain nothing.
	 */
	Optional<Scaling> find(Workload workload, int gpus) {
		return this.all.stream()
			.filter((scaling) -> scaling.type == workload.type() && scaling.mode == workload.job().mode()
					&& scaling.gpus <= gpus)
			.max(Comparator.comparingInt(Scaling::gpus));
	}

	/** One row of the table. */
	record Scaling(WorkloadType type, Mode mode, int gpus, double factor, String source) {

		static Scaling read(Row row) {
			return new Scaling(row.oneOf("workload_type", WorkloadType.class), row.oneOf("mode", Mode.class),
					row.count("gpus"), row.positive("factor"), row.provenance().source());
		}

	}

}
