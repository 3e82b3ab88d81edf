package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class DataStaysOnSiteTests {

	private static final DataStaysOnSite RULE = new DataStaysOnSite();

	private static final String STAYS = "'preferences':{'dataMayLeaveSite':false}";

	@Test
	void dropsAllThatRunsAtAProvider() {
		Rejection rejection = RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask(STAYS))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("DATA_MUST_STAY");
		assertThat(rejection.reason().message())
			.isEqualTo("Your data may not leave the site, so nothing that runs at a provider is possible.");
		assertThat(RULE.reject(free("kaggle:p100"), ask(STAYS))).isPresent();
	}

	@Test
	void keepsAllThatRunsInTheLab() {
		assertThat(RULE.reject(keep("tesla-t4"), ask(STAYS))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(STAYS))).isEmpty();
	}

	@Test
	void letsDataLeaveByDefault() {
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
	}

}
