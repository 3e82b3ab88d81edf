package org.gpuadvisor.ranking.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Why something is so: a code for programs, a sentence for people, and the figures that
 * it rests on.
 */
public final class Reason {

	private final String code;

	private final String message;

	/** Names and values in turn. */
	private final Object[] figures;

	private Reason(String code, String message, Object... figures) {
		this.code = code;
		this.message = message;
		this.figures = figures;
	}

	/** One without figures. */
	public static Reason of(String code, String message) {
		return new Reason(code, message);
	}

	/** The same with one more figure, whose name says its unit. */
	public Reason with(String name, Object value) {
		Object[] more = Arrays.copyOf(this.figures, this.figures.length + 2);
		more[more.length - 2] = name;
		more[more.length - 1] = value;
		return new Reason(this.code, this.message, more);
	}

	/** {@code UPPER_SNAKE_CASE}, stable. */
	public String code() {
		return this.code;
	}

	public String message() {
		return this.message;
	}

	/** Figures by name, in the order in which they were given. */
	public Map<String, Object> values() {
		return values(Function.identity());
	}

	/** The same, each written as is said. */
	public Map<String, Object> values(Function<Object, Object> written) {
		if (this.figures.length == 0) {
			return Map.of();
		}
		Map<String, Object> values = new LinkedHashMap<>(this.figures.length);
		for (int i = 0; i < this.figures.length; i += 2) {
			values.put((String) this.figures[i], written.apply(this.figures[i + 1]));
		}
		return values;
	}

}
