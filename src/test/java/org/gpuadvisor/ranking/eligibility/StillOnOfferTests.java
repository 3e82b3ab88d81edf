package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class StillOnOfferTests {

	private static final StillOnOffer RULE = new StillOnOffer();

	@Test
	void dropsWithdrawnMachinesAndSaysOfWhenTheyAre() {
		Rejection rejection = RULE.reject(rent("aws:p2.xlarge:us-(list):tesla-k80:on_demand"), ask()).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("HISTORIC_OFFER");
		assertThat(rejection.reason().message()).isEqualTo("aws p2.xlarge is a price of 2022-08-05, kept for the "
				+ "record; it is not offered any more, or not at that price.");
		assertThat(rejection.reason().values()).containsEntry("asOf", "2022-08-05");
	}

	@Test
	void keepsWhatIsOnOffer() {
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask())).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask())).isEmpty();
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
	}

}
