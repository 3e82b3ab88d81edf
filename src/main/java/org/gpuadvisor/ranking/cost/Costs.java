package org.gpuadvisor.ranking.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/** Step 4: what each candidate costs until the horizon. */
@Component
public class Costs {

	private final List<CostItem> items;

	Costs(List<CostItem> items) {
		this.items = List.copyOf(items);
	}

	public List<PricedCandidate> price(List<TimedCandidate> timed, Ask ask) {
		return timed.stream().map((candidate) -> price(candidate, ask)).toList();
	}

	public PricedCandidate price(TimedCandidate timed, Ask ask) {
		List<CostLine> lines = new ArrayList<>();
		Money total = ask.zero();
		for (CostItem item : this.items) {
			CostLine line = item.line(timed, ask).orElse(null);
			if (line != null && !line.amount().isZero()) {
				lines.add(line);
				total = total.plus(line.amount());
			}
		}
		return new PricedCandidate(timed, unitPrice(timed, ask),
				new Cost(lines, total, total.times(1.0 / ask.horizonMonths()),
						total.times(1 / Math.max(timed.hours().value(), 0.01)), monthlyRent(lines, timed, ask)));
	}

	private static Optional<Money> unitPrice(TimedCandidate timed, Ask ask) {
		return timed.candidate()
			.purchase()
			.map((purchase) -> ask.price(purchase.price()))
			.or(() -> timed.candidate().rental().map((rental) -> ask.price(rental.rate().perHour())));
	}

	/**
	 * Of steady work a month's share; of a one-off job what its fullest month costs,
	 * which holds 730 hours at most.
	 */
	private static Money monthlyRent(List<CostLine> lines, TimedCandidate timed, Ask ask) {
		double months = BilledTime.months(timed, ask);
		double ofHours = ask.job().isOneOff() ? timed.hours().atMost(Hours.MONTH).dividedBy(timed.hours()) : 1 / months;
		Money monthly = ask.zero();
		for (CostLine line : lines) {
			if (line.kind() == CostLine.Kind.RENT) {
				monthly = monthly.plus(line.amount().times(ofHours));
			}
			else if (line.kind() == CostLine.Kind.DATA) {
				monthly = monthly.plus(line.amount().times(1 / months));
			}
		}
		return monthly.toCents();
	}

}
