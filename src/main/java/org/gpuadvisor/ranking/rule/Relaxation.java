package org.gpuadvisor.ranking.rule;

/**
 * The change of a request that would admit what was left out.
 *
 * @param field JSON path of what would have to change
 * @param value what it would have to be
 * @param message the same in words
 */
public record Relaxation(String field, Object value, String message) {
}
