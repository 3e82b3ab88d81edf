package org.gpuadvisor.ranking.speed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import org.gpuadvisor.ranking.speed.Speed.Basis;

/**
 * The error table from what was held out: SCALED and MODELLED from GPUs left out,
 * MEASURED from groups left out. A basis and discipline with too few takes the factor of
 * the discipline that lends it the shares, else of its whole basis, squared.
 */
final class Errors {

	private static final double INSIDE = 0.8;

	private static final int FEWEST_MEASUREMENTS = 15;

	private static final int FEWEST_GPUS_MEASURED = 3;

	private final Map<Basis, Map<Discipline, Error>> all = new EnumMap<>(Basis.class);

	Errors(SpeedFit fit, List<Held> gpus, List<Held> sources) {
		put(fit, Basis.MEASURED, sources, (it) -> it.basis() == Basis.MEASURED, Held::miss);
		put(fit, Basis.SCALED, gpus, (it) -> it.basis() == Basis.SCALED, Held::miss);
		put(fit, Basis.MODELLED, gpus, (it) -> true, (it) -> it.modelled() - it.measured());
	}

	/** Every factor 1: to work out the errors with. */
	static SpeedErrors none() {
		Map<Basis, Map<Discipline, Double>> ones = new EnumMap<>(Basis.class);
		for (Basis basis : Basis.values()) {
			ones.put(basis, new TreeMap<>());
			Discipline.all().forEach((discipline) -> ones.get(basis).put(discipline, 1.0));
		}
		return new SpeedErrors(ones);
	}

	SpeedErrors table() {
		Map<Basis, Map<Discipline, Double>> factors = new EnumMap<>(Basis.class);
		this.all.forEach((basis, errors) -> {
			factors.put(basis, new TreeMap<>());
			errors.forEach((discipline, error) -> factors.get(basis).put(discipline, error.factor));
		});
		return new SpeedErrors(factors);
	}

	Map<Basis, Map<Discipline, Error>> all() {
		return this.all;
	}

	private void put(SpeedFit fit, Basis basis, List<Held> held, Predicate<Held> counts, ToDoubleFunction<Held> miss) {
		List<Held> counting = held.stream().filter(counts).filter((it) -> it.otherBasis() == Basis.MEASURED).toList();
		Map<Discipline, Error> own = new TreeMap<>();
		for (Discipline discipline : Discipline.all()) {
			List<Held> in = counting.stream().filter((it) -> it.discipline().equals(discipline)).toList();
			if (isEnough(in, basis)) {
				own.put(discipline, error(in, miss, "held out"));
			}
		}
		Map<Discipline, Error> complete = new TreeMap<>(own);
		Error whole = error(counting, miss, "all disciplines");
		for (Discipline discipline : Discipline.all()) {
			Error lent = lenders(discipline, fit).filter(own::containsKey)
				.findFirst()
				.map((lender) -> own.get(lender).as("that of " + lender))
				.filter((lender) -> lender.factor() >= whole.factor())
				.orElse(whole.as("that of all disciplines"));
			boolean fitted = fit.standIn(discipline).equals(discipline);
			complete.putIfAbsent(discipline, fitted ? lent : lent.squared());
		}
		this.all.put(basis, complete);
	}

	/** Its class in another family, then what lends it the shares. */
	private static Stream<Discipline> lenders(Discipline discipline, SpeedFit fit) {
		return Stream.concat(
				SpeedFit.FAMILIES.stream().map((family) -> new Discipline(discipline.speedClass(), family)),
				Stream.of(fit.standIn(discipline)));
	}

	private static boolean isEnough(List<Held> held, Basis basis) {
		long gpus = held.stream().map((it) -> it.row().gpu()).distinct().count();
		return Held.measurements(held) >= FEWEST_MEASUREMENTS
				&& gpus >= ((basis == Basis.MODELLED) ? SpeedFit.FEWEST_GPUS : FEWEST_GPUS_MEASURED);
	}

	private static Error error(List<Held> held, ToDoubleFunction<Held> miss, String note) {
		double log = Quantile.of(INSIDE,
				held.stream().map((it) -> new Quantile(Math.abs(miss.applyAsDouble(it)), it.weight())));
		return new Error(StrictMath.exp(log), Optional.of(Held.ofPairs(held, miss)), Held.measurements(held),
				held.stream().map((it) -> it.row().gpu()).distinct().count(), note);
	}

	/** One line of the table. */
	record Error(double factor, Optional<Double> meanPercent, long measurements, long gpus, String note) {

		Error as(String whose) {
			return new Error(this.factor, Optional.empty(), 0, 0, "too little held out; " + whose);
		}

		Error squared() {
			return new Error(this.factor * this.factor, this.meanPercent, this.measurements, this.gpus,
					this.note + " squared");
		}

	}

}
