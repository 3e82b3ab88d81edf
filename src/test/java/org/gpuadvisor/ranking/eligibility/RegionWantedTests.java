package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class RegionWantedTests {

	private static final RegionWanted RULE = new RegionWanted();

	private static final String EUROPE = "'preferences':{'regions':['EU-']}";

	@Test
	void keepsAllWhereTheLabNamesNone() {
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask())).isEmpty();
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
	}

	@Test
	void keepsRegionsThatContainWhatTheLabNames() {
		assertThat(RULE.reject(rent("aws:g6.2xlarge:eu-central-1:nvidia-l4:on_demand"), ask(EUROPE))).isEmpty();
	}

	@Test
	void dropsOtherRegions() {
		Rejection rejection = RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask(EUROPE))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("REGION_NOT_WANTED");
		assertThat(rejection.reason().message())
			.isEqualTo("It stands in 'us-east-1', which is not among preferences.regions.");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.regions");
	}

	@Test
	void dropsFreeTiersSinceNobodyKnowsWhereTheyStand() {
		Rejection rejection = RULE.reject(free("kaggle:p100"), ask(EUROPE)).orElseThrow();
		assertThat(rejection.reason().message())
			.isEqualTo("A free tier does not say where its machines stand, and you named regions.");
	}

	@Test
	void saysNothingOfCardsToBuy() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(EUROPE))).isEmpty();
	}

}
