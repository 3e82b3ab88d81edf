package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class StorageTests {

	private static final Storage ITEM = new Storage(RealMarket.ASSUMPTIONS);

	private static final Candidate AWS = rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand");

	@Test
	void isPaidForEveryMonthOfSteadyWork() {
		// 50 GB x 0.023 x 24 months
		assertThat(line(AWS, "")).contains(storage("27.60"));
		assertThat(line(AWS, "'budget':{'horizonMonths':1}")).contains(storage("1.15"));
	}

	@Test
	void isPaidForTheMonthsInWhichAOneOffJobRuns() {
		// one month for 730 h, two for more
		assertThat(line(AWS, "'workload':{'type':'POSE_ESTIMATION','hoursTotal':730}")).contains(storage("1.15"));
		assertThat(line(AWS, "'workload':{'type':'POSE_ESTIMATION','hoursTotal':731}")).contains(storage("2.30"));
	}

	@Test
	void isNotCountedWhereTheProviderDocumentsNoneOrIsNotPaid() {
		assertThat(line(rent("ovhcloud:l40s-90:gra:nvidia-l40s:on_demand"), "")).isEmpty();
		assertThat(line(free("kaggle:p100"), "")).isEmpty();
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "")).isEmpty();
	}

	@Test
	void belongsToTheMonthlyRent() {
		Ask ask = ask("");
		Cost cost = CostsTests.costs().price(timed(AWS, 1, ask), ask).cost();
		// 0.526 x 20 h x 730 / 168 = 45.71 of hours, and 1.15
		assertThat(cost.monthlyRent()).isEqualTo(Money.usd("46.86"));
	}

	private static CostLine storage(String usd) {
		return new CostLine("storage", Kind.DATA, Money.usd(usd));
	}

	private static Optional<CostLine> line(Candidate candidate, String fields) {
		Ask ask = ask(fields);
		return ITEM.line(timed(candidate, 1, ask), ask);
	}

}
