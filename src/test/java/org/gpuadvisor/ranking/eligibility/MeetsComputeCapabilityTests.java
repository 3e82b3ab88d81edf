package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class MeetsComputeCapabilityTests {

	private static final MeetsComputeCapability RULE = new MeetsComputeCapability();

	@Test
	void keepsEveryGenerationWhereTheLabNamesNone() {
		assertThat(RULE.reject(keep("tesla-k80"), ask())).isEmpty();
	}

	@Test
	void keepsTheCapabilityAskedAndDropsTheOneBelow() {
		assertThat(RULE.reject(keep("geforce-rtx-3090"), atLeast("8.6"))).isEmpty();
		assertThat(RULE.reject(keep("geforce-rtx-3090"), atLeast("8.9"))).isPresent();
	}

	@Test
	void countsTwelveAboveNine() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), atLeast("9.0"))).isEmpty();
	}

	@Test
	void saysWhatTheCardHas() {
		Rejection rejection = RULE.reject(keep("geforce-gtx-1080-ti"), atLeast("8.0")).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("BELOW_COMPUTE_CAPABILITY");
		assertThat(rejection.reason().message())
			.isEqualTo("You asked for compute capability 8.0 or more; GeForce GTX 1080 Ti has 6.1.");
		assertThat(rejection.reason().values())
			.isEqualTo(Map.of("computeCapability", "6.1", "minimumComputeCapability", "8.0"));
	}

	private static Ask atLeast(String capability) {
		return ask("'workload':{'type':'POSE_ESTIMATION','minimumComputeCapability':'" + capability + "'}");
	}

}
