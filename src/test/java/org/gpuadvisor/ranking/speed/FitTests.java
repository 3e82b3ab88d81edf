package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.MeasuredSpeeds.MeasuredSpeed;
import org.gpuadvisor.ranking.speed.SpeedFormula.Rates;
import org.gpuadvisor.ranking.speed.SpeedFormula.Shares;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The two fits, on throughputs of which it is known what they should give. */
class FitTests {

	private static final Tables TABLES = new Tables();

	private static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	private static final DataSheets SHEETS = new DataSheets(TABLES, GPUS);

	private static final DataSheet V100 = sheet("tesla-v100-sxm2-16gb");

	private static final Discipline TRAIN = new Discipline(SpeedClass.CNN_TRAIN, PrecisionFamily.FP32);

	private static final Map<ChipLine, Double> ONES = Stream.of(ChipLine.values())
		.collect(Collectors.toMap((line) -> line, (line) -> 1.0));

	private static final SpeedFormula TRUTH = new SpeedFormula(V100,
			Map.of(TRAIN, new Shares(0.5, 0.35, 0.05, 0, 0.1, "")),
			Map.of(PrecisionFamily.FP32, new Rates(0.4, 1, 0.5, ONES)));

	/** Every fourth GPU of the catalog in each of four contests, as the formula says. */
	private static List<Throughput> exact() {
		List<Throughput> rows = new ArrayList<>();
		List<DataSheet> all = SHEETS.all();
		for (int i = 0; i < all.size(); i++) {
			rows.add(row("contest " + i % 4, all.get(i), (1 + i % 4) * TRUTH.times(all.get(i), TRAIN)));
		}
		return rows;
	}

	@Test
	void findsTheFormulaThatMadeTheThroughputs() {
		SpeedFormula found = formula(exact());
		assertThat(SHEETS.all()).allSatisfy(
				(gpu) -> assertThat(found.times(gpu, TRAIN) / TRUTH.times(gpu, TRAIN)).isCloseTo(1, within(0.02)));
	}

	@Test
	void isNotMovedByAFewThatAreFarOff() {
		List<Throughput> rows = exact();
		for (int i = 0; i < 10; i++) {
			Throughput row = rows.get(i * 20);
			rows.set(i * 20, row(row.contest(), row.sheet(), 5 * Math.exp(row.log())));
		}
		SpeedFormula found = formula(rows);
		assertThat(SHEETS.all()).allSatisfy(
				(gpu) -> assertThat(found.times(gpu, TRAIN) / TRUTH.times(gpu, TRAIN)).isCloseTo(1, within(0.05)));
	}

	@Test
	void chainsMeasurementsThroughGpusThatContestsShare() {
		// the formula says a, b, c; each contest says that its second GPU is twice as
		// fast
		// against its first as the formula says, many times over
		DataSheet b = sheet("geforce-rtx-3090");
		DataSheet c = sheet("rtx-a6000");
		List<Throughput> rows = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			rows.add(row("one " + i, V100, 10));
			rows.add(row("one " + i, b, 20 * TRUTH.times(b, TRAIN)));
			rows.add(row("two " + i, b, 30 * TRUTH.times(b, TRAIN)));
			rows.add(row("two " + i, c, 60 * TRUTH.times(c, TRAIN)));
		}
		Map<Gpu, MeasuredSpeed> speeds = new MeasuredFit(rows, TRUTH).speeds();
		double reference = speeds.get(V100.gpu()).timesFormula();
		assertThat(speeds.get(b.gpu()).timesFormula() / reference).isCloseTo(2, within(0.03));
		assertThat(speeds.get(c.gpu()).timesFormula() / reference).isCloseTo(4, within(0.1));
		assertThat(speeds.values()).extracting(MeasuredSpeed::chain).containsOnly(V100.gpu().id());
	}

	@Test
	void doesNotTakeASingleFigureAtItsWord() {
		DataSheet b = sheet("geforce-rtx-3090");
		Map<Gpu, MeasuredSpeed> speeds = new MeasuredFit(
				List.of(row("one", V100, 10), row("one", b, 20 * TRUTH.times(b, TRAIN))), TRUTH)
			.speeds();
		assertThat(speeds.get(b.gpu()).timesFormula() / speeds.get(V100.gpu()).timesFormula()).isBetween(1.05, 1.5);
	}

	@Test
	void tellsApartWhatNoContestConnects() {
		DataSheet b = sheet("geforce-rtx-3090");
		DataSheet c = sheet("rtx-a6000");
		Map<Gpu, MeasuredSpeed> speeds = new MeasuredFit(
				List.of(row("one", V100, 1), row("one", b, 1), row("two", c, 1), row("two", sheet("nvidia-a40"), 1)),
				TRUTH)
			.speeds();
		assertThat(speeds.get(b.gpu()).chain()).isEqualTo("tesla-v100-sxm2-16gb");
		assertThat(speeds.get(c.gpu()).chain()).isEqualTo("nvidia-a40");
	}

	@Test
	void doesNotDependOnTheOrderOfTheRows() {
		List<Throughput> rows = exact();
		List<Throughput> turned = new ArrayList<>(rows);
		Collections.reverse(turned);
		assertThat(formula(turned).times(sheet("tesla-t4"), TRAIN))
			.isCloseTo(formula(rows).times(sheet("tesla-t4"), TRAIN), within(1e-5));
	}

	private static SpeedFormula formula(List<Throughput> rows) {
		FormulaFit fit = new FormulaFit(PrecisionFamily.FP32, V100, ONES, rows, Map.of());
		return new SpeedFormula(V100, fit.shares(), Map.of(PrecisionFamily.FP32, fit.rates(0.5)));
	}

	private static Throughput row(String contest, DataSheet gpu, double throughput) {
		return new Throughput(TRAIN, contest, gpu, Math.log(throughput), "here", "us", "2026");
	}

	private static DataSheet sheet(String id) {
		return SHEETS.of(GPUS.find(id).orElseThrow());
	}

}
