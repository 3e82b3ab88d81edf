package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Power;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the lab's own computer draws: its GPUs at their board power, and the rest of it.
 */
@Component
@Order(50)
class Electricity implements CostItem {

	private final Computer computer;

	Electricity(Computer computer) {
		this.computer = computer;
	}

	@Override
	public String name() {
		return "electricity";
	}

	@Override
	public Kind kind() {
		return Kind.ELECTRICITY;
	}

	@Override
	public boolean isPaidFor(Action action) {
		return action.isPersonal();
	}

	@Override
	public Money amount(TimedCandidate timed, Ask ask) {
		if (!timed.candidate().action().isPersonal()) {
			return ask.zero();
		}
		Power power = this.computer.running(timed.candidate(), timed.gpusUsed(), ask);
		return ask.perKilowattHour().times(power.kilowattHours(timed.hours()));
	}

}
