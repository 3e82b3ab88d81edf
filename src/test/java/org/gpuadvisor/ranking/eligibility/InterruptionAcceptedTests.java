package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class InterruptionAcceptedTests {

	private static final InterruptionAccepted RULE = new InterruptionAccepted();

	private static final String SPOT = "aws:g6.2xlarge:us-east-1:nvidia-l4:spot";

	@Test
	void dropsSpotMachinesByDefault() {
		Rejection rejection = RULE.reject(rent(SPOT), ask()).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("INTERRUPTION_NOT_WANTED");
		assertThat(rejection.reason().message())
			.isEqualTo("It is a spot machine, which the provider may take away at any time.");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.interruptible");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(true);
	}

	@Test
	void keepsThemWhereRunsMayBeInterrupted() {
		assertThat(RULE.reject(rent(SPOT), ask("'preferences':{'interruptible':true}"))).isEmpty();
	}

	@Test
	void keepsTheSameMachineOnDemandAndFreeOnes() {
		assertThat(RULE.reject(rent("aws:g6.2xlarge:us-east-1:nvidia-l4:on_demand"), ask())).isEmpty();
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
	}

}
