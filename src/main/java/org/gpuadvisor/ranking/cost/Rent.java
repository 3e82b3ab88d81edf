package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.HourlyRate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the provider charges for the hours. */
@Component
@Order(40)
class Rent implements CostItem {

	@Override
	public Optional<CostLine> line(TimedCandidate timed, Ask ask) {
		return timed.candidate()
			.rental()
			.map((rental) -> new CostLine("rent", Kind.RENT, hourly(rental, ask).times(timed.hours())));
	}

	static HourlyRate hourly(Rental rental, Ask ask) {
		return new HourlyRate(ask.price(rental.rate().perHour()));
	}

}
