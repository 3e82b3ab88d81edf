package org.gpuadvisor.units;

/** The number format that a network computes in. */
public enum Precision {

	/**
	 * 32-bit floats; from Ampere on, frameworks may run their matrix products as
	 * {@link #TF32}.
	 */
	FP32(4),
	/** 19-bit tensor-core matrix products on 32-bit data; Ampere and newer. */
	TF32(4),
	/** Automatic mixed precision: 16-bit compute over 32-bit master weights. */
	AMP(4),
	/** 16-bit floats throughout. */
	FP16(2),
	/** 16-bit brain floats throughout; in hardware from Ampere on. */
	BF16(2),
	/** 8-bit floats; in hardware from Ada and Hopper on. */
	FP8(1),
	/** 8-bit integers. */
	INT8(1),
	/** 4-bit weights. */
	INT4(0.5);

	private final double bytesPerWeight;

	Precision(double bytesPerWeight) {
		this.bytesPerWeight = bytesPerWeight;
	}

	/**
	 * Bytes that one weight takes in memory, without the scales that quantised formats
	 * add.
	 */
	public double bytesPerWeight() {
		return this.bytesPerWeight;
	}

	public boolean isSixteenBit() {
		return this == FP16 || this == BF16;
	}

}
