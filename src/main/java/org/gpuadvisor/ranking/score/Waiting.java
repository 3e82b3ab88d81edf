package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The hours of waiting for results, at what the lab says they are worth. */
@Component
@Order(20)
class Waiting implements ScoreItem {

	@Override
	public String name() {
		return "waiting";
	}

	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		return ask.zero();
	}

	@Override
	public Money running(PricedCandidate priced, Ask ask) {
		return ask.waiting().times(priced.timed().hours());
	}

}
