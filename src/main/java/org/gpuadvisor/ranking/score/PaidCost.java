package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is paid until the horizon. */
@Component
@Order(10)
class PaidCost implements ScoreItem {

	@Override
	public String name() {
		return "cost";
	}

	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		return priced.cost().fixed();
	}

	@Override
	public Money running(PricedCandidate priced, Ask ask) {
		return priced.cost().running();
	}

}
