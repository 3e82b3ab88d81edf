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
		changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
	}

	public Relaxation(String field, Object value, String message) {
		this(Map.of(field, value), message);
	}

}
