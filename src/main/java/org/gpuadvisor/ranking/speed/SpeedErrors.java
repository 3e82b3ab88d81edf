package org.gpuadvisor.ranking.speed;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;

/**
 * How far measurements lie from the speeds that were given before they were known: a
 * factor for each basis and discipline, within which 80 of 100 ratios of such a GPU to a
 * measured one fall.
 */
final class SpeedErrors {

	private final Map<Basis, Map<Discipline, Double>> factors = new EnumMap<>(Basis.class);

	SpeedErrors(Map<Basis, Map<Discipline, Double>> factors) {
		for (Basis basis : Basis.values()) {
			this.factors.put(basis, new TreeMap<>(factors.getOrDefault(basis, Map.of())));
			for (Discipline discipline : Discipline.all()) {
				if (!this.factors.get(basis).containsKey(discipline)) {
					throw new IllegalStateException("speed-errors.csv lacks " + basis + " " + discipline);
				}
			}
		}
	}

	static SpeedErrors read(Tables tables) {
		Map<Basis, Map<Discipline, Double>> factors = new EnumMap<>(Basis.class);
		for (Row row : tables.table("speed-errors.csv").rows()) {
			double factor = row.positive("factor");
			if (factor < 1) {
				throw row.bad("factor", "is at least 1, was " + factor);
			}
			factors.computeIfAbsent(row.oneOf("basis", Basis.class), (any) -> new TreeMap<>())
				.put(new Discipline(row.oneOf("speed_class", SpeedClass.class),
						row.oneOf("precision_family", PrecisionFamily.class)), factor);
		}
		return new SpeedErrors(factors);
	}

	/**
	 * The range of a ratio of two speeds. Both sides err independently, so their errors
	 * add as squares; half of the squared error between two measured GPUs is that of
	 * each.
	 */
	double factor(Basis one, Basis other, Discipline discipline) {
		return StrictMath.exp(Math.sqrt(squared(one, discipline) + squared(other, discipline)));
	}

	private double squared(Basis basis, Discipline discipline) {
		double measured = logSquared(Basis.MEASURED, discipline) / 2;
		return (basis == Basis.MEASURED) ? measured : Math.max(measured, logSquared(basis, discipline) - measured);
	}

	private double logSquared(Basis basis, Discipline discipline) {
		double log = StrictMath.log(this.factors.get(basis).get(discipline));
		return log * log;
	}

}
