package org.gpuadvisor.units;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are written for people. An answer has a hundred of them, and a format
 * string takes three times as long.
 */
public final class Decimals {

	private static final double[] POWERS = { 1, 10, 100, 1000 };

	/** Beyond that a double is whole. */
	private static final double LARGEST = 1L << 53;

	private Decimals() {
	}

	/**
	 * Rounded half away from zero. By whole numbers, since an answer has hundreds of
	 * figures and reading each from its own digits took 4 % of it.
	 * @param decimals up to three
	 */
	public static BigDecimal rounded(double value, int decimals) {
		double scaled = Math.abs(value) * POWERS[decimals];
		if (scaled >= LARGEST) {
			return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
		}
		long digits = Math.round(scaled);
		return BigDecimal.valueOf((value < 0) ? -digits : digits, decimals);
	}

	/** The same in digits, such as {@code 3.4}. */
	public static String of(double value, int decimals) {
		return rounded(value, decimals).toPlainString();
	}

	/** From 0 up, with commas: {@code 2,086}. */
	static StringBuilder appendGrouped(StringBuilder text, long value) {
		int first = text.length();
		text.append(value);
		for (int comma = text.length() - 3; comma > first; comma -= 3) {
			text.insert(comma, ',');
		}
		return text;
	}

}
