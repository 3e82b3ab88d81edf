package org.gpuadvisor.ranking.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The change of a request that would admit what was left out.
 *
 * @param changes what fields would have to be, by their JSON paths
 * @param message the same in words
 */
public record Relaxation(Map<String, Object> changes, String message) {

	public Relaxation {
		// one alone needs no order, and most are
		changes = (changes.size() == 1) ? Map.copyOf(changes)
				: Collections.unmodifiableMap(new LinkedHashMap<>(changes));
	}

	public Relaxation(String field, Object value, String message) {
		this(Map.of(field, value), message);
	}

	/** What the lab gives way in, if this is all that it changes. */
	public boolean goes(Direction direction) {
		return this.changes.keySet().stream().allMatch((field) -> Direction.of(field) == direction);
	}

	/**
	 * Both changes; where both want fewer hours of the same, the fewer.
	 */
	public Relaxation and(Relaxation other) {
		Map<String, Object> both = new LinkedHashMap<>(this.changes);
		other.changes.forEach((field, value) -> both.merge(field, value, Relaxation::smaller));
		return new Relaxation(both,
				this.message.equals(other.message) ? this.message : this.message + " " + other.message);
	}

	private static Object smaller(Object one, Object other) {
		boolean numbers = one instanceof Number && other instanceof Number;
		return (numbers && ((Number) other).doubleValue() > ((Number) one).doubleValue()) ? one : other;
	}

}
