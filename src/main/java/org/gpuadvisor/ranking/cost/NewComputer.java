package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A computer for the card, where the lab has none that takes it. */
@Component
@Order(20)
class NewComputer implements CostItem {

	private final Computer computer;

	NewComputer(Computer computer) {
		this.computer = computer;
	}

	@Override
	public String name() {
		return "computer";
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
		return this.computer.priceOfNew(timed.candidate(), ask);
	}

}
