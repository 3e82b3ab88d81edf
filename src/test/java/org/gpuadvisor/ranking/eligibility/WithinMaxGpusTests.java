package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class WithinMaxGpusTests {

	private static final WithinMaxGpus RULE = new WithinMaxGpus();

	private static final String FOUR = "aws:g6.24xlarge:us-east-1:nvidia-l4:on_demand";

	@Test
	void keepsAsManyGpusAsTheJobMayUse() {
		assertThat(RULE.reject(rent(FOUR), ask("'preferences':{'maxGpus':4}"))).isEmpty();
		assertThat(RULE.reject(rent(FOUR), ask("'preferences':{'maxGpus':3}"))).isPresent();
	}

	@Test
	void saysThatAllAreToBePaidFor() {
		Rejection rejection = RULE.reject(rent(FOUR), ask()).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("MORE_GPUS_THAN_ASKED");
		// 4 / 1 - 1
		assertThat(rejection.distance()).isEqualTo(3);
		// 4 / 2 - 1
		assertThat(RULE.reject(rent(FOUR), ask("'preferences':{'maxGpus':2}")).orElseThrow().distance()).isEqualTo(1);
		assertThat(rejection.reason().message())
			.isEqualTo("It comes with 4 GPUs, all of which are paid for; the job may use 1.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("gpuCount", 4, "maxGpus", 1));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.maxGpus");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(4);
	}

	@Test
	void keepsAFreePairOfWhichOneIsUsed() {
		assertThat(RULE.reject(free("kaggle:t4-x2"), ask())).isEmpty();
	}

}
