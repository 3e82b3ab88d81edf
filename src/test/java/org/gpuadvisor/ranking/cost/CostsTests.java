package org.gpuadvisor.ranking.cost;

import java.util.List;

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
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class CostsTests {

	private static final String T4 = "aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand";

	@Test
	void writesABillWhoseLinesSumToTheTotal() {
		Cost cost = cost(buy("geforce-rtx-5070-ti:new"),
				"'workload':{'type':'POSE_ESTIMATION','hoursTotal':100},'hardware':{'powerSupplyW':500}");
		assertThat(cost.lines()).containsExactly(new CostLine("card", Kind.PURCHASE, Money.usd("999")),
				new CostLine("powerSupply", Kind.PURCHASE, Money.usd("159")),
				new CostLine("electricity", Kind.ELECTRICITY, Money.usd("7.25")),
				new CostLine("resale", Kind.RESALE, Money.usd("-590.18")));
		// 999 + 159 + 7.25 - 590.18
		assertThat(cost.total()).isEqualTo(Money.usd("575.07"));
		assertThat(cost.purchase()).isEqualTo(Money.usd("1158"));
		// 575.07 / 24 months and / 100 h
		assertThat(cost.perMonth().amount()).isEqualByComparingTo("23.96");
		assertThat(cost.perHourOfUse().amount()).isEqualByComparingTo("5.75");
		assertThat(cost.monthlyRent().isZero()).isTrue();
	}

	@Test
	void roundsEachLineSoThatTheShownOnesSum() {
		Cost cost = cost(keep("tesla-t4"), "'workload':{'type':'POSE_ESTIMATION','hoursTotal':1}");
		// 0.22 kWh x 0.161 = 0.03542
		assertThat(cost.total()).isEqualTo(Money.usd("0.04"));
	}

	@Test
	void leavesOutLinesOfNothing() {
		assertThat(cost(keep("tesla-t4"), "'budget':{'electricityPerKwh':0}").lines()).isEmpty();
		Cost free = cost(free("kaggle:p100"), "");
		assertThat(free.lines()).isEmpty();
		assertThat(free.total().isZero()).isTrue();
	}

	@Test
	void rentsSteadyWorkForAMonthsShare() {
		Cost cost = cost(rent(T4), "");
		// 0.526 x 20 h x 730 / 168 = 0.526 x 86.9048 h = 45.7119 a month, and 50 GB x
		// 0.023
		// = 1.15 of storage
		assertThat(cost.monthlyRent()).isEqualTo(Money.usd("46.86"));
		// 24 x 45.7119 = 1,097.0857, and 27.60
		assertThat(cost.total()).isEqualTo(Money.usd("1124.69"));
	}

	@Test
	void rentsAOneOffJobForItsHoursAndAMonthAtMost() {
		// 0.526 x 100 and 0.526 x 730, and 1.15 of storage
		assertThat(cost(rent(T4), "'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}").monthlyRent())
			.isEqualTo(Money.usd("53.75"));
		assertThat(cost(rent(T4), "'workload':{'type':'POSE_ESTIMATION','hoursTotal':1000}").monthlyRent())
			.isEqualTo(Money.usd("385.13"));
	}

	@Test
	void tellsThePriceOfOneCardOrOneHour() {
		Ask euros = ask("'budget':{'currency':'EUR'}");
		assertThat(buy("geforce-rtx-5070-ti:new").price().map(euros::price).orElseThrow().amount())
			.isEqualByComparingTo("879.35");
		assertThat(rent(T4).price()).contains(Money.usd("0.526"));
		assertThat(keep("tesla-t4").price()).isEmpty();
	}

	/** All that may have to be paid for. */
	static Costs costs() {
		Computer computer = new Computer(RealMarket.ASSUMPTIONS);
		return new Costs(
				List.of(new CardPrice(), new NewComputer(computer), new PowerSupply(computer, RealMarket.ASSUMPTIONS),
						new Rent(), new Storage(RealMarket.ASSUMPTIONS), new Egress(RealMarket.ASSUMPTIONS),
						new Electricity(computer), new Resale(computer, RealMarket.ASSUMPTIONS)));
	}

	private static Cost cost(Candidate candidate, String fields) {
		Ask ask = ask(fields);
		return costs().price(timed(candidate, 1, ask), ask).cost();
	}

}
