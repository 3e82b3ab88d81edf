package org.gpuadvisor.ranking.eligibility;

import org.gpuadvisor.ranking.rule.Rejection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;

class BreathesInServerTests {

	private static final BreathesInServer RULE = new BreathesInServer();

	@Test
	void keepsASlotsDistanceFromAnOpenAirCard() {
		// an RTX 5080 is two slots wide, and one is left beside it
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'computer':'SERVER','freeSlots':3}")))
			.isEmpty();
		Rejection rejection = RULE
			.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'computer':'SERVER','freeSlots':2}"))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("OPEN_AIR_IN_SERVER");
		// (3 - 2) / 2
		assertThat(rejection.distance()).isEqualTo(0.5);
		assertThat(rejection.reason().message()).contains("throttles by 10 to 30 %", "takes 3 slot widths",
				"has 2 free");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsEntry("hardware.freeSlots", 3);
		// (2 + 1) x 2
		assertThat(RULE.reject(buyTwo("geforce-rtx-5080:new"), ask("'hardware':{'computer':'SERVER','freeSlots':6}")))
			.isEmpty();
		assertThat(RULE.reject(buyTwo("geforce-rtx-5080:new"), ask("'hardware':{'computer':'SERVER','freeSlots':5}")))
			.isPresent();
	}

	@Test
	void packsCardsWithABlowerOrWithoutAFan() {
		String packed = "'hardware':{'computer':'SERVER','freeSlots':1}";
		assertThat(RULE.reject(buy("rtx-4000-ada:new"), ask(packed))).isEmpty();
		assertThat(RULE.reject(buy("nvidia-l4:new"), ask(packed))).isEmpty();
	}

	@Test
	void saysNothingOfDesktopsNorOfWhatTheLabDidNotSay() {
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'freeSlots':2}"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'computer':'SERVER'}"))).isEmpty();
	}

}
