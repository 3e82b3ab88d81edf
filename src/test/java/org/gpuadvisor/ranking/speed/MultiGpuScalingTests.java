package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.speed.MultiGpuScaling.Scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;

class MultiGpuScalingTests {

	private final MultiGpuScaling scaling = new MultiGpuScaling(RealMarket.TABLES);

	@Test
	void takesTwoGpusAsMeasured() {
		Scaling two = of("'type':'IMAGE_CLASSIFICATION','mode':'TRAINING'", 2).orElseThrow();
		assertThat(two.factor()).isEqualTo(1.90);
		assertThat(two.isMeasured()).isTrue();
	}

	@Test
	void takesEachFurtherOneToCostAsMuchAsTheSecond() {
		// 2 / 1.9 - 1 = 0.0526 for the second: 4 / (1 + 3 x 0.0526) = 3.4545 and
		// 8 / (1 + 7 x 0.0526) = 5.8462
		Scaling four = of("'type':'IMAGE_CLASSIFICATION','mode':'TRAINING'", 4).orElseThrow();
		assertThat(four.factor()).isCloseTo(3.4545, within(1e-4));
		assertThat(four.isMeasured()).isFalse();
		assertThat(of("'type':'IMAGE_CLASSIFICATION','mode':'TRAINING'", 8).orElseThrow().factor()).isCloseTo(5.8462,
				within(1e-4));
	}

	@Test
	void saysBetweenWhichFactorsMoreGpusLie() {
		// no more than two gain, up to four times as much
		Scaling four = of("'type':'LANGUAGE_MODEL_FINE_TUNING'", 4).orElseThrow();
		assertThat(four.low()).isEqualTo(1.49);
		assertThat(four.high()).isCloseTo(2.98, within(1e-9));
		assertThat(four.source()).endsWith("not measured beyond 2 GPUs, extended to 4");
	}

	@Test
	void splitsVideosOverAsManyGpusAsThereAre() {
		assertThat(of("'type':'POSE_ESTIMATION','mode':'INFERENCE'", 5).orElseThrow().factor()).isCloseTo(5,
				within(1e-9));
	}

	@Test
	void gainsNothingWhereNothingWasMeasured() {
		assertThat(of("'type':'POSE_ESTIMATION','mode':'TRAINING'", 8)).isEmpty();
		assertThat(of("'type':'IMAGE_CLASSIFICATION','mode':'TRAINING'", 1)).isEmpty();
	}

	private Optional<Scaling> of(String work, int gpus) {
		return this.scaling.find(ask("'workload':{" + work + "}").workload(), gpus);
	}

}
