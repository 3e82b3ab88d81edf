package org.gpuadvisor.ranking.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Why something is so: a code for programs, a sentence for people, and the figures that
 * it rests on.
 */
public final class Reason {

	private final String code;

	private final String message;

	/** The same without its last figure, which has that name and value. */
	private final @Nullable Reason before;

	private final String name;

	private final Object value;

	private Reason(String code, String message, @Nullable Reason before, String name, Object value) {
		this.code = code;
		this.message = message;
		this.before = before;
		this.name = name;
		this.value = value;
	}

	/** One without figures. */
	public static Reason of(String code, String message) {
		return new Reason(code, message, null, "", "");
	}

	/** The same with one more figure, whose name says its unit. */
	public Reason with(String figure, Object figureValue) {
		return new Reason(this.code, this.message, this, figure, figureValue);
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
		if (this.before == null) {
			return Map.of();
		}
		Map<String, Object> values = new LinkedHashMap<>();
		putInto(values, written);
		return values;
	}

	private void putInto(Map<String, Object> values, Function<Object, Object> written) {
		if (this.before != null) {
			this.before.putInto(values, written);
			values.put(this.name, written.apply(this.value));
		}
	}

}
