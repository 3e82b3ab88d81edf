package org.gpuadvisor.ranking.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many there are of each code. */
public final class Tally {

	private static final RejectionCode[] CODES = RejectionCode.values();

	private final int[] counts = new int[CODES.length];

	/**
	 * By bits, since hundreds of candidates are counted for each answer.
	 * @param codes a bit for each, at its place among all codes
	 */
	void add(long codes, int times) {
		for (long rest = codes; rest != 0; rest &= rest - 1) {
			this.counts[Long.numberOfTrailingZeros(rest)] += times;
		}
	}

	/** Those of which there is one, by name, in the order of the codes. */
	public Map<String, Integer> byCode() {
		Map<String, Integer> byCode = new LinkedHashMap<>();
		for (RejectionCode code : CODES) {
			if (this.counts[code.ordinal()] > 0) {
				byCode.put(code.name(), this.counts[code.ordinal()]);
			}
		}
		return byCode;
	}

}
