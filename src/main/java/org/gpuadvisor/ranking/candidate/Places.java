package org.gpuadvisor.ranking.candidate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Names of providers or regions, numbered, so that each is judged once a request. */
final class Places {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	int number(String name) {
		Integer known = this.numbers.putIfAbsent(name, this.numbers.size());
		return (known != null) ? known : this.numbers.size() - 1;
	}

	/** By number, whether the name is accepted. */
	boolean[] accepted(Predicate<String> wanted) {
		boolean[] accepted = new boolean[this.numbers.size()];
		this.numbers.forEach((name, number) -> accepted[number] = wanted.test(name));
		return accepted;
	}

}
