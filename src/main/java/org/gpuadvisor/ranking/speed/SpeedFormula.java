package org.gpuadvisor.ranking.speed;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;

/**
 * Speed from data sheets, against the Tesla V100 SXM2 16 GB: the time for a piece of work
 * is a sum of shares, each of which a GPU shortens by what it has more of:
 *
 * <pre>
 * 1/speed = compute   x C_ref/C / efficiency / gain x power^-q    matrix products
 *         + bandwidth x B_ref/B                                   memory traffic
 *         + cores     x S_ref/S x power^-q                        all other arithmetic
 *         + memory    x M_ref/M                                   start of a batch, as large as fits
 *         + fixed                                                 host, input
 * </pre>
 *
 * The shares sum to 1 in each discipline. C: TFLOPS of the matrix products, B: bandwidth,
 * S: FP32 TFLOPS, M: memory; power: share of the watts that an uncapped card has;
 * efficiency: of the chip line; gain: of cards whose tensor rate was cut by half, which
 * come nearer to it. StrictMath, so that all computers give the same digits.
 */
final class SpeedFormula {

	private final DataSheet reference;

	private final Map<Discipline, Shares> shares;

	private final Map<PrecisionFamily, Rates> rates;

	SpeedFormula(DataSheet reference, Map<Discipline, Shares> shares, Map<PrecisionFamily, Rates> rates) {
		this.reference = reference;
		this.shares = new TreeMap<>(shares);
		this.rates = new EnumMap<>(rates);
	}

	static SpeedFormula read(Tables tables, DataSheet reference) {
		Map<Discipline, Shares> shares = new TreeMap<>();
		tables.table("speed-coefficients.csv")
			.rows()
			.forEach((row) -> shares.put(new Discipline(row.oneOf("speed_class", SpeedClass.class),
					row.oneOf("precision_family", PrecisionFamily.class)), Shares.read(row)));
		Map<PrecisionFamily, Rates> rates = new EnumMap<>(PrecisionFamily.class);
		for (Row row : tables.table("speed-rates.csv").rows()) {
			rates.put(row.oneOf("precision_family", PrecisionFamily.class), Rates.read(row));
		}
		for (Discipline discipline : Discipline.all()) {
			if (!shares.containsKey(discipline) || !rates.containsKey(discipline.family())) {
				throw new IllegalStateException("speed-coefficients.csv or speed-rates.csv lacks " + discipline);
			}
		}
		return new SpeedFormula(reference, shares, rates);
	}

	/** Speed against the reference GPU. */
	double times(DataSheet gpu, Discipline discipline) {
		return time(this.reference, discipline) / time(gpu, discipline);
	}

	/**
	 * Speed of a GPU of which a relative was measured.
	 * @param relativeTimes how many times faster than the formula the relative is
	 */
	double scaledTimes(DataSheet gpu, Discipline discipline, double relativeTimes) {
		return times(gpu, discipline)
				* StrictMath.pow(relativeTimes, this.rates.get(discipline.family()).relativesWord);
	}

	/** How the formula is known, in words. */
	String evidence(Discipline discipline) {
		return this.shares.get(discipline).evidence;
	}

	private double time(DataSheet gpu, Discipline discipline) {
		PrecisionFamily family = discipline.family();
		Shares of = this.shares.get(discipline);
		Rates rate = this.rates.get(family);
		double held = StrictMath.pow(gpu.power(), -rate.powerExponent);
		return of.compute * held * rate.effective(this.reference, family) / rate.effective(gpu, family)
				+ of.bandwidth * this.reference.bandwidth() / gpu.bandwidth()
				+ of.cores * held * this.reference.fp32() / gpu.fp32()
				+ of.memory * this.reference.memory() / gpu.memory() + of.fixed;
	}

	/** What the time for a piece of work is made of on the reference GPU. */
	record Shares(double compute, double bandwidth, double cores, double memory, double fixed, String evidence) {

		static Shares read(Row row) {
			Shares shares = new Shares(row.amount("compute"), row.amount("bandwidth"), row.amount("cores"),
					row.amount("memory"), row.amount("fixed"),
					row.provenance().note() + " (" + row.date("as_of") + ")");
			double sum = shares.compute + shares.bandwidth + shares.cores + shares.memory + shares.fixed;
			if (Math.abs(sum - 1) > 0.001) {
				throw row.bad("fixed", "the shares sum to 1, was " + sum);
			}
			return shares;
		}

	}

	/**
	 * What tells the rate of a data sheet from the rate that is reached.
	 *
	 * @param halvedGain how much nearer cards with a halved rate come to it
	 * @param relativesWord how much of what a measured relative deviates from the formula
	 * a GPU takes over, 0 to 1
	 */
	record Rates(double powerExponent, double halvedGain, double relativesWord, Map<ChipLine, Double> efficiency) {

		static Rates read(Row row) {
			Map<ChipLine, Double> efficiency = new EnumMap<>(ChipLine.class);
			for (ChipLine line : ChipLine.values()) {
				efficiency.put(line, row.positive(line.name().toLowerCase(Locale.ROOT)));
			}
			return new Rates(row.amount("power_exponent"), row.positive("halved_gain"), row.amount("relatives_word"),
					efficiency);
		}

		double effective(DataSheet gpu, PrecisionFamily family) {
			return gpu.compute(family) * this.efficiency.get(gpu.line()) * (gpu.isHalved(family) ? this.halvedGain : 1);
		}

	}

}
