package org.gpuadvisor.ranking.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How many there are of each code. */
public final class Tally {

	private final Map<String, int[]> counts = new HashMap<>();

	void add(String code, int times) {
		this.counts.computeIfAbsent(code, (any) -> new int[1])[0] += times;
	}

	/** In the order of the codes. */
	public Map<String, Integer> byCode() {
		Map<String, Integer> byCode = new TreeMap<>();
		this.counts.forEach((code, count) -> byCode.put(code, count[0]));
		return byCode;
	}

}
