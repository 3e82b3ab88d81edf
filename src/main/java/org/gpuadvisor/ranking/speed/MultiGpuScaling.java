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

/**
 * What further GPUs gain: two as measured, more by taking each further one to cost as
 * much as the second does. Work of which nothing was measured gains nothing.
 */
@Component
class MultiGpuScaling {

	private final List<Scaling> all;

	MultiGpuScaling(Tables tables) {
		this.all = tables.table("multi-gpu-scaling.csv").map(Scaling::read);
	}

	/** Empty if more than one GPU gain nothing. */
	Optional<Scaling> find(Workload workload, int gpus) {
		return this.all.stream()
			.filter((scaling) -> scaling.type == workload.type() && scaling.mode == workload.job().mode()
					&& scaling.gpus <= gpus)
			.max(Comparator.comparingInt(Scaling::gpus))
			.map((measured) -> measured.extendedTo(gpus));
	}

	/**
	 * How much faster several GPUs are than one.
	 *
	 * @param low at least: so much was measured of fewer
	 * @param high at most: as if further GPUs cost nothing more
	 */
	record Scaling(WorkloadType type, Mode mode, int gpus, double factor, double low, double high, String source) {

		private static Scaling read(Row row) {
			double factor = row.positive("factor");
			return new Scaling(row.oneOf("workload_type", WorkloadType.class), row.oneOf("mode", Mode.class),
					row.count("gpus"), factor, factor, factor, row.provenance().source());
		}

		/**
		 * With {@code n} GPUs that gain the factor {@code f}, each beyond the first costs
		 * {@code (n / f - 1) / (n - 1)} of the time; after Amdahl more of them do so too.
		 */
		private Scaling extendedTo(int more) {
			if (more <= this.gpus) {
				return this;
			}
			double costOfEach = (this.gpus / this.factor - 1) / (this.gpus - 1);
			return new Scaling(this.type, this.mode, more, more / (1 + costOfEach * (more - 1)), this.factor,
					this.factor * more / this.gpus,
					this.source + "; not measured beyond " + this.gpus + " GPUs, extended to " + more);
		}

		/** Whether so many were measured. */
		boolean isMeasured() {
			return this.low == this.high;
		}

	}

}
