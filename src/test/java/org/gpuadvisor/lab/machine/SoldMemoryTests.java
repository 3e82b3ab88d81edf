package org.gpuadvisor.lab.machine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.units.Memory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SoldMemoryTests {

	/** What drivers reported, with and without error correction. */
	@ParameterizedTest
	@CsvSource({ "980, 1", "2002, 2", "3019, 3", "4743, 5", "6078, 6", "8114, 8", "11178, 11", "11441, 12", "12206, 12",
			"15109, 16", "15360, 16", "16160, 16", "22528, 22", "22731, 24", "24268, 24", "32510, 32", "40537, 40",
			"46068, 48", "81559, 80", "95830, 94", "97871, 96", "143771, 141", "183359, 180", "189471, 186",
			"275040, 288" })
	void findsTheSizeThatACardIsSoldWith(int mib, double gb) {
		assertThat(SoldMemory.gb(Memory.mib(mib))).contains(gb);
	}

	@Test
	void takesWhatIsReportedWhereNoSizeIsNear() {
		// 56 of 64 is less than nine tenths; so is 130 of 141, but not of 144, and 128 is
		// too small
		assertThat(SoldMemory.gb(Memory.gib(57.5))).contains(57.5);
		assertThat(SoldMemory.gb(Memory.gib(57.7))).contains(64.0);
		assertThat(SoldMemory.gb(Memory.gib(640.04))).contains(640.0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 64, 2_000_000 })
	void takesNoSizeThatNoCardHas(int mib) {
		assertThat(SoldMemory.gb(Memory.mib(mib))).isEmpty();
	}

	@Test
	void knowsTheSizesOfTheCatalog() {
		for (Gpu gpu : RealMarket.GPUS.all()) {
			assertThat(SoldMemory.gb(gpu.memory())).as(gpu.id()).contains(gpu.memory().toGib());
		}
	}

}
