package org.gpuadvisor.ranking.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Tables;

/**
 * Fits speed ratio = bandwidth ratio ^ exponent to pairs of GPUs measured alike in
 * {@code benchmarks.csv}, and writes {@code speed-coefficients.csv}. Nothing is left out
 * by hand: what bandwidth cannot explain (tensor cores, TF32, a power cap) widens the
 * range. With fewer than three GPUs or pairs, a class and family takes the first fit of
 * its class by {@link #FAMILIES}, then of its class's stand-in.
 */
public final class SpeedFit {

	private static final double LEAST_BANDWIDTHS = 1.2;

	private static final double STEEPEST = 1.5;

	private static final double TAIL = 0.1;

	private static final int FEWEST = 3;

	/** The precision families, nearest first for one that was not measured. */
	private static final List<String> FAMILIES = List.of("AMP", "FP32", "Q4", "INT8");

	private static final Map<String, String> FAMILY = Map.of("TF32", "FP32", "BF16", "AMP", "FP16", "AMP", "FP16_AMP",
			"AMP");

	private static final Map<String, String> STAND_INS = Map.of("TRANSFORMER_INFER", "TRANSFORMER_TRAIN",
			"SEQ_AUDIO_TRAIN", "TRANSFORMER_TRAIN", "DIFFUSION_INFER", "CNN_INFER", "CNN_INFER_B1", "CNN_INFER",
			"POSE_INFER_LARGE", "CNN_INFER_B1", "POSE_INFER_SMALL", "CNN_INFER_B1");

	private final Map<String, Fit> fits = new TreeMap<>();

	SpeedFit(List<Measurement> measurements) {
		for (List<Measurement> cell : by(Measurement::cell, measurements)) {
			List<Pair> pairs = by(Measurement::group, cell).stream().flatMap(SpeedFit::pairs).toList();
			List<Pair> telling = pairs.stream().filter((pair) -> pair.bandwidths >= LEAST_BANDWIDTHS).toList();
			if (telling.size() >= FEWEST && by(Pair::gpu, pairs).size() >= FEWEST) {
				this.fits.put(cell.get(0).cell, fit(pairs, telling));
			}
		}
	}

	/** Writes the table to the file that the first argument names. */
	public static void main(String[] args) throws IOException {
		Files.writeString(Path.of(args[0]), table(new Tables()));
	}

	/** The whole file: every class in every family. */
	static String table(Tables tables) {
		GpuCatalog gpus = new GpuCatalog(tables);
		SpeedFit fit = new SpeedFit(tables.table("benchmarks.csv")
			.map((row) -> new Measurement(
					row.text("workload_class") + "," + row.as("precision", (it) -> FAMILY.getOrDefault(it, it)),
					String.join(",", row.text("comparison_group"), row.text("workload"), row.text("mode")),
					row.text("gpu_id"), gpus.find(row.text("gpu_id")).orElseThrow().bandwidth().gbPerSecond(),
					row.positive("value"), row.date("as_of"))));
		return Stream.of(SpeedClass.values())
			.flatMap((speedClass) -> FAMILIES.stream().map((family) -> fit.line(speedClass.name(), family)))
			.collect(Collectors.joining("", "speed_class,precision_family,exponent,low_factor,high_factor,"
					+ "mean_absolute_error_percent,pairs,gpus,source,as_of,note\n", ""));
	}

	String line(String speedClass, String family) {
		String cell = speedClass + "," + family;
		String nearest = Stream.iterate(speedClass, (from) -> from != null, STAND_INS::get)
			.flatMap((from) -> Stream.concat(Stream.of(family), FAMILIES.stream()).map((other) -> from + "," + other))
			.filter(this.fits::containsKey)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nothing stands in for " + cell));
		Fit fit = this.fits.get(nearest);
		boolean measured = nearest.equals(cell);
		double factor = measured ? fit.factor : fit.factor * fit.factor;
		String note = measured ? "nothing left out"
				: "\"too few measurements; taken from " + nearest.replace(',', ' ') + ", range widened\"";
		return String.format(Locale.ROOT, "%s,%.4f,%.4f,%.4f,%s,fit of benchmarks.csv,%s,%s\n", cell, fit.exponent,
				1 / factor, factor, measured ? fit.basis : ",0,0", fit.asOf, note);
	}

	/** Every two GPUs of a group, both ways round; those of a large group weigh less. */
	private static Stream<Pair> pairs(List<Measurement> group) {
		List<Measurement> gpus = by(Measurement::gpu, group).stream().map(SpeedFit::median).toList();
		return gpus.stream()
			.flatMap((a) -> gpus.stream()
				.filter((b) -> b != a)
				.map((b) -> new Pair(a.gpu, a.bandwidth / b.bandwidth, a.speed / b.speed, 1.0 / gpus.size(), a.asOf)));
	}

	private static Measurement median(List<Measurement> alike) {
		List<Measurement> sorted = alike.stream().sorted(Comparator.comparingDouble(Measurement::speed)).toList();
		Measurement lower = sorted.get((sorted.size() - 1) / 2);
		double speed = (lower.speed + sorted.get(sorted.size() / 2).speed) / 2;
		return new Measurement(lower.cell, lower.group, lower.gpu, lower.bandwidth, speed,
				Collections.max(alike, Comparator.comparing(Measurement::asOf)).asOf);
	}

	private static Fit fit(List<Pair> pairs, List<Pair> telling) {
		double median = quantile(0.5, telling, (pair) -> Math.log(pair.speeds) / Math.log(pair.bandwidths));
		double exponent = Math.min(STEEPEST, Math.max(0, median));
		ToDoubleFunction<Pair> miss = (pair) -> pair.speeds / Math.pow(pair.bandwidths, exponent);
		double misses = pairs.stream().mapToDouble((p) -> p.weight * Math.abs(miss.applyAsDouble(p) - 1)).sum();
		double error = 100 * misses / pairs.stream().mapToDouble(Pair::weight).sum();
		String basis = String.format(Locale.ROOT, "%.4f,%d,%d", error, pairs.size() / 2, by(Pair::gpu, pairs).size());
		return new Fit(exponent, quantile(1 - TAIL, pairs, miss), basis,
				Collections.max(pairs, Comparator.comparing(Pair::asOf)).asOf);
	}

	/** Weighted; the middle of two values where it falls between them. */
	private static double quantile(double share, List<Pair> all, ToDoubleFunction<Pair> value) {
		List<Pair> sorted = all.stream().sorted(Comparator.comparingDouble(value)).toList();
		double left = share * sorted.stream().mapToDouble(Pair::weight).sum();
		int at = -1;
		while (left > 1e-9) {
			left -= sorted.get(++at).weight;
		}
		return (value.applyAsDouble(sorted.get(at)) + value.applyAsDouble(sorted.get((left > -1e-9) ? at + 1 : at)))
				/ 2;
	}

	private static <T> List<List<T>> by(Function<T, String> key, List<T> in) {
		return List.copyOf(in.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList())).values());
	}

	/** A throughput; the cell is class and family, the group what else must be alike. */
	record Measurement(String cell, String group, String gpu, double bandwidth, double speed, String asOf) {
	}

	private record Pair(String gpu, double bandwidths, double speeds, double weight, String asOf) {
	}

	private record Fit(double exponent, double factor, String basis, String asOf) {
	}

}
