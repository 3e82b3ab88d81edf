package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Provider;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.table.Assumptions;

/** What the provider charges for the data that stay with it between sessions. */
@Component
@Order(42)
class Storage implements CostItem {

	private final double gb;

	Storage(Assumptions assumptions) {
		this.gb = assumptions.number("cloud_storage_gb");
	}

	@Override
	public String name() {
		return "storage";
	}

	@Override
	public Kind kind() {
		return Kind.DATA;
	}

	@Override
	public boolean isPaidFor(Action action) {
		return action == Action.RENT;
	}

	@Override
	public Money amount(TimedCandidate timed, Ask ask) {
		return timed.candidate()
			.provider()
			.flatMap(Provider::storagePerGbMonth)
			.map((perGb) -> ask.price(perGb).times(this.gb * BilledTime.months(timed, ask)))
			.orElse(ask.zero());
	}

}
