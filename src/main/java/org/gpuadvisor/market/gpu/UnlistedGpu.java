package org.gpuadvisor.market.gpu;

import java.util.List;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Provenance;

/**
 * A card that labs still have, known by its name and memory only: enough to say that it
 * is too small.
 */
public record UnlistedGpu(String name, List<String> aliases, Memory memory, Provenance provenance) {

	public UnlistedGpu {
		aliases = List.copyOf(aliases);
	}

	static UnlistedGpu read(Row row) {
		return new UnlistedGpu(row.text("name"), row.list("aliases"), Memory.gib(row.positive("memory_gb")),
				row.provenance());
	}

}
