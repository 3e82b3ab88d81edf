package org.gpuadvisor.ranking.speed;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Precision;
import org.gpuadvisor.units.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Relative speed by memory bandwidth: {@code (B / Bref) ^ exponent}, with an exponent for
 * each class of workloads and family of precisions, fitted offline on
 * {@code benchmarks.csv}. The range holds 80 of 100 measured pairs of GPUs.
 */
@Component
public class SpeedModel {

	private final Map<SpeedClass, Map<PrecisionFamily, Coefficients>> coefficients = new EnumMap<>(SpeedClass.class);

	public SpeedModel(Tables tables) {
		for (Coefficients read : tables.table("speed-coefficients.csv").map(Coefficients::read)) {
			this.coefficients.computeIfAbsent(read.speedClass, (any) -> new EnumMap<>(PrecisionFamily.class))
				.put(read.family, read);
		}
		for (SpeedClass speedClass : SpeedClass.values()) {
			if (this.coefficients.getOrDefault(speedClass, Map.of()).size() < PrecisionFamily.values().length) {
				throw new IllegalStateException("speed-coefficients.csv lacks a row for " + speedClass);
			}
		}
	}

	/** How fast one GPU runs such work against another. */
	public Speed speed(Gpu gpu, Gpu reference, SpeedClass speedClass, @Nullable Precision precision) {
		if (gpu.equals(reference)) {
			return Speed.ofReference();
		}
		Coefficients of = this.coefficients.get(speedClass).get(PrecisionFamily.of(precision));
		double times = Math.pow(gpu.bandwidth().dividedBy(reference.bandwidth()), of.exponent);
		return new Speed(times, times * of.lowFactor, times * of.highFactor, Basis.MODELLED, of.evidence);
	}

	private record Coefficients(SpeedClass speedClass, PrecisionFamily family, double exponent, double lowFactor,
			double highFactor, List<String> evidence) {

		static Coefficients read(Row row) {
			return new Coefficients(row.oneOf("speed_class", SpeedClass.class),
					row.oneOf("precision_family", PrecisionFamily.class), row.amount("exponent"),
					Math.min(1, row.positive("low_factor")), Math.max(1, row.positive("high_factor")),
					List.of(evidence(row)));
		}

		private static String evidence(Row row) {
			String form = String.format(Locale.ROOT, "memory bandwidth to the power of %.2f", row.amount("exponent"));
			Provenance provenance = row.provenance();
			return (row.count("pairs") == 0) ? form + "; " + provenance.note()
					: form + ", fitted on " + row.count("pairs") + " measured pairs of " + row.count("gpus") + " GPUs ("
							+ provenance.asOf() + ")";
		}

	}

}
