package org.gpuadvisor.ranking.rule;

/**
 * The change of a request that would admit what was left out.
 *
 * @param field JSON path of what would have to change
 * @param value what it would have to be
 * @param message the same in words
 * @param step how large the change is against what was asked, to tell the smallest: 0.1
 * is ten per cent
 */
public record Relaxation(String field, Object value, String message, double step) {
}
