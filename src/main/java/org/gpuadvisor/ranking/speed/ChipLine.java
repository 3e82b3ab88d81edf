package org.gpuadvisor.ranking.speed;

import org.gpuadvisor.market.gpu.Architecture;
import org.gpuadvisor.market.gpu.Gpu;

/**
 * GPUs that are built alike: an architecture, divided where its large data-centre chip is
 * built unlike the others, or where some have no tensor cores.
 */
enum ChipLine {

	KEPLER, MAXWELL, PASCAL, PASCAL_P100, VOLTA, TURING, TURING_GTX, AMPERE, AMPERE_A100, ADA_LOVELACE, HOPPER,
	BLACKWELL, BLACKWELL_B200, BLACKWELL_ULTRA;

	static ChipLine of(Gpu gpu) {
		boolean large = gpu.computeCapability().minor() == 0;
		return switch (gpu.architecture()) {
			case PASCAL -> large ? PASCAL_P100 : PASCAL;
			case TURING -> gpu.hasTensorCores() ? TURING : TURING_GTX;
			case AMPERE -> large ? AMPERE_A100 : AMPERE;
			case BLACKWELL -> (large && gpu.computeCapability().major() == 10) ? BLACKWELL_B200 : BLACKWELL;
			default -> valueOf(gpu.architecture().name());
		};
	}

	/** Whether 32-bit work runs on tensor cores by default. */
	static boolean hasTf32(Gpu gpu) {
		return gpu.hasTensorCores() && gpu.architecture().compareTo(Architecture.AMPERE) >= 0;
	}

}
