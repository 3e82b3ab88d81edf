package org.gpuadvisor.ranking.explanation;

/** Something worth knowing that no option carries, with where it comes from. */
public record Advice(String code, String message, String source, String asOf) {
}
