package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card itself, or the cards. */
@Component
@Order(10)
class CardPrice implements CostItem {

	@Override
	public boolean isPaidFor(Action action) {
		return action == Action.BUY;
	}

	@Override
	public Optional<CostLine> line(TimedCandidate timed, Ask ask) {
		return timed.candidate()
			.purchase()
			.map((purchase) -> ask.price(purchase.price()).times(timed.candidate().cards()))
			.map((price) -> new CostLine("card", Kind.PURCHASE, price));
	}

}
