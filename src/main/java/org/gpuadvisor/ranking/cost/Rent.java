package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Provider;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the provider charges for the hours, in the steps that it bills.
 */
@Component
@Order(40)
class Rent implements CostItem {

	@Override
	public String name() {
		return "rent";
	}

	@Override
	public Kind kind() {
		return Kind.RENT;
	}

	@Override
	public boolean isPaidFor(Action action) {
		return action == Action.RENT;
	}

	@Override
	public Money amount(TimedCandidate timed, Ask ask) {
		Rental rental = timed.candidate().rental().orElse(null);
		if (rental == null) {
			return ask.zero();
		}
		Optional<Hours> step = timed.candidate().provider().flatMap(Provider::billingStep);
		return new HourlyRate(ask.price(rental.rate().perHour())).times(BilledTime.hours(timed, step, ask));
	}

}
