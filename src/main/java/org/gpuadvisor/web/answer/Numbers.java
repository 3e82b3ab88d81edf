package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.units.Memory;

/** How figures are written in answers. */
final class Numbers {

	private static final double[] POWERS = { 1, 10, 100, 1000 };

	/** Beyond that a double is whole. */
	private static final double LARGEST = 1L << 53;

	private Numbers() {
	}

	/**
	 * Half away from zero. By whole numbers, since an answer has hundreds of them and
	 * reading each from its own digits took 4 % of it.
	 * @param decimals up to three
	 */
	static BigDecimal rounded(double value, int decimals) {
		double scaled = Math.abs(value) * POWERS[decimals];
		if (scaled >= LARGEST) {
			return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
		}
		long digits = Math.round(scaled);
		return BigDecimal.valueOf((value < 0) ? -digits : digits, decimals);
	}

	/** Gigabytes as cards are sold, to a thousandth. */
	static BigDecimal gb(Memory memory) {
		return rounded(memory.toGib(), 3);
	}

	/** The same of parts, rounded so that they sum to their rounded total. */
	static List<BigDecimal> gb(List<Memory> parts) {
		List<BigDecimal> rounded = new ArrayList<>();
		Memory soFar = Memory.ZERO;
		for (Memory part : parts) {
			Memory next = soFar.plus(part);
			rounded.add(gb(next).subtract(gb(soFar)));
			soFar = next;
		}
		return rounded;
	}

}
