package org.gpuadvisor.ranking.score;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class InterruptionTests {

	private final Interruption item = new Interruption(RealMarket.ASSUMPTIONS);

	@Test
	void isTheShareOfRentAndWaitingThatIsLostOnASpotMachine() {
		// (100 + 100 h x 0.5) x 0.05
		assertThat(amount("spot")).isEqualTo(Money.usd("7.50"));
		assertThat(this.item.name()).isEqualTo("interruption");
	}

	@Test
	void isNothingOnDemand() {
		assertThat(amount("on_demand")).isEqualTo(Money.usd("0"));
	}

	@Test
	void losesHalfOfARunThatCannotBeResumedAtEachInterruption() {
		// at the reference's speed a run of 12 h is interrupted 12 / 24 times, and loses
		// half each time: 150 x 0.25
		assertThat(amount("spot", ",'hoursPerRun':12")).isEqualTo(Money.usd("37.50"));
		// 2.4 h: 2.4 / 24 / 2 = 0.05, as if it were resumed; shorter runs lose no less
		assertThat(amount("spot", ",'hoursPerRun':2.4")).isEqualTo(Money.usd("7.50"));
		assertThat(amount("spot", ",'hoursPerRun':1")).isEqualTo(Money.usd("7.50"));
	}

	private Money amount(String commitment) {
		return amount(commitment, "");
	}

	private Money amount(String commitment, String run) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':100" + run + "}");
		return Amounts.of(this.item,
				priced(timed(rent("aws:g6.2xlarge:us-east-1:nvidia-l4:" + commitment), 1, ask), line(Kind.RENT, "100")),
				ask);
	}

}
