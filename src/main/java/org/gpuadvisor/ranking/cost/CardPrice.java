package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card itself, or the cards. */
@Component
@Order(10)
class CardPrice implements CostItem {

	@Override
	public String name() {
		return "card";
	}

	@Override
	public Kind kind() {
		return Kind.PURCHASE;
	}

	@Override
	public boolean isPaidFor(Action action) {
		return action == Action.BUY;
	}

	@Override
	public Money amount(TimedCandidate timed, Ask ask) {
		Purchase purchase = timed.candidate().purchase().orElse(null);
		return (purchase == null) ? ask.zero() : ask.price(purchase.price()).times(timed.candidate().cards());
	}

}
