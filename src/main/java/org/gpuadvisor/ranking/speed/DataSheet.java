package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;

/**
 * What of a GPU's data sheet decides its speed.
 *
 * @param fp32 TFLOPS outside tensor cores
 * @param tensor TFLOPS in 16 bits, dense, with 32-bit accumulation; absent without tensor
 * cores
 * @param halfRate whether it would do twice as much with 16-bit accumulation
 * @param power watts per FP32 TFLOP as a share of those of a card of its line whose power
 * is not capped, at most 1
 */
record DataSheet(Gpu gpu, ChipLine line, double fp32, Optional<Double> tensor, boolean halfRate, Int8 int8,
		double power) {

	private static final int DP4A_GAIN = 4;

	private static final int INT8_GAIN = 2;

	private static final double TF32_SHARE = 0.5;

	DataSheet {
		if (!(fp32 > 0) || !(power > 0) || power > 1) {
			throw new IllegalArgumentException(
					"a data sheet has FP32 TFLOPS above 0 and a share of power up to 1, was " + fp32 + " and " + power);
		}
	}

	/**
	 * TFLOPS at which frameworks multiply matrices in such formats: those of the tensor
	 * cores if they know the format, else of what it falls back to.
	 */
	double compute(PrecisionFamily family) {
		return switch (family) {
			case FP32 -> ChipLine.hasTf32(this.gpu) ? this.tensor.orElse(this.fp32) * TF32_SHARE : this.fp32;
			case AMP, Q4 -> this.tensor.orElse(this.fp32);
			case INT8 -> int8Compute();
		};
	}

	/** Whether the rate of {@link #compute} is one that was cut by half. */
	boolean isHalved(PrecisionFamily family) {
		return this.halfRate && switch (family) {
			case FP32 -> ChipLine.hasTf32(this.gpu);
			case AMP, Q4 -> true;
			case INT8 -> false;
		};
	}

	double bandwidth() {
		return this.gpu.bandwidth().gbPerSecond();
	}

	double memory() {
		return this.gpu.memory().toGib();
	}

	/** How unlike two GPUs are: the sum of the logarithms of their ratios. */
	double distance(DataSheet other, PrecisionFamily family) {
		return logRatio(compute(family), other.compute(family)) + logRatio(bandwidth(), other.bandwidth())
				+ logRatio(this.fp32, other.fp32);
	}

	private static double logRatio(double one, double other) {
		return Math.abs(StrictMath.log(one / other));
	}

	private double int8Compute() {
		double sixteenBit = this.tensor.orElse(this.fp32);
		return switch (this.int8) {
			case TENSOR -> INT8_GAIN * (this.halfRate ? 2 : 1) * sixteenBit;
			case DP4A -> Math.max(sixteenBit, DP4A_GAIN * this.fp32);
			case TENSOR_REDUCED -> sixteenBit;
			case NONE -> this.fp32;
		};
	}

	/** How a GPU multiplies 8-bit integers. */
	enum Int8 {

		/** Not at all: frameworks compute in 32-bit floats. */
		NONE,
		/** Four products in one instruction of an ordinary core. */
		DP4A,
		/** On tensor cores, at twice the 16-bit rate. */
		TENSOR,
		/** On tensor cores, slower than in 16 bits. */
		TENSOR_REDUCED

	}

}
