package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class AddsToWhatTheLabHasTests {

	private static final AddsToWhatTheLabHas RULE = new AddsToWhatTheLabHas();

	@Test
	void dropsTheCardThatTheLabHas() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-3090:used"), withRtx3090("")).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("OWNED_ALREADY");
		assertThat(rejection.reason().message())
			.isEqualTo("You have 1 x GeForce RTX 3090 already: buying as many of the same gains nothing.");
		assertThat(rejection.relaxation()).isEmpty();
	}

	@Test
	void keepsMoreOfItThanTheLabHas() {
		assertThat(RULE.reject(buyTwo("geforce-rtx-3090:used"), withRtx3090(""))).isEmpty();
	}

	@Test
	void keepsOtherCardsAndTheLabsOwn() {
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), withRtx3090(""))).isEmpty();
		assertThat(RULE.reject(keep("geforce-rtx-3090"), withRtx3090(""))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask())).isEmpty();
	}

	@Test
	void keepsItWhereTheLabsOwnCannotBeUsed() {
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), withRtx3090(",'os':'MACOS'"))).isEmpty();
	}

	private static Ask withRtx3090(String more) {
		return ask("'hardware':{'gpus':[{'name':'RTX 3090'}]" + more + "}");
	}

}
