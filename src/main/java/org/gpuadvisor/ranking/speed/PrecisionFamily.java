package org.gpuadvisor.ranking.speed;

import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** Number formats whose measurements stand for one another. */
enum PrecisionFamily {

	/**
	 * A framework's default: 32-bit before Ampere, TF32 matrix products from Ampere on.
	 */
	FP32,
	/** All 16-bit compute, and FP8, of which there are too few measurements. */
	AMP, INT8,
	/** 4-bit weights. */
	Q4;

	static PrecisionFamily of(@Nullable Precision precision) {
		if (precision == null) {
			return FP32;
		}
		return switch (precision) {
			case FP32, TF32 -> FP32;
			case AMP, FP16, BF16, FP8 -> AMP;
			case INT8 -> INT8;
			case INT4 -> Q4;
		};
	}

}
