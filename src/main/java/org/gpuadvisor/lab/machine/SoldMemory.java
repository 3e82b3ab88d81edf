package org.gpuadvisor.lab.machine;

import java.util.Optional;

import org.gpuadvisor.units.Memory;

/**
 * The size that a card is sold with, from what its driver reports. Error correction and
 * the driver itself take up to a tenth: a Tesla T4 of 16 GB is reported with 15109 MiB.
 */
final class SoldMemory {

	/** The sizes that NVIDIA sold cards with, and 22 GB, to which some are modified. */
	private static final double[] SIZES = { 0.25, 0.5, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 11, 12, 16, 20, 22, 24,
			32, 40, 48, 64, 72, 80, 94, 96, 128, 141, 144, 180, 186, 192, 288 };

	private static final double LEAST_SHARE = 0.9;

	/** What a request may state. */
	private static final double LARGEST = 1024;

	private SoldMemory() {
	}

	/**
	 * The smallest size that leaves no more than a tenth unreported; else what is
	 * reported, to a tenth of a GB. Empty for what no card has.
	 */
	static Optional<Double> gb(Memory reported) {
		double gib = reported.toGib();
		for (double size : SIZES) {
			if (gib <= size && size * LEAST_SHARE <= gib) {
				return Optional.of(size);
			}
		}
		double tenths = Math.round(gib * 10) / 10.0;
		return (tenths >= SIZES[0] && tenths <= LARGEST) ? Optional.of(tenths) : Optional.empty();
	}

}
