package org.gpuadvisor.ranking.speed;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class DataSheetsTests {

	private static final Tables TABLES = new Tables();

	private static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	private final DataSheets sheets = new DataSheets(TABLES, GPUS);

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

	@ParameterizedTest
	@CsvSource({ "0, 0.5", "-1, 0.5", "NaN, 0.5", "10, 0", "10, NaN", "10, 1.01" })
	void hasARateAndAShareOfPower(double fp32, double power) {
		DataSheet t4 = sheet("tesla-t4");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new DataSheet(t4.gpu(), t4.line(), fp32, t4.tensor(), false, t4.int8(), power))
			.withMessageEndingWith("was " + fp32 + " and " + power);
	}

	@Test
	void knowsNoGpuOfAnotherCatalog(@TempDir Path folder) {
		CatalogCopy copy = renamed(folder, "geforce-gtx-titan-z", "geforce-gtx-titan-zz");
		Gpu other = new GpuCatalog(copy.tables()).find("geforce-gtx-titan-zz").orElseThrow();
		assertThatIllegalArgumentException().isThrownBy(() -> this.sheets.of(other))
			.withMessage("geforce-gtx-titan-zz is not in the catalog");
	}

	@Test
	void needsEveryChipLine(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		int volta = copy.lineOf("speed-chip-lines.csv", "VOLTA,");
		copy.change("speed-chip-lines.csv", volta, (line) -> copy.line("speed-chip-lines.csv", 2));
		assertThatIllegalStateException().isThrownBy(() -> sheets(copy))
			.withMessage("speed-chip-lines.csv lacks a row for VOLTA");
	}

	@Test
	void needsTheGpuThatALineIsMeasuredBy(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).change("speed-chip-lines.csv", 2,
				(line) -> line.replace("tesla-k40", "tesla-k41"));
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> sheets(copy))
			.withMessageEndingWith("column uncapped_gpu_id: is not in gpus.csv");
	}

	@Test
	void guessesNoClockWhereNothingIsLikeIt(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		copy.change("gpus.csv", copy.lineOf("gpus.csv", "rtx-pro-4500-blackwell-server,"),
				(line) -> line.replace(",BLACKWELL,12.0,", ",BLACKWELL,12.9,"));
		assertThatIllegalStateException().isThrownBy(() -> sheets(copy))
			.withMessage("rtx-pro-4500-blackwell-server has no FP32 rate, and nothing is like it");
	}

	private static CatalogCopy renamed(Path folder, String id, String other) {
		CatalogCopy copy = new CatalogCopy(folder);
		return copy.change("gpus.csv", copy.lineOf("gpus.csv", id + ","),
				(line) -> other + line.substring(id.length()).replaceFirst("^,[^,]*,[^,]*,", ",Other,Other card,"));
	}

	private static DataSheets sheets(CatalogCopy copy) {
		return new DataSheets(copy.tables(), new GpuCatalog(copy.tables()));
	}

	private DataSheet sheet(String id) {
		return this.sheets.of(GPUS.find(id).orElseThrow());
	}

}
