package org.gpuadvisor.ranking.cost;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Provider;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Money;

/** What the provider charges for results that are fetched, beyond what is free. */
@Component
@Order(44)
class Egress implements CostItem {

	private final double gbPerMonth;

	Egress(Assumptions assumptions) {
		this.gbPerMonth = assumptions.number("cloud_egress_gb_per_month");
	}

	@Override
	public String name() {
		return "egress";
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
			.map((provider) -> monthly(provider, ask).times(BilledTime.months(timed, ask)))
			.orElse(ask.zero());
	}

	private Money monthly(Provider provider, Ask ask) {
		double gb = Math.max(0, this.gbPerMonth - provider.freeEgressGb());
		return provider.egressPerGb().map((perGb) -> ask.price(perGb).times(gb)).orElse(ask.zero());
	}

}
