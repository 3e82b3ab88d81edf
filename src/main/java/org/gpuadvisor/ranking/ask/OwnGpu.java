package org.gpuadvisor.ranking.ask;

import java.util.Optional;

import org.gpuadvisor.lab.machine.InstalledGpu;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Memory;

/**
 * A GPU of the lab's, as far as it is known.
 *
 * @param gpu what the catalog knows of it; absent for a card that the catalog lacks and
 * for other vendors'
 * @param memory of each; absent for other vendors' GPUs without a stated size
 * @param shared whether other cards of the catalog go by the same name, so that the
 * slower one was taken
 */
public record OwnGpu(InstalledGpu installed, Optional<Gpu> gpu, Optional<Memory> memory, boolean shared) {

	public boolean isNvidia() {
		return this.installed.otherVendor().isEmpty();
	}

	public String name() {
		return this.gpu.map(Gpu::name).orElse(this.installed.name());
	}

}
