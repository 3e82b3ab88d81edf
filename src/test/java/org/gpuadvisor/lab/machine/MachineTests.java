package org.gpuadvisor.lab.machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MachineTests {

	@ParameterizedTest
	@CsvSource({ "LINUX, DESKTOP, true", "WINDOWS, DESKTOP, true", "LINUX, SERVER, true", "LINUX, LAPTOP, false",
			"MACOS, DESKTOP, false", "MACOS, LAPTOP, false" })
	void takesCardsUnlessItIsALaptopOrAMac(OperatingSystem os, ComputerKind computer, boolean takes) {
		assertThat(new Machine(os, computer, null, null, null, null, null, null, null).takesCards()).isEqualTo(takes);
	}

	@Test
	void doesNotGuessItsPowerSupply() {
		assertThat(new Machine(null, null, null, null, null, null, null, null, null).powerSupplyW()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "AMD Radeon RX 7900 XTX, AMD", "Radeon Pro 5500M, AMD", "AMD Instinct MI250X, AMD", "RX 6800, AMD",
			"Radeon RX Vega 64, AMD", "Intel Arc A770, INTEL", "Intel(R) UHD Graphics 630, INTEL",
			"Intel Iris Xe, INTEL", "Apple M2 Max, APPLE", "M1 Pro, APPLE", "apple m4, APPLE" })
	void knowsGpusOfOtherVendors(String name, OtherVendor vendor) {
		assertThat(new InstalledGpu(name, null, null).otherVendor()).contains(vendor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NVIDIA GeForce GTX 1080 Ti", "Tesla M60", "Tesla M4", "M60", "T4", "A100", "RTX A6000",
			"GeForce MX450", "Quadro M4000", "TITAN V", "2080 Ti", "GTX1080" })
	void knowsItsOwn(String name) {
		assertThat(new InstalledGpu(name, null, null).otherVendor()).isEmpty();
	}

	@Test
	void countsOneGpuWhereNoNumberIsGiven() {
		assertThat(new InstalledGpu("T4", null, null).count()).isEqualTo(1);
		assertThat(new InstalledGpu("T4", 2, null).count()).isEqualTo(2);
	}

}
