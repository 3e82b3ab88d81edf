package org.gpuadvisor.ranking.speed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DataSheetsTests {

	private static final Tables TABLES = new Tables();

	private static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	private static final DataSheets SHEETS = new DataSheets(TABLES, GPUS);

	/**
	 * TF32 is half of 16-bit; INT8 twice, on GeForce four times; DP4A four times FP32.
	 */
	@ParameterizedTest
	@CsvSource({ "tesla-v100-sxm2-16gb, FP32, 15.67", "tesla-v100-sxm2-16gb, AMP, 125.3",
			"tesla-v100-sxm2-16gb, INT8, 125.3", "geforce-rtx-2080-ti, FP32, 13.45", "geforce-rtx-2080-ti, AMP, 53.8",
			"geforce-rtx-2080-ti, INT8, 215.2", "geforce-rtx-3090, FP32, 35.6", "rtx-a6000, INT8, 309.6",
			"geforce-gtx-1080-ti, AMP, 11.34", "geforce-gtx-1080-ti, INT8, 45.36", "tesla-k40, INT8, 5.04",
			"nvidia-b300-sxm-288gb, INT8, 2250" })
	void knowsAtWhatRateMatricesMultiply(String id, PrecisionFamily family, double tflops) {
		assertThat(sheet(id).compute(family)).isCloseTo(tflops, within(0.01));
	}

	@ParameterizedTest
	@CsvSource({ "geforce-rtx-3090, AMP, true", "geforce-rtx-3090, FP32, true", "geforce-rtx-2080-ti, AMP, true",
			"geforce-rtx-2080-ti, FP32, false", "geforce-rtx-3090, INT8, false", "rtx-a6000, AMP, false",
			"nvidia-a10g, AMP, true", "nvidia-a10, AMP, false" })
	void knowsWhichRatesAreHalved(String id, PrecisionFamily family, boolean halved) {
		assertThat(sheet(id).isHalved(family)).isEqualTo(halved);
	}

	@Test
	void dividesArchitecturesWhereTheirChipsAreUnlike() {
		assertThat(sheet("geforce-gtx-1660-ti").line()).isEqualTo(ChipLine.TURING_GTX);
		assertThat(sheet("geforce-rtx-2060").line()).isEqualTo(ChipLine.TURING);
		assertThat(sheet("tesla-p100-pcie-16gb").line()).isEqualTo(ChipLine.PASCAL_P100);
		assertThat(sheet("geforce-gtx-1080").line()).isEqualTo(ChipLine.PASCAL);
		assertThat(sheet("nvidia-a100-sxm4-40gb").line()).isEqualTo(ChipLine.AMPERE_A100);
		assertThat(sheet("geforce-rtx-3060-12gb").line()).isEqualTo(ChipLine.AMPERE);
		assertThat(sheet("nvidia-b200-sxm-180gb").line()).isEqualTo(ChipLine.BLACKWELL_B200);
		assertThat(sheet("geforce-rtx-5090").line()).isEqualTo(ChipLine.BLACKWELL);
		assertThat(sheet("nvidia-b300-sxm-288gb").line()).isEqualTo(ChipLine.BLACKWELL_ULTRA);
	}

	@Test
	void knowsThePowerOfEachGpuOfACard() {
		// K80: 300 W for two GPUs, 150 W for 4.37 TFLOPS, 34.3 W each; K40 46.6: 0.736
		assertThat(sheet("tesla-k80").power()).isCloseTo(0.736, within(0.002));
		assertThat(sheet("geforce-gtx-1060-6gb").power()).isEqualTo(1);
	}

	@Test
	void takesTheClockOfItsKindWhereNoneIsKnown() {
		DataSheet untold = sheet("rtx-pro-4500-blackwell-server");
		assertThat(untold.gpu().fp32()).isEmpty();
		// 10,496 cores at 2.0 to 2.8 GHz, two operations each
		assertThat(untold.fp32()).isBetween(42.0, 59.0);
		assertThat(untold.tensor())
			.hasValueSatisfying((tensor) -> assertThat(tensor / untold.fp32()).isCloseTo(4, within(0.2)));
	}

	private static DataSheet sheet(String id) {
		return SHEETS.of(GPUS.find(id).orElseThrow());
	}

}
