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

	private static final Interruption ITEM = new Interruption(RealMarket.ASSUMPTIONS);

	@Test
	void isTheShareOfRentAndWaitingThatIsLostOnASpotMachine() {
		// (100 + 100 h x 0.5) x 0.05
		assertThat(amount("spot")).isEqualTo(Money.usd("7.50"));
		assertThat(ITEM.name()).isEqualTo("interruption");
	}

	@Test
	void isNothingOnDemand() {
		assertThat(amount("on_demand")).isEqualTo(Money.usd("0"));
	}

	private static Money amount(String commitment) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}");
		return ITEM.amount(
				priced(timed(rent("aws:g6.2xlarge:us-east-1:nvidia-l4:" + commitment), 1, ask), line(Kind.RENT, "100")),
				ask);
	}

}
