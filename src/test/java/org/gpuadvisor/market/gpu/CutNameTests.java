package org.gpuadvisor.market.gpu;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

class CutNameTests {

	private static final GpuCatalog CATALOG = new GpuCatalog(new Tables());

	@ParameterizedTest
	@CsvSource({ "Tesla V100-SXM2..., tesla-v100-sxm2-16gb;tesla-v100-sxm2-32gb",
			"Tesla P100-SXM2\u2026, tesla-p100-sxm2-16gb", "NVIDIA A100 80G..., nvidia-a100-pcie-80gb",
			"GeForce GTX 108..., geforce-gtx-1080-ti;geforce-gtx-1080-max-q",
			"nvidia geforce rtx 2060 s..., geforce-rtx-2060-super" })
	void findsEveryCardWhoseNameBeginsLikeThatAndIsWider(String cut, String ids) {
		assertThat(CATALOG.named(cut)).extracting(Gpu::id).containsExactlyInAnyOrder(ids.split(";"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "NVIDIA GeForce ...", "...", "\u2026", "Tesla T4", "" })
	void isNoneWithoutDotsOrWithoutAModel(String name) {
		assertThat(CutName.of(name)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "NVIDIA GeForce ...", "Tesla T4...", "Radeon RX 79..." })
	void findsNothingWhereNothingBeginsLikeThat(String name) {
		assertThat(CATALOG.named(name)).isEmpty();
	}

}
