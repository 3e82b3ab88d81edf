package org.gpuadvisor.ranking.speed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;

/** How fast each GPU was measured in each discipline, all sources taken together. */
final class MeasuredSpeeds {

	private final Map<Discipline, Map<Gpu, MeasuredSpeed>> all;

	MeasuredSpeeds(Map<Discipline, Map<Gpu, MeasuredSpeed>> all) {
		this.all = all;
	}

	static MeasuredSpeeds read(Tables tables, GpuCatalog gpus) {
		Map<Discipline, Map<Gpu, MeasuredSpeed>> all = new TreeMap<>();
		for (Row row : tables.table("speed-measured.csv").rows()) {
			Gpu gpu = gpus.find(row.text("gpu_id"))
				.orElseThrow(() -> row.bad("gpu_id", "'" + row.text("gpu_id") + "' is not in gpus.csv"));
			Discipline discipline = new Discipline(row.oneOf("speed_class", SpeedClass.class),
					row.oneOf("precision_family", PrecisionFamily.class));
			all.computeIfAbsent(discipline, (any) -> new HashMap<>()).put(gpu, MeasuredSpeed.read(gpu, row));
		}
		return new MeasuredSpeeds(all);
	}

	Optional<MeasuredSpeed> find(Gpu gpu, Discipline discipline) {
		return Optional.ofNullable(this.all.getOrDefault(discipline, Map.of()).get(gpu));
	}

	Collection<MeasuredSpeed> in(Discipline discipline) {
		return this.all.getOrDefault(discipline, Map.of()).values();
	}

	/**
	 * One GPU in one discipline.
	 *
	 * @param timesFormula 2 means twice as fast as the formula says
	 * @param chain GPUs of the same chain were measured against each other, directly or
	 * by others between them; named by the reference GPU or by the first id
	 * @param measurements how many
	 * @param evidence from where
	 */
	record MeasuredSpeed(Gpu gpu, double timesFormula, String chain, int measurements, String evidence) {

		static MeasuredSpeed read(Gpu gpu, Row row) {
			return new MeasuredSpeed(gpu, row.positive("times_formula"), row.text("chain"), row.count("measurements"),
					row.provenance().source() + " (" + row.date("as_of") + ")");
		}

	}

}
