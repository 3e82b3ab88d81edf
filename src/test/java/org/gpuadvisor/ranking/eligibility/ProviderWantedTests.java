package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class ProviderWantedTests {

	private static final ProviderWanted RULE = new ProviderWanted();

	private static final String ONLY_AWS = "'preferences':{'providers':['AWS']}";

	@Test
	void keepsAllWhereTheLabNamesNone() {
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
	}

	@Test
	void keepsTheOneThatTheLabNamesInAnyCase() {
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask(ONLY_AWS))).isEmpty();
	}

	@Test
	void dropsOthersAlsoWhereTheyAreFree() {
		Rejection rejection = RULE.reject(free("kaggle:p100"), ask(ONLY_AWS)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("PROVIDER_NOT_WANTED");
		assertThat(rejection.reason().message()).isEqualTo("kaggle is not among preferences.providers.");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.providers");
	}

	@Test
	void saysNothingOfCardsToBuy() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(ONLY_AWS))).isEmpty();
	}

}
