package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.candidate.Candidate;
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
	void keepsMachinesOfTheInstitute() {
		FreeTier kaggle = RealMarket.freeTier("free:kaggle:p100");
		FreeTier own = new FreeTier("our cluster", "P100", kaggle.gpu(), 1, kaggle.hoursPerWeek(), kaggle.session(),
				true, kaggle.confidence(), kaggle.provenance());
		assertThat(RULE.reject(Candidate.free(own), ask(STAYS))).isEmpty();
	}

	@Test
	void letsDataLeaveByDefault() {
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
	}

}
