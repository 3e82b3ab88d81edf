package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.speed.MeasuredSpeeds.MeasuredSpeed;
import org.hipparchus.util.FastMath;

/**
 * How many times faster than the formula says each GPU was measured in one discipline:
 * throughput = contest x formula x GPU, by least absolute deviations, so that ratios
 * chain through GPUs that contests share and the odd one out counts little. The formula
 * itself counts as two more measurements: a GPU that was measured once is not taken at
 * its word.
 */
final class MeasuredFit {

	private static final double FORMULAS_WORD = 2;

	/** Below this, deviations are squared. */
	private static final double NOISE = 0.1;

	private static final double EXACT = 1e-10;

	private static final int ENOUGH = 20_000;

	private final Map<Gpu, MeasuredSpeed> speeds = new HashMap<>();

	MeasuredFit(List<Throughput> rows, SpeedFormula formula) {
		Map<Gpu, Double> logs = fit(rows, formula);
		Map<Gpu, String> chains = chains(rows);
		by(Throughput::gpu, rows).forEach((gpu, own) -> this.speeds.put(gpu,
				new MeasuredSpeed(gpu, FastMath.exp(logs.get(gpu)), chains.get(gpu), own.size(), evidence(own))));
	}

	Map<Gpu, MeasuredSpeed> speeds() {
		return this.speeds;
	}

	private static Map<Gpu, Double> fit(List<Throughput> rows, SpeedFormula formula) {
		List<Gpu> gpus = List.copyOf(by(Throughput::gpu, rows).keySet());
		List<String> contests = List.copyOf(new TreeSet<>(rows.stream().map(Throughput::contest).toList()));
		int[] gpu = rows.stream().mapToInt((row) -> gpus.indexOf(row.gpu())).toArray();
		int[] contest = rows.stream().mapToInt((row) -> contests.indexOf(row.contest())).toArray();
		double[] logs = rows.stream()
			.mapToDouble((row) -> row.log() - FastMath.log(formula.times(row.sheet(), row.discipline())))
			.toArray();
		double[] ofGpu = new double[gpus.size()];
		double[] ofContest = new double[contests.size()];
		double[] weights = new double[rows.size()];
		double moved = 1;
		for (int round = 0; moved > EXACT && round < ENOUGH; round++) {
			for (int i = 0; i < weights.length; i++) {
				double miss = (logs[i] - ofGpu[gpu[i]] - ofContest[contest[i]]) / NOISE;
				weights[i] = 1 / FastMath.sqrt(1 + miss * miss);
			}
			means(ofContest, contest, logs, ofGpu, gpu, weights, 0);
			moved = means(ofGpu, gpu, logs, ofContest, contest, weights, FORMULAS_WORD);
		}
		Map<Gpu, Double> fitted = new HashMap<>();
		for (int i = 0; i < ofGpu.length; i++) {
			fitted.put(gpus.get(i), ofGpu[i]);
		}
		return fitted;
	}

	/**
	 * Sets each to the weighted mean of what the others leave; tells how far it moved.
	 */
	private static double means(double[] means, int[] of, double[] logs, double[] others, int[] ofOther,
			double[] weights, double weightOfZero) {
		double[] sums = new double[means.length];
		double[] sumWeights = new double[means.length];
		Arrays.fill(sumWeights, weightOfZero);
		for (int i = 0; i < logs.length; i++) {
			sums[of[i]] += weights[i] * (logs[i] - others[ofOther[i]]);
			sumWeights[of[i]] += weights[i];
		}
		double moved = 0;
		for (int i = 0; i < means.length; i++) {
			double mean = sums[i] / sumWeights[i];
			moved = Math.max(moved, Math.abs(mean - means[i]));
			means[i] = mean;
		}
		return moved;
	}

	/** GPUs that contests connect, named by the reference or the first id. */
	private static Map<Gpu, String> chains(List<Throughput> rows) {
		Map<Gpu, String> chains = new HashMap<>();
		rows.forEach((row) -> chains.put(row.gpu(), row.gpu().id()));
		Collection<List<Throughput>> contests = by(Throughput::contest, rows).values();
		boolean joined = true;
		while (joined) {
			joined = false;
			for (List<Throughput> contest : contests) {
				TreeSet<String> names = new TreeSet<>(contest.stream().map((row) -> chains.get(row.gpu())).toList());
				if (names.size() > 1) {
					String name = names.contains(SpeedModel.REFERENCE) ? SpeedModel.REFERENCE : names.first();
					chains.replaceAll((gpu, chain) -> names.contains(chain) ? name : chain);
					joined = true;
				}
			}
		}
		return chains;
	}

	private static String evidence(List<Throughput> rows) {
		List<String> parts = new ArrayList<>();
		by(Throughput::origin, rows).forEach((origin, own) -> parts.add(own.size() + " of " + origin));
		return "measured: " + String.join(", ", parts);
	}

	private static <T> Map<T, List<Throughput>> by(Function<Throughput, T> key, List<Throughput> rows) {
		return rows.stream()
			.collect(Collectors.groupingBy(key,
					() -> new TreeMap<>(java.util.Comparator
						.comparing((T it) -> (it instanceof Gpu gpu) ? gpu.id() : it.toString())),
					Collectors.toList()));
	}

}
