package org.gpuadvisor.ranking.score;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.priced;

/** Hours of staff at 40 USD each. */
class EffortTests {

	private static final Effort ITEM = new Effort(RealMarket.ASSUMPTIONS);

	@Test
	void isNothingForWhatRunsAlready() {
		assertThat(amount(keep("tesla-t4"))).isEqualTo(Money.usd("0"));
		assertThat(ITEM.name()).isEqualTo("effort");
	}

	@Test
	void isOnceForACardThatIsBought() {
		// 8 h
		assertThat(amount(buy("geforce-rtx-5070-ti:new"))).isEqualTo(Money.usd("320"));
	}

	@Test
	void isAlsoAQuarterOfAnHourForEachWeekInACloud() {
		// 24 x 730 / 168 = 104.285714 weeks, 26.071429 h; 2 h and 4 h once
		assertThat(amount(free("kaggle:p100")).amount()).isEqualByComparingTo("1122.86");
		assertThat(amount(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand")).amount())
			.isEqualByComparingTo("1202.86");
	}

	@Test
	void countsTheWeeksThatAOneOffJobRunsButOneAtLeast() {
		// 336 h are two weeks: 4.5 h; 100 h are less than one: 4.25 h
		assertThat(amountOneOff(336)).isEqualTo(Money.usd("180"));
		assertThat(amountOneOff(168)).isEqualTo(Money.usd("170"));
		assertThat(amountOneOff(100)).isEqualTo(Money.usd("170"));
	}

	@Test
	void isTwiceAsMuchWithAComputerToSetUp() {
		// 16 h
		assertThat(amount(buy("geforce-rtx-5070-ti:new"), new CostLine("computer", Kind.PURCHASE, Money.usd("2300"))))
			.isEqualTo(Money.usd("640"));
	}

	@Test
	void isInTheLabsCurrency() {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':1},'budget':{'currency':'EUR'}");
		// 40 / 1.13607 = 35.209098 EUR, x 2.25
		assertThat(ITEM.amount(priced(timed(free("kaggle:p100"), 1, ask)), ask))
			.isEqualTo(Money.of("79.220470", "EUR"));
	}

	private static Money amountOneOff(int hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':" + hours + "}");
		return ITEM.amount(priced(timed(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), 1, ask)), ask);
	}

	private static Money amount(Candidate candidate, CostLine... lines) {
		return ITEM.amount(priced(timed(candidate, 1, ask()), lines), ask());
	}

}
