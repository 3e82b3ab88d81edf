package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.ranking.speed.SpeedFormula.Rates;
import org.gpuadvisor.ranking.speed.SpeedFormula.Shares;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.Pair;

/**
 * Fits the formula to the throughputs of one family of precisions, by least squares with
 * Cauchy's loss: a throughput that is far off counts little. Each contest has a free
 * intercept. The parameters are the logarithms of the shares (before they are made to sum
 * to 1), of the chip lines' efficiencies and of the gain of halved rates, and the
 * exponent of power; each is held near a prior value.
 */
final class FormulaFit {

	/** Differences of measurements of 8 % mean little. */
	private static final double NOISE = 0.08;

	private static final double[] PRIOR_SHARES = { 0.3, 0.4, 0.12, 0.13, 0.05 };

	private static final double PRIOR_EXPONENT = 0.4;

	private static final double SHARE_LEEWAY = 2;

	/** Narrow: lines that were not measured are to be trusted to be like the others. */
	private static final double EFFICIENCY_LEEWAY = 0.1;

	private static final double GAIN_LEEWAY = 0.3;

	private static final double EXPONENT_LEEWAY = 0.1;

	private static final int COMPUTE = 0;

	private static final int BANDWIDTH = 1;

	private static final int CORES = 2;

	private static final int FIXED = 3;

	private static final int MEMORY = 4;

	/** Trained in batches as large as fit, of many small steps. */
	private static final Set<SpeedClass> START_OF_BATCH = EnumSet.of(SpeedClass.TRANSFORMER_TRAIN,
			SpeedClass.SEQ_AUDIO_TRAIN);

	private final PrecisionFamily family;

	private final DataSheet reference;

	private final Map<ChipLine, Double> expected;

	private final List<Throughput> rows;

	private final int[] contests;

	private final int[] contestSizes;

	private final Map<Discipline, Integer> disciplines = new TreeMap<>();

	private final Map<ChipLine, Integer> lines = new EnumMap<>(ChipLine.class);

	private final int gain;

	private final int exponent;

	private final double[] priors;

	private final double[] leeways;

	private final double[] parameters;

	private final Map<String, Double> byName = new TreeMap<>();

	FormulaFit(PrecisionFamily family, DataSheet reference, Map<ChipLine, Double> expected, List<Throughput> rows,
			Map<String, Double> start) {
		this.family = family;
		this.reference = reference;
		this.expected = expected;
		this.rows = rows;
		Map<String, Integer> ids = new TreeMap<>();
		this.contests = rows.stream()
			.mapToInt((row) -> ids.computeIfAbsent(row.contest(), (any) -> ids.size()))
			.toArray();
		this.contestSizes = new int[ids.size()];
		for (int contest : this.contests) {
			this.contestSizes[contest]++;
		}
		List<Double> prior = new ArrayList<>();
		List<Double> leeway = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (Discipline discipline : new TreeSet<>(rows.stream().map(Throughput::discipline).toList())) {
			this.disciplines.put(discipline, prior.size());
			for (int share = 0; share < shares(discipline); share++) {
				add(names, discipline + " " + share, prior, FastMath.log(PRIOR_SHARES[share]), leeway, SHARE_LEEWAY);
			}
		}
		Set<ChipLine> seen = new TreeSet<>(rows.stream().map((row) -> row.sheet().line()).toList());
		seen.add(reference.line());
		for (ChipLine line : seen) {
			this.lines.put(line, prior.size());
			add(names, line.name(), prior, FastMath.log(expected.get(line)), leeway, EFFICIENCY_LEEWAY);
		}
		this.gain = prior.size();
		add(names, "gain", prior, 0, leeway, GAIN_LEEWAY);
		this.exponent = prior.size();
		add(names, "exponent", prior, PRIOR_EXPONENT, leeway, EXPONENT_LEEWAY);
		this.priors = prior.stream().mapToDouble(Double::doubleValue).toArray();
		this.leeways = leeway.stream().mapToDouble(Double::doubleValue).toArray();
		double[] from = this.priors.clone();
		for (int i = 0; i < from.length; i++) {
			from[i] = start.getOrDefault(names.get(i), from[i]);
		}
		this.parameters = solve(from);
		for (int i = 0; i < from.length; i++) {
			this.byName.put(names.get(i), this.parameters[i]);
		}
	}

	List<Throughput> rows() {
		return this.rows;
	}

	/** To start a similar fit from. */
	Map<String, Double> parameters() {
		return this.byName;
	}

	Map<Discipline, Shares> shares() {
		Map<Discipline, Shares> fitted = new TreeMap<>();
		this.disciplines.forEach((discipline, at) -> {
			double[] shares = shares(this.parameters, discipline, at);
			List<Throughput> of = this.rows.stream().filter((row) -> row.discipline().equals(discipline)).toList();
			String evidence = "formula of data sheet figures, fitted on " + of.size() + " measurements of "
					+ of.stream().map(Throughput::gpu).distinct().count() + " GPUs";
			fitted.put(discipline, new Shares(shares[COMPUTE], shares[BANDWIDTH], shares[CORES], shares[MEMORY],
					shares[FIXED], evidence));
		});
		return fitted;
	}

	Rates rates(double relativesWord) {
		Map<ChipLine, Double> efficiency = new EnumMap<>(ChipLine.class);
		for (ChipLine line : ChipLine.values()) {
			Integer at = this.lines.get(line);
			efficiency.put(line, (at != null) ? FastMath.exp(this.parameters[at]) : this.expected.get(line));
		}
		return new Rates(this.parameters[this.exponent], FastMath.exp(this.parameters[this.gain]), relativesWord,
				efficiency);
	}

	private double[] solve(double[] from) {
		return new LevenbergMarquardtOptimizer().withCostRelativeTolerance(1e-7)
			.withParameterRelativeTolerance(1e-7)
			.optimize(new LeastSquaresBuilder().model(this::residuals)
				.target(new double[this.rows.size() + from.length])
				.start(from)
				.maxEvaluations(1000)
				.maxIterations(1000)
				.build())
			.getPoint()
			.toArray();
	}

	/** Residuals and their derivatives: of every row, then of every parameter's prior. */
	private Pair<RealVector, RealMatrix> residuals(RealVector point) {
		double[] at = point.toArray();
		int all = this.rows.size();
		double[] values = new double[all + at.length];
		double[][] slopes = new double[all + at.length][at.length];
		double[] means = new double[this.contestSizes.length];
		double[][] meanSlopes = new double[this.contestSizes.length][at.length];
		for (int i = 0; i < all; i++) {
			values[i] = this.rows.get(i).log() - logSpeed(this.rows.get(i), at, slopes[i]);
			int contest = this.contests[i];
			means[contest] += values[i] / this.contestSizes[contest];
			for (int j = 0; j < at.length; j++) {
				meanSlopes[contest][j] += slopes[i][j] / this.contestSizes[contest];
			}
		}
		for (int i = 0; i < all; i++) {
			double miss = (values[i] - means[this.contests[i]]) / NOISE;
			double loss = FastMath.sqrt(FastMath.log1p(miss * miss));
			double slope = (loss < 1e-9) ? 1 : FastMath.abs(miss) / (1 + miss * miss) / loss;
			values[i] = FastMath.copySign(loss, miss);
			for (int j = 0; j < at.length; j++) {
				slopes[i][j] = -slope * (slopes[i][j] - meanSlopes[this.contests[i]][j]) / NOISE;
			}
		}
		for (int j = 0; j < at.length; j++) {
			values[all + j] = (at[j] - this.priors[j]) / this.leeways[j];
			slopes[all + j][j] = 1 / this.leeways[j];
		}
		return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
	}

	/** The formula of {@link SpeedFormula}, as a logarithm, and its derivatives. */
	private double logSpeed(Throughput row, double[] at, double[] slopes) {
		DataSheet gpu = row.sheet();
		int first = this.disciplines.get(row.discipline());
		double[] shares = shares(at, row.discipline(), first);
		double held = FastMath.pow(gpu.power(), -at[this.exponent]);
		int own = this.lines.get(gpu.line());
		int others = this.lines.get(this.reference.line());
		boolean halved = gpu.isHalved(this.family);
		double[] times = {
				held * this.reference.compute(this.family) / gpu.compute(this.family)
						* FastMath.exp(at[others] - at[own] - (halved ? at[this.gain] : 0)),
				this.reference.bandwidth() / gpu.bandwidth(), held * this.reference.fp32() / gpu.fp32(), 1,
				this.reference.memory() / gpu.memory() };
		double time = 0;
		for (int share = 0; share < times.length; share++) {
			time += shares[share] * times[share];
		}
		for (int share = 0; share < shares(row.discipline()); share++) {
			slopes[first + share] -= shares[share] * (times[share] - time) / time;
		}
		double compute = shares[COMPUTE] * times[COMPUTE] / time;
		slopes[own] += compute;
		slopes[others] -= compute;
		slopes[this.gain] += halved ? compute : 0;
		slopes[this.exponent] += (compute + shares[CORES] * times[CORES] / time) * FastMath.log(gpu.power());
		return -FastMath.log(time);
	}

	private static double[] shares(double[] at, Discipline discipline, int first) {
		double[] shares = new double[PRIOR_SHARES.length];
		double sum = 0;
		for (int share = 0; share < shares(discipline); share++) {
			shares[share] = FastMath.exp(at[first + share]);
			sum += shares[share];
		}
		for (int share = 0; share < shares.length; share++) {
			shares[share] /= sum;
		}
		return shares;
	}

	private static int shares(Discipline discipline) {
		return START_OF_BATCH.contains(discipline.speedClass()) ? MEMORY + 1 : MEMORY;
	}

	private static void add(List<String> names, String name, List<Double> priors, double prior, List<Double> leeways,
			double leeway) {
		names.add(name);
		priors.add(prior);
		leeways.add(leeway);
	}

}
