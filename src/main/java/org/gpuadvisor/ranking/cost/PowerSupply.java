package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
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

	private final Money perWatt;

	PowerSupply(Computer computer, Assumptions assumptions) {
		this.computer = computer;
		this.perWatt = Money.of(assumptions.exact("power_supply_usd_per_w"), "USD");
	}

	@Override
	public String name() {
		return "powerSupply";
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
		Candidate candidate = timed.candidate();
		if (!candidate.isBoughtCard() || this.computer.isNeeded(candidate, ask)) {
			return ask.zero();
		}
		Power needed = this.computer.neededSupply(candidate);
		boolean tooWeak = ask.machine()
			.map(Machine::powerSupplyW)
			.filter((watts) -> needed.watts() > watts)
			.isPresent();
		return tooWeak ? ask.price(this.perWatt.times(needed.watts())) : ask.zero();
	}

}
