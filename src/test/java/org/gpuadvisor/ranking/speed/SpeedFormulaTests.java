package org.gpuadvisor.ranking.speed;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.SpeedFormula.Rates;
import org.gpuadvisor.ranking.speed.SpeedFormula.Shares;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

class SpeedFormulaTests {

	private static final Tables TABLES = new Tables();

	private static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	private final DataSheets sheets = new DataSheets(TABLES, GPUS);

	private final DataSheet v100 = sheet("tesla-v100-sxm2-16gb");

	@Test
	void isOneForTheReference() {
		assertThat(times(new Shares(0.2, 0.3, 0.1, 0.1, 0.3, ""), this.v100)).isEqualTo(1);
	}

	@Test
	void addsTheTimesOfTheShares() {
		// A100 SXM4 80GB against this.v100: bandwidth 2039/900, FP32 19.49/15.67, memory
		// 80/16;
		// 1 / (0.5 x 900/2039 + 0.2 x 15.67/19.49 + 0.1 x 16/80 + 0.2)
		// = 1 / (0.2207 + 0.1608 + 0.02 + 0.2) = 1.6625
		assertThat(times(new Shares(0, 0.5, 0.2, 0.1, 0.2, ""), sheet("nvidia-a100-sxm4-80gb"))).isCloseTo(1.6625,
				within(0.001));
	}

	@Test
	void countsTensorCoresAndTheGainOfHalvedRates() {
		// RTX 3090 in AMP: 71.2 TFLOPS, halved, gain 1.25, efficiency 0.8; this.v100
		// 125.3, 1;
		// 71.2 x 1.25 x 0.8 / 125.3 = 0.568
		assertThat(times(new Shares(1, 0, 0, 0, 0, ""), sheet("geforce-rtx-3090"))).isCloseTo(0.568, within(0.001));
	}

	@Test
	void slowsDownWhatIsShortOfPower() {
		// Tesla T4: 70 W for 8.14 TFLOPS, 8.60 W each; an RTX 2080 Ti 250/13.45 = 18.59;
		// the share is 0.4626, to the power of -0.5 1.4703; FP32 15.67/8.14 = 1.925;
		// 1 / (1.4703 x 1.925) = 0.3533
		assertThat(times(new Shares(0, 0, 1, 0, 0, ""), sheet("tesla-t4"))).isCloseTo(0.3533, within(0.001));
	}

	@Test
	void needsEveryDiscipline(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		copy.change("speed-coefficients.csv", 2, (line) -> copy.line("speed-coefficients.csv", 3));
		assertThatIllegalStateException().isThrownBy(() -> SpeedFormula.read(copy.tables(), this.v100))
			.withMessage("speed-coefficients.csv or speed-rates.csv lacks CNN_TRAIN FP32");
	}

	@Test
	void needsTheRatesOfEveryFormat(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		copy.change("speed-rates.csv", 2, (line) -> copy.line("speed-rates.csv", 3));
		assertThatIllegalStateException().isThrownBy(() -> SpeedFormula.read(copy.tables(), this.v100))
			.withMessageStartingWith("speed-coefficients.csv or speed-rates.csv lacks ");
	}

	/**
	 * 0.4651 + 0.4110 + 0.0451 + 0.0789 = 1.0001, and 1.0012 or 0.9988 are too far off.
	 */
	@Test
	void sharesOutTheWholeTime(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		copy.change("speed-coefficients.csv", 2, (line) -> line.replace(",0.0789,", ",0.0797,"));
		assertThat(SpeedFormula.read(copy.tables(), this.v100)).isNotNull();
		copy.change("speed-coefficients.csv", 2, (line) -> line.replace(",0.0797,", ",0.0800,"));
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> SpeedFormula.read(copy.tables(), this.v100))
			.withMessageContaining("speed-coefficients.csv, line 2, column fixed: the shares sum to 1, was 1.001");
		copy.change("speed-coefficients.csv", 2, (line) -> line.replace(",0.0800,", ",0.0776,"));
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> SpeedFormula.read(copy.tables(), this.v100))
			.withMessageContaining("was 0.998");
	}

	private double times(Shares shares, DataSheet gpu) {
		Map<ChipLine, Double> efficiency = new EnumMap<>(ChipLine.class);
		Stream.of(ChipLine.values()).forEach((line) -> efficiency.put(line, 1.0));
		efficiency.put(ChipLine.AMPERE, 0.8);
		Discipline amp = new Discipline(SpeedClass.CNN_TRAIN, PrecisionFamily.AMP);
		return new SpeedFormula(this.v100, Map.of(amp, shares),
				Map.of(PrecisionFamily.AMP, new Rates(0.5, 1.25, 0.5, efficiency)))
			.times(gpu, amp);
	}

	private DataSheet sheet(String id) {
		return this.sheets.of(GPUS.find(id).orElseThrow());
	}

}
