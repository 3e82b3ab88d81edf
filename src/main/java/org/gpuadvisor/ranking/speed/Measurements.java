package org.gpuadvisor.ranking.speed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The published measurements of {@code benchmarks.csv}, by GPU. That is the largest table
 * and no recommendation needs it, so it is read when first asked for; an institute's own
 * rows are looked at at once.
 */
@Component
public class Measurements {

	private static final String TABLE = "benchmarks.csv";

	private final SingletonSupplier<Map<Gpu, List<Measurement>>> byGpu;

	public Measurements(Tables tables, GpuCatalog gpus) {
		this.byGpu = SingletonSupplier.of(() -> tables.table(TABLE)
			.map((row) -> read(row, gpus))
			.stream()
			.collect(Collectors.groupingBy(Measurement::gpu)));
		if (tables.isOverlaid(TABLE)) {
			this.byGpu.obtain();
		}
	}

	/** In the catalog's order; none for a GPU that nobody measured. */
	public List<Measurement> of(Gpu gpu) {
		return this.byGpu.obtain().getOrDefault(gpu, List.of());
	}

	private static Measurement read(Row row, GpuCatalog gpus) {
		Gpu gpu = gpus.find(row.text("gpu_id"))
			.orElseThrow(() -> row.bad("gpu_id", "'" + row.text("gpu_id") + "' is not in gpus.csv"));
		return new Measurement(gpu, row.text("workload"), row.text("workload_class"), row.text("precision"),
				row.text("unit"), row.positive("value"), row.find("batch"), row.text("comparison_group"),
				row.find("software"), row.provenance());
	}

}
