package org.gpuadvisor.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are written for people. An answer has a hundred of them, and a format
 * string takes three times as long.
 */
public final class Decimals {

	private Decimals() {
	}

	/** Rounded half up, such as {@code 3.4}. */
	public static String of(double value, int decimals) {
		return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
	}

	/** From 0 up, with commas: {@code 2,086}. */
	static String grouped(long value) {
		StringBuilder text = new StringBuilder(Long.toString(value));
		for (int comma = text.length() - 3; comma > 0; comma -= 3) {
			text.insert(comma, ',');
		}
		return text.toString();
	}

}
