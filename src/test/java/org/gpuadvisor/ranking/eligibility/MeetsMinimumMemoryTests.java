package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class MeetsMinimumMemoryTests {

	private static final MeetsMinimumMemory RULE = new MeetsMinimumMemory();

	@Test
	void keepsEveryCardWhereTheLabNamesNoSize() {
		assertThat(RULE.reject(keep("geforce-gtx-1060-6gb"), ask())).isEmpty();
	}

	@Test
	void keepsACardOfTheSizeAsked() {
		assertThat(RULE.reject(keep("geforce-rtx-3090"), atLeast(24))).isEmpty();
		assertThat(RULE.reject(keep("geforce-rtx-3090"), atLeast(24.1))).isPresent();
	}

	@Test
	void saysWhatTheCardHasAndWhatWouldAdmitIt() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-5070-ti:new"), atLeast(24)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("BELOW_MINIMUM_MEMORY");
		// (24 - 16) / 24
		assertThat(rejection.distance()).isCloseTo(1.0 / 3, within(1e-12));
		assertThat(rejection.reason().message())
			.isEqualTo("You asked for a card of at least 24 GB; GeForce RTX 5070 Ti has 16 GB.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("memoryGb", 16.0, "minimumMemoryGb", 24.0));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("workload.minimumMemoryGb");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(16.0);
	}

	private static Ask atLeast(double gb) {
		return ask("'workload':{'type':'POSE_ESTIMATION','minimumMemoryGb':" + gb + "}");
	}

}
