package org.gpuadvisor.market.gpu;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.springframework.stereotype.Component;

/**
 * Every GPU that the service knows, by id and by every name that labs, clouds and drivers
 * use.
 */
@Component
public class GpuCatalog {

	private final List<Gpu> all;

	private final Map<String, Gpu> byId = new LinkedHashMap<>();

	private final GpuNames<Gpu> names = new GpuNames<>();

	public GpuCatalog(Tables tables) {
		Set<String> sources = Set
			.copyOf(tables.table("sources.csv").mapUnique("key", (key) -> key, (row) -> row.text("key")));
		this.all = tables.table("gpus.csv").mapUnique("id", Gpu::id, (row) -> read(row, sources));
		for (Gpu gpu : this.all) {
			this.byId.put(gpu.id(), gpu);
			this.names.add(gpu.id(), gpu);
			this.names.add(gpu.name(), gpu);
			gpu.aliases().forEach((alias) -> this.names.add(alias, gpu));
		}
	}

	private static Gpu read(Row row, Set<String> sources) {
		for (String source : row.list("source")) {
			if (!sources.contains(source)) {
				throw row.bad("source", "'" + source + "' is not explained in sources.csv");
			}
		}
		return Gpu.read(row);
	}

	/** All GPUs, in the catalog's order. */
	public List<Gpu> all() {
		return this.all;
	}

	public Optional<Gpu> find(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * All GPUs that go by that name: several where a name is shared, or was cut to what
	 * several begin with; none where it is unknown.
	 */
	public List<Gpu> named(String name) {
		Gpu exact = this.byId.get(name);
		if (exact != null) {
			return List.of(exact);
		}
		return CutName.of(name)
			.map((cut) -> this.all.stream().filter((gpu) -> !cut.of(gpu).isEmpty()).toList())
			.orElseGet(() -> this.names.find(name));
	}

	/** "Did you mean": the names most like that one. */
	public List<String> nearest(String name, int count) {
		return this.names.nearest(name, count);
	}

}
