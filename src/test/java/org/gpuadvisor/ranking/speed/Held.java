package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.gpuadvisor.ranking.speed.Speed.Basis;

/**
 * What the speeds would have been had some measurements not been known, against what was
 * measured: each held-out throughput is compared with every other of its contest.
 *
 * @param other the throughput that it is compared with
 * @param served logarithm of the ratio of the speeds that the service would have given
 * @param modelled the same, had the held-out GPU no measured relative
 * @param basis of the held-out GPU
 * @param otherBasis of the other
 */
record Held(Throughput row, Throughput other, double served, double modelled, Basis basis, Basis otherBasis,
		double weight) {

	/** Leaves out one GPU after another. */
	static List<Held> gpus(SpeedFit fit) {
		return each(fit, (row) -> row.gpu().id());
	}

	/** Leaves out one comparison group after another. */
	static List<Held> sources(SpeedFit fit) {
		return each(fit, Throughput::source);
	}

	private static List<Held> each(SpeedFit fit, Function<Throughput, String> key) {
		Map<String, List<Throughput>> contests = fit.rows()
			.stream()
			.collect(Collectors.groupingBy(Throughput::contest));
		Map<String, List<Throughput>> parts = fit.rows()
			.stream()
			.collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
		return List.copyOf(parts.entrySet())
			.parallelStream()
			.flatMap((
					part) -> hold(fit.without((row) -> key.apply(row).equals(part.getKey())), part.getValue(), contests)
						.stream())
			.toList();
	}

	private static List<Held> hold(SpeedFit rest, List<Throughput> out, Map<String, List<Throughput>> contests) {
		SpeedModel model = rest.model(Errors.none());
		List<Held> held = new ArrayList<>();
		for (Throughput row : out) {
			List<Throughput> all = contests.get(row.contest());
			Discipline discipline = row.discipline();
			double own = model.times(row.gpu(), discipline);
			for (Throughput other : all) {
				if (other != row) {
					double others = model.times(other.gpu(), discipline);
					held.add(new Held(row, other, StrictMath.log(own / others),
							StrictMath.log(rest.formula().times(row.sheet(), discipline) / others),
							model.basis(row.gpu(), discipline), model.basis(other.gpu(), discipline),
							1.0 / (all.size() - 1)));
				}
			}
		}
		return held;
	}

	Discipline discipline() {
		return this.row.discipline();
	}

	/** Logarithm of the measured ratio. */
	double measured() {
		return this.row.log() - this.other.log();
	}

	double miss() {
		return this.served - measured();
	}

	/** The same by memory bandwidth alone. */
	double bandwidthMiss() {
		return ratio(DataSheet::bandwidth) - measured();
	}

	/** The same by FP32 TFLOPS alone. */
	double tflopsMiss() {
		return ratio(DataSheet::fp32) - measured();
	}

	private double ratio(ToDoubleFunction<DataSheet> of) {
		return StrictMath.log(of.applyAsDouble(this.row.sheet()) / of.applyAsDouble(this.other.sheet()));
	}

	/** Mean absolute error in percent, each measurement against each other. */
	static double ofPairs(List<Held> held, ToDoubleFunction<Held> miss) {
		double sum = held.stream()
			.mapToDouble((it) -> it.weight * Math.abs(StrictMath.expm1(miss.applyAsDouble(it))))
			.sum();
		return 100 * sum / held.stream().mapToDouble(Held::weight).sum();
	}

	/**
	 * Mean absolute error in percent, each measurement against the middle of the others.
	 */
	static double ofMeasurements(List<Held> held, ToDoubleFunction<Held> miss) {
		return 100
				* middles(held, miss).stream().mapToDouble((it) -> Math.abs(StrictMath.expm1(it))).average().orElse(0);
	}

	/** The same, median. */
	static double medianOfMeasurements(List<Held> held, ToDoubleFunction<Held> miss) {
		return 100 * Quantile.median(middles(held, miss).stream().map((it) -> Math.abs(StrictMath.expm1(it))).toList());
	}

	/**
	 * The same, each GPU in each discipline once, with the median of its measurements.
	 */
	static double ofGpus(List<Held> held, ToDoubleFunction<Held> miss) {
		Map<String, List<Held>> gpus = held.stream()
			.collect(Collectors.groupingBy((it) -> it.discipline() + it.row.gpu().id(), TreeMap::new,
					Collectors.toList()));
		return 100 * gpus.values()
			.stream()
			.mapToDouble((own) -> Math.abs(StrictMath.expm1(Quantile.median(middles(own, miss)))))
			.average()
			.orElse(0);
	}

	static long measurements(List<Held> held) {
		return held.stream().map(Held::row).distinct().count();
	}

	/** Share of pairs in percent, measured that far apart, that come in order. */
	static double inOrder(List<Held> held, double apart) {
		List<Held> telling = held.stream().filter((it) -> Math.abs(it.measured()) > StrictMath.log(apart)).toList();
		return 100.0 * telling.stream().filter((it) -> it.served * it.measured() > 0).count() / telling.size();
	}

	private static List<Double> middles(List<Held> held, ToDoubleFunction<Held> miss) {
		Map<Throughput, List<Double>> misses = new LinkedHashMap<>();
		held.forEach((it) -> misses.computeIfAbsent(it.row, (any) -> new ArrayList<>()).add(miss.applyAsDouble(it)));
		return misses.values().stream().map(Quantile::median).toList();
	}

}
