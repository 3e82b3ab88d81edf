package org.gpuadvisor.ranking.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.speed.SpeedFit.Measurement;
import org.gpuadvisor.table.Tables;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpeedFitTests {

	/**
	 * Speed over bandwidth, as logarithms to base 2: b/a 1/2, c/b 2/2, c/a 3/4. So the
	 * exponent is 0.75, and measured over predicted is 2/2^1.5 = 0.7071 for b/a, 4/2^1.5
	 * = 1.4142 for c/b, 8/16^0.75 = 1 for c/a. Both ways round that is 0.7071, 1 and
	 * 1.4142, twice each; the mean of |ratio - 1| is (0.2929 + 0 + 0.4142) / 3 = 23.5702
	 * %.
	 */
	private static final List<Measurement> THREE = List.of(row("a", 100, 10, "2020"), row("b", 400, 20, "2022-05"),
			row("c", 1600, 80, "2021-12-31"));

	private static final String FITTED = "CNN_INFER,FP32,0.7500,0.7071,1.4142,23.5702,3,3,"
			+ "fit of benchmarks.csv,2022-05,nothing left out\n";

	@Test
	void fitsTheMedianOfThePairsAndTheRangeAroundIt() {
		assertThat(new SpeedFit(THREE).line("CNN_INFER", "FP32")).isEqualTo(FITTED);
	}

	@Test
	void doesNotDependOnTheOrderOfTheRows() {
		List<Measurement> turned = new ArrayList<>(THREE);
		Collections.reverse(turned);
		assertThat(new SpeedFit(turned).line("CNN_INFER", "FP32")).isEqualTo(FITTED);
	}

	@Test
	void takesTheMedianOfTheRowsOfOneGpu() {
		// 70 and 90 on c are 80
		assertThat(fit(THREE.get(0), THREE.get(1), row("c", 1600, 90, "2020"), row("c", 1600, 70, "2020")))
			.isEqualTo(FITTED);
	}

	@Test
	void comparesOnlyInsideAGroup() {
		assertThat(fit(THREE.get(0), THREE.get(1), THREE.get(2),
				new Measurement("CNN_INFER,FP32", "alone", "d", 200, 5000, "2025")))
			.isEqualTo(FITTED);
	}

	@Test
	void weighsALargeGroupLess() {
		// Two groups of two GPUs say 1, each with weight 1/2: 1 in all. One group of
		// three says 0.5 three times, each with weight 1/3: 1 in all. The median falls
		// between, at 0.75; unweighted it would be 0.5.
		assertThat(fit(row("a", 100, 10, "2020"), row("b", 400, 20, "2020"), row("c", 1600, 40, "2020"),
				row("two", "a", 100, 1), row("two", "b", 400, 4), row("three", "b", 400, 1),
				row("three", "c", 1600, 4)))
			.startsWith("CNN_INFER,FP32,0.7500,");
	}

	@Test
	void needsThreePairsThatDifferInBandwidthByAFifth() {
		// 120/100 = 1.2 counts, 119/100 does not
		assertThat(fit(row("a", 100, 1, "2020"), row("b", 120, 1.2, "2020"), row("c", 144, 1.44, "2020")))
			.startsWith("CNN_INFER,FP32,1.0000,1.0000,1.0000,0.0000,3,3,");
		SpeedFit near = new SpeedFit(
				List.of(row("a", 100, 1, "2020"), row("b", 119, 1.19, "2020"), row("c", 144, 1.44, "2020")));
		assertThatThrownBy(() -> near.line("CNN_INFER", "FP32")).hasMessageContaining("CNN_INFER,FP32");
	}

	@Test
	void keepsTheExponentBetween0And1AndAHalf() {
		assertThat(fit(row("a", 1, 1, "2020"), row("b", 2, 4, "2020"), row("c", 4, 16, "2020")))
			.startsWith("CNN_INFER,FP32,1.5000,");
		assertThat(fit(row("a", 1, 4, "2020"), row("b", 2, 2, "2020"), row("c", 4, 1, "2020")))
			.startsWith("CNN_INFER,FP32,0.0000,");
	}

	@Test
	void takesAnotherFamilyOrAStandInAndWidensTheRange() {
		// 1.4142^2 = 2 and its inverse
		String widened = ",0.7500,0.5000,2.0000,,0,0,fit of benchmarks.csv,2022-05,"
				+ "\"too few measurements; taken from CNN_INFER FP32, range widened\"\n";
		SpeedFit fit = new SpeedFit(THREE);
		assertThat(fit.line("CNN_INFER", "INT8")).isEqualTo("CNN_INFER,INT8" + widened);
		assertThat(fit.line("DIFFUSION_INFER", "FP32")).isEqualTo("DIFFUSION_INFER,FP32" + widened);
		assertThat(fit.line("POSE_INFER_SMALL", "AMP")).isEqualTo("POSE_INFER_SMALL,AMP" + widened);
	}

	@Test
	void theCatalogHoldsWhatTheFitGives() throws IOException {
		byte[] committed = new ClassPathResource("catalog/speed-coefficients.csv").getContentAsByteArray();
		assertThat(SpeedFit.table(new Tables())).as("run ./mvnw -Pfit process-test-classes")
			.isEqualTo(new String(committed, StandardCharsets.UTF_8));
	}

	private static String fit(Measurement... measurements) {
		return new SpeedFit(List.of(measurements)).line("CNN_INFER", "FP32");
	}

	private static Measurement row(String gpu, double bandwidth, double speed, String asOf) {
		return new Measurement("CNN_INFER,FP32", "one", gpu, bandwidth, speed, asOf);
	}

	private static Measurement row(String group, String gpu, double bandwidth, double speed) {
		return new Measurement("CNN_INFER,FP32", group, gpu, bandwidth, speed, "2020");
	}

}
