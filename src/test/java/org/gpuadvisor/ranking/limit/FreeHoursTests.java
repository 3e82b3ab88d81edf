package org.gpuadvisor.ranking.limit;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.units.Hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class FreeHoursTests {

	private static final FreeHours FREE_HOURS = new FreeHours(RealMarket.ASSUMPTIONS);

	@Test
	void areWhatTheProviderGrants() {
		assertThat(FREE_HOURS.perWeek(free("kaggle:p100"))).isEqualTo(new Hours(30));
	}

	@Test
	void areTwoFullSessionsWhereItTellsNothing() {
		// Colab: 2 x 12 h
		assertThat(FREE_HOURS.perWeek(free("google-colab:free"))).isEqualTo(new Hours(24));
	}

	@Test
	void areAllOfAWeekOfWhatIsPaidFor() {
		assertThat(FREE_HOURS.perWeek(buy("geforce-rtx-5070-ti:new"))).isEqualTo(Hours.WEEK);
		assertThat(FREE_HOURS.perWeek(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"))).isEqualTo(Hours.WEEK);
	}

}
