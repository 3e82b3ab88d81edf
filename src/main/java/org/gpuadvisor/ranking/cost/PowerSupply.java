package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Power;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A stronger power supply, where the lab's own is too weak for the card; one that the lab
 * did not name is not judged.
 */
@Component
@Order(30)
class PowerSupply implements CostItem {

	private final Computer computer;

	private final Assumptions assumptions;

	PowerSupply(Computer computer, Assumptions assumptions) {
		this.computer = computer;
		this.assumptions = assumptions;
	}

	@Override
	public Optional<CostLine> line(TimedCandidate timed, Ask ask) {
		Power needed = this.computer.neededSupply(timed.candidate());
		boolean bought = timed.candidate().action() == Action.BUY && timed.gpu().formFactor() != FormFactor.INTEGRATED
				&& this.computer.priceOfNew(timed.candidate(), ask).isEmpty();
		return ask.machine()
			.filter((machine) -> bought && machine.takesCards())
			.flatMap(Machine::powerSupply)
			.filter(needed::isMoreThan)
			.map((weaker) -> new CostLine("powerSupply", Kind.PURCHASE, ask
				.price(Money.of(this.assumptions.exact("power_supply_usd_per_w"), "USD").times(needed.watts()))));
	}

}
