package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class UsedCardsWantedTests {

	private static final UsedCardsWanted RULE = new UsedCardsWanted();

	@Test
	void dropsUsedCardsByDefault() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-3090:used"), ask()).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("USED_NOT_WANTED");
		assertThat(rejection.reason().message()).isEqualTo("GeForce RTX 3090 can only be bought used at this price.");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.usedCards");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(true);
	}

	@Test
	void keepsThemWhereTheLabAllowsThem() {
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask("'preferences':{'usedCards':true}"))).isEmpty();
	}

	@Test
	void keepsNewCardsAndMachines() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask())).isEmpty();
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask())).isEmpty();
	}

}
