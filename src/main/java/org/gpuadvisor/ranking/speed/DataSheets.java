package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.DataSheet.Int8;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.FlopRate;
import org.springframework.stereotype.Component;

/**
 * The data sheets of all GPUs. Where a clock is not known, cores do what the middle one
 * of the other professional GPUs of the same compute capability does with as many.
 */
@Component
class DataSheets {

	private final GpuCatalog gpus;

	private final Map<ChipLine, Double> uncapped = new EnumMap<>(ChipLine.class);

	private final Map<Gpu, DataSheet> byGpu = new LinkedHashMap<>();

	DataSheets(Tables tables, GpuCatalog gpus) {
		this.gpus = gpus;
		for (Row row : tables.table("speed-chip-lines.csv").rows()) {
			Gpu gpu = gpus.find(row.text("uncapped_gpu_id"))
				.orElseThrow(() -> row.bad("uncapped_gpu_id", "is not in gpus.csv"));
			this.uncapped.put(row.oneOf("chip_line", ChipLine.class), gpu.power().watts() / fp32(gpu));
		}
		for (Row row : tables.table("gpus.csv").rows()) {
			Gpu gpu = gpus.find(row.text("id")).orElseThrow();
			ChipLine line = ChipLine.of(gpu);
			if (!this.uncapped.containsKey(line)) {
				throw new IllegalStateException("speed-chip-lines.csv lacks a row for " + line);
			}
			double power = Math.min(1, gpu.power().watts() / fp32(gpu) / this.uncapped.get(line));
			this.byGpu.put(gpu,
					new DataSheet(gpu, line, fp32(gpu), tensor(gpu, row),
							row.find("fp16_fp32_accumulate_rate").filter("HALF"::equals).isPresent(),
							row.oneOf("int8", Int8.class), power));
		}
	}

	DataSheet of(Gpu gpu) {
		DataSheet sheet = this.byGpu.get(gpu);
		if (sheet == null) {
			throw new IllegalArgumentException(gpu.id() + " is not in the catalog");
		}
		return sheet;
	}

	List<DataSheet> all() {
		return List.copyOf(this.byGpu.values());
	}

	private double fp32(Gpu gpu) {
		return gpu.fp32().map(FlopRate::tflops).orElseGet(() -> asItsKind(gpu, Gpu::fp32));
	}

	private Optional<Double> tensor(Gpu gpu, Row row) {
		boolean untold = gpu.fp32().isEmpty() && row.text("int8").startsWith("TENSOR");
		return untold ? Optional.of(asItsKind(gpu, Gpu::fp16Tensor)) : gpu.fp16Tensor().map(FlopRate::tflops);
	}

	private double asItsKind(Gpu gpu, Function<Gpu, Optional<FlopRate>> rate) {
		List<Double> perCore = new ArrayList<>();
		for (Gpu other : this.gpus.all()) {
			if (other.computeCapability().equals(gpu.computeCapability()) && !other.segment().isConsumer()) {
				rate.apply(other).ifPresent((known) -> perCore.add(known.tflops() / other.cudaCores()));
			}
		}
		if (perCore.isEmpty()) {
			throw new IllegalStateException(gpu.id() + " has no FP32 rate, and nothing is like it");
		}
		perCore.sort(null);
		return perCore.get(perCore.size() / 2) * gpu.cudaCores();
	}

}
