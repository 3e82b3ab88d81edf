package org.gpuadvisor.ranking.score;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class WaitingTests {

	private static final Waiting ITEM = new Waiting();

	private static final String HUNDRED_HOURS = "'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}";

	@Test
	void countsHalfADollarForAnHourByDefault() {
		assertThat(amount(1, HUNDRED_HOURS)).isEqualTo(Money.usd("50"));
		assertThat(ITEM.name()).isEqualTo("waiting");
	}

	@Test
	void isLessOnAFasterGpu() {
		assertThat(amount(4, HUNDRED_HOURS)).isEqualTo(Money.usd("12.50"));
	}

	@Test
	void countsWhatTheLabSays() {
		assertThat(amount(1, HUNDRED_HOURS + ",'preferences':{'waitingCostPerHour':3}")).isEqualTo(Money.usd("300"));
		assertThat(amount(1, HUNDRED_HOURS + ",'preferences':{'waitingCostPerHour':0}")).isEqualTo(Money.usd("0"));
	}

	@Test
	void isInTheLabsCurrency() {
		// 0.5 / 1.13607 = 0.440114 EUR an hour; what the lab says is in its own currency
		assertThat(amount(1, HUNDRED_HOURS + ",'budget':{'currency':'EUR'}")).isEqualTo(Money.of("44.0114", "EUR"));
		assertThat(amount(1, HUNDRED_HOURS + ",'budget':{'currency':'EUR'},'preferences':{'waitingCostPerHour':1}"))
			.isEqualTo(Money.of("100", "EUR"));
	}

	private static Money amount(double times, String fields) {
		Ask ask = ask(fields);
		return Amounts.of(ITEM, priced(timed(keep("tesla-t4"), times, ask)), ask);
	}

}
