package org.gpuadvisor.ranking.cost;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class RentTests {

	private static final Rent ITEM = new Rent();

	private static final String T4 = "aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand";

	private static final String OVH = "ovhcloud:l40s-90:gra:nvidia-l40s:on_demand";

	private static final String HUNDRED_HOURS = "'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}";

	@Test
	void isPaidForTheHours() {
		Ask ask = ask(HUNDRED_HOURS);
		// 0.526 x 100
		assertThat(ITEM.line(timed(rent(T4), 1, ask), ask))
			.contains(new CostLine("rent", Kind.RENT, Money.usd("52.60")));
	}

	@Test
	void isPaidForFewerHoursOfAFasterGpu() {
		Ask ask = ask(HUNDRED_HOURS);
		assertThat(ITEM.line(timed(rent(T4), 4, ask), ask))
			.contains(new CostLine("rent", Kind.RENT, Money.usd("13.15")));
	}

	@Test
	void isPaidForTheWholeMachineWithAllItsGpus() {
		Ask ask = ask(HUNDRED_HOURS);
		// four L4 at 6.6752 an hour
		assertThat(ITEM.line(timed(rent("aws:g6.24xlarge:us-east-1:nvidia-l4:on_demand"), 1, ask), ask))
			.contains(new CostLine("rent", Kind.RENT, Money.usd("667.52")));
	}

	@Test
	void isInTheLabsCurrency() {
		Ask ask = ask(HUNDRED_HOURS + ",'budget':{'currency':'EUR'}");
		// 0.526 / 1.13607 = 0.463000 an hour
		assertThat(ITEM.line(timed(rent(T4), 1, ask), ask))
			.contains(new CostLine("rent", Kind.RENT, Money.of("46.30", "EUR")));
	}

	@Test
	void isBilledByTheHourWhereTheProviderDoesSo() {
		// 100 h / 0.9 = 111.11 h, billed as 112 at 1.80
		Ask once = ask(HUNDRED_HOURS);
		assertThat(ITEM.line(timed(rent(OVH), 0.9, once), once))
			.contains(new CostLine("rent", Kind.RENT, Money.usd("201.60")));
		// 2.5 h a week are billed as 3, over 24 x 730 / 168 weeks
		Ask weekly = ask("'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':2.5}");
		assertThat(ITEM.line(timed(rent(OVH), 1, weekly), weekly))
			.contains(new CostLine("rent", Kind.RENT, Money.usd("563.14")));
	}

	@Test
	void isNotRoundedUpWhereTheHoursAreWholeSteps() {
		Ask ask = ask(HUNDRED_HOURS);
		assertThat(ITEM.line(timed(rent(OVH), 1, ask), ask))
			.contains(new CostLine("rent", Kind.RENT, Money.usd("180")));
	}

	@Test
	void isNotPaidForFreeOnesAndForOnesOwn() {
		assertThat(ITEM.line(timed(free("kaggle:p100"), 1, ask()), ask())).isEmpty();
		assertThat(ITEM.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask()), ask())).isEmpty();
	}

}
