package org.gpuadvisor.ranking.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why something is so: a code for programs, a sentence for people, and the figures that
 * it rests on.
 *
 * @param code {@code UPPER_SNAKE_CASE}, stable
 * @param values figures by name, with the unit in the name
 */
public record Reason(String code, String message, Map<String, Object> values) {

	public Reason {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	public static Reason of(String code, String message) {
		return new Reason(code, message, Map.of());
	}

	/** The same with one more figure. */
	public Reason with(String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(this.values);
		more.put(name, value);
		return new Reason(this.code, this.message, more);
	}

}
