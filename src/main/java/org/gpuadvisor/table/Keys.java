package org.gpuadvisor.table;

import java.util.List;
import java.util.Map;

/**
 * Which columns tell one row of a table from another: a row of an overlay replaces the
 * one with the same key.
 */
final class Keys {

	private static final Map<String, List<String>> BY_TABLE = Map.ofEntries(Map.entry("sources.csv", List.of("key")),
			Map.entry("gpus.csv", List.of("id")),
			Map.entry("rentals.csv", List.of("provider", "instance", "region", "gpu_id")),
			Map.entry("feed-gpus.csv", List.of("provider", "instance")),
			Map.entry("free-tiers.csv", List.of("provider", "plan")), Map.entry("providers.csv", List.of("provider")),
			Map.entry("purchase-prices.csv", List.of("gpu_id", "kind", "as_of", "source")),
			Map.entry("vision-models.csv", List.of("family", "key")), Map.entry("language-models.csv", List.of("key")),
			Map.entry("diffusion-models.csv", List.of("key")),
			Map.entry("electricity.csv", List.of("country", "customer", "as_of", "source")),
			Map.entry("exchange-rates.csv", List.of("currency")), Map.entry("assumptions.csv", List.of("key")),
			Map.entry("framework-support.csv",
					List.of("framework", "version_from", "version_to", "compute_capability_from",
							"compute_capability_to")),
			Map.entry("framework-versions.csv", List.of("framework", "version_from", "version_to")),
			Map.entry("deeplabcut.csv", List.of("deeplabcut", "framework")),
			Map.entry("cpu-slowdown.csv", List.of("network")),
			Map.entry("multi-gpu-scaling.csv", List.of("workload_type", "mode", "gpus")),
			Map.entry("advice.csv", List.of("code")), Map.entry("speed-chip-lines.csv", List.of("chip_line")),
			Map.entry("speed-measured.csv", List.of("speed_class", "precision_family", "gpu_id")),
			Map.entry("speed-coefficients.csv", List.of("speed_class", "precision_family")),
			Map.entry("speed-rates.csv", List.of("precision_family")),
			Map.entry("speed-errors.csv", List.of("basis", "speed_class", "precision_family")));

	private Keys() {
	}

	/** The key's columns; all columns of a table that has no shorter key. */
	static List<String> of(Table table) {
		return BY_TABLE.getOrDefault(table.name(), table.columns());
	}

}
