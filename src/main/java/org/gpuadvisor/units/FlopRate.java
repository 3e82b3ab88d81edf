package org.gpuadvisor.units;

import java.util.Locale;

/** Arithmetic peak, in 10^12 floating-point operations per second. */
public record FlopRate(double tflops) {

	public FlopRate {
		if (!(tflops > 0)) {
			throw new IllegalArgumentException("an arithmetic peak is above 0, was " + tflops + " TFLOPS");
		}
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.1f TFLOPS", this.tflops);
	}

}
