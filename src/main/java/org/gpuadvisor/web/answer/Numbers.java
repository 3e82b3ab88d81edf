package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.units.Decimals;
import org.gpuadvisor.units.Memory;

/** How figures are written in answers. */
final class Numbers {

	private Numbers() {
	}

	static BigDecimal rounded(double value, int decimals) {
		return Decimals.rounded(value, decimals);
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
