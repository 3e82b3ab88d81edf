package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Provenance;

/**
 * How fast people saw a GPU run something.
 *
 * @param comparisonGroup runs of the same software: only these compare
 * @param value throughput in {@code unit}
 */
public record Measurement(Gpu gpu, String workload, String workloadClass, String precision, String unit, double value,
		Optional<String> batch, String comparisonGroup, Optional<String> software, Provenance provenance) {
}
