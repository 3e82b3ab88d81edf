package org.gpuadvisor.ranking.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many there are of each code. */
public final class Tally {

	private static final RejectionCode[] CODES = RejectionCode.values();

	private final int[] counts = new int[CODES.length];

	void add(RejectionCode code, int times) {
		this.counts[code.ordinal()] += times;
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
