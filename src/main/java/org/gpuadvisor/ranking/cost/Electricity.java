package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Power;
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
	public boolean isPaidFor(Action action) {
		return action.isPersonal();
	}

	@Override
	public Optional<CostLine> line(TimedCandidate timed, Ask ask) {
		if (!timed.candidate().action().isPersonal()) {
			return Optional.empty();
		}
		Power power = this.computer.running(timed.candidate(), timed.gpusUsed(), ask);
		return Optional.of(new CostLine("electricity", Kind.ELECTRICITY,
				ask.perKilowattHour().times(power.kilowattHours(timed.hours()))));
	}

}
