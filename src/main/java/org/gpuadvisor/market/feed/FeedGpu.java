package org.gpuadvisor.market.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Row;

/**
 * What is known of a provider's machines that their feed leaves open.
 *
 * @param provider as the catalog names it
 * @param instance of one or, by {@code *}, of several machines
 * @param name what the feed calls its GPU; absent for whatever it says
 * @param gpu which it is; absent where the machine has only a share of one
 * @param gpuCount how many; absent where the feed tells
 */
record FeedGpu(String provider, Pattern instance, Optional<String> name, Optional<Gpu> gpu,
		Optional<Integer> gpuCount) {

	static FeedGpu read(Row row, GpuCatalog gpus) {
		row.provenance();
		return new FeedGpu(row.text("provider"), pattern(row.text("instance")), row.find("name"),
				row.find("gpu_id")
					.map((id) -> gpus.find(id).orElseThrow(() -> row.bad("gpu_id", "'" + id + "' is not in gpus.csv"))),
				row.findPositive("gpu_count").map(Double::intValue));
	}

	private static Pattern pattern(String instance) {
		return Pattern
			.compile(Arrays.stream(instance.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
	}

	boolean isOf(String someProvider, String someInstance, String gpuName) {
		return this.provider.equalsIgnoreCase(someProvider) && this.instance.matcher(someInstance).matches()
				&& (gpuName.isEmpty() || this.name.map(gpuName::equals).orElse(true));
	}

}
