package org.gpuadvisor.ranking.speed;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.table.CatalogCopy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SpeedErrorsTests {

	private static final Discipline TRAIN = new Discipline(SpeedClass.CNN_TRAIN, PrecisionFamily.FP32);

	@Test
	void givesTheErrorSeenAgainstAMeasuredGpu() {
		SpeedErrors errors = errors(1.1, 1.2, 1.3);
		assertThat(errors.factor(Basis.MEASURED, Basis.MEASURED, TRAIN)).isCloseTo(1.1, within(1e-9));
		assertThat(errors.factor(Basis.SCALED, Basis.MEASURED, TRAIN)).isCloseTo(1.2, within(1e-9));
		assertThat(errors.factor(Basis.MEASURED, Basis.MODELLED, TRAIN)).isCloseTo(1.3, within(1e-9));
	}

	@Test
	void addsTheErrorsOfBothSides() {
		// ln 1.1 = 0.0953, ln 1.3 = 0.2624; of each modelled side 0.2624^2 - 0.0953^2 / 2
		// = 0.0643; twice that is 0.1286, its root 0.3586, e^0.3586 = 1.4313
		assertThat(errors(1.1, 1.2, 1.3).factor(Basis.MODELLED, Basis.MODELLED, TRAIN)).isCloseTo(1.4313,
				within(0.0005));
	}

	@Test
	void isNeverSurerThanOfTwoMeasuredGpus() {
		assertThat(errors(1.5, 1.1, 1.1).factor(Basis.SCALED, Basis.MEASURED, TRAIN)).isCloseTo(1.5, within(1e-9));
	}

	@Test
	void needsEveryDiscipline(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder);
		copy.change("speed-errors.csv", 2, (line) -> copy.line("speed-errors.csv", 3));
		assertThatThrownBy(() -> SpeedErrors.read(copy.tables()))
			.hasMessageContaining("speed-errors.csv lacks MEASURED CNN_TRAIN FP32");
	}

	@Test
	void doesNotTakeErrorsForLessThanNone(@TempDir Path folder) {
		CatalogCopy exact = new CatalogCopy(folder).change("speed-errors.csv", 2,
				(line) -> line.replaceFirst("FP32,[^,]*,", "FP32,1,"));
		assertThat(SpeedErrors.read(exact.tables()).factor(Basis.MEASURED, Basis.MEASURED, TRAIN)).isEqualTo(1);
		CatalogCopy below = exact.change("speed-errors.csv", 2, (line) -> line.replace("FP32,1,", "FP32,0.99,"));
		assertThatThrownBy(() -> SpeedErrors.read(below.tables()))
			.hasMessage("speed-errors.csv, line 2, column factor: is at least 1, was 0.99");
	}

	private static SpeedErrors errors(double measured, double scaled, double modelled) {
		Map<Basis, Map<Discipline, Double>> factors = new EnumMap<>(Basis.class);
		Map<Basis, Double> given = Map.of(Basis.MEASURED, measured, Basis.SCALED, scaled, Basis.MODELLED, modelled);
		given.forEach((basis, factor) -> {
			factors.put(basis, new TreeMap<>());
			Discipline.all().forEach((discipline) -> factors.get(basis).put(discipline, factor));
		});
		return new SpeedErrors(factors);
	}

}
