package org.gpuadvisor.ranking.score;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.PricedCandidate;
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

	private final Effort item = new Effort(RealMarket.ASSUMPTIONS);

	@Test
	void isNothingForWhatRunsAlready() {
		assertThat(amount(keep("tesla-t4"))).isEqualTo(Money.usd("0"));
		assertThat(this.item.name()).isEqualTo("effort");
	}

	@Test
	void isOnceForACardThatIsBought() {
		// 8 h
		assertThat(amount(buy("geforce-rtx-5070-ti:new"))).isEqualTo(Money.usd("320"));
	}

	@Test
	void isAlsoAQuarterOfAnHourForTwentyHoursOfWorkInACloud() {
		// 20 h x 24 x 730 / 168 = 2,085.714 h x 0.0125 = 26.071429 h; 2 h and 4 h once
		assertThat(amount(free("kaggle:p100")).amount()).isEqualByComparingTo("1122.86");
		assertThat(amount(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand")).amount())
			.isEqualByComparingTo("1202.86");
	}

	@Test
	void growsWithTheWorkAndNotWithTheMonths() {
		// 100 h: 1.25 h and 4 h once; 150 h: 1.875 h
		assertThat(amountOneOff(100)).isEqualTo(Money.usd("210"));
		assertThat(amountOneOff(150)).isEqualTo(Money.usd("235"));
	}

	@Test
	void isNoMoreThanTwoHoursAWeek() {
		// 160 h a week x 0.0125 = 2 h; (4 + 2 x 104.285714) x 40
		assertThat(amountWeekly(160)).isEqualTo(amountWeekly(161));
		assertThat(amountWeekly(160).amount()).isEqualByComparingTo("8502.86");
		assertThat(amountWeekly(159).amount()).isEqualByComparingTo("8450.71");
	}

	@Test
	void isNoMoreThanTwoHoursInEachWeekThatAOneOffJobRuns() {
		// 168 h: 2.1 h of work, 2 h in one week; 336 h: 4 h in two
		assertThat(amountOneOff(168)).isEqualTo(Money.usd("240"));
		assertThat(amountOneOff(336)).isEqualTo(Money.usd("320"));
	}

	@Test
	void isFixedOnlyInWhatIsDoneOnce() {
		PricedCandidate free = priced(timed(free("kaggle:p100"), 1, ask()));
		assertThat(this.item.fixed(free, ask())).isEqualTo(Money.usd("80"));
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
		// 40 / 1.13607 = 35.209098 EUR, x 2.0125
		assertThat(Amounts.of(this.item, priced(timed(free("kaggle:p100"), 1, ask)), ask))
			.isEqualTo(Money.of("70.858310", "EUR"));
	}

	private Money amountWeekly(int hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':" + hours + "}");
		return Amounts.of(this.item, priced(timed(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), 1, ask)), ask);
	}

	private Money amountOneOff(int hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':" + hours + "}");
		return Amounts.of(this.item, priced(timed(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), 1, ask)), ask);
	}

	private Money amount(Candidate candidate, CostLine... lines) {
		return Amounts.of(this.item, priced(timed(candidate, 1, ask()), lines), ask());
	}

}
