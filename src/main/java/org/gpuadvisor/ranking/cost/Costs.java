package org.gpuadvisor.ranking.cost;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/** Step 4: what each candidate costs until the horizon. */
@Component
public class Costs {

	private final Map<Action, List<CostItem>> items = new EnumMap<>(Action.class);

	Costs(List<CostItem> items) {
		for (Action action : Action.values()) {
			this.items.put(action, items.stream().filter((item) -> item.isPaidFor(action)).toList());
		}
	}

	public PricedCandidate price(TimedCandidate timed, Ask ask) {
		List<CostLine> lines = new ArrayList<>();
		Money total = ask.zero();
		for (CostItem item : this.items.get(timed.candidate().action())) {
			CostLine line = item.line(timed, ask).orElse(null);
			if (line != null && !line.amount().isZero()) {
				lines.add(line);
				total = total.plus(line.amount());
			}
		}
		return new PricedCandidate(timed,
				new Cost(lines, total, monthlyRent(lines, timed, ask), ask.horizonMonths(), timed.hours()));
	}

	/**
	 * Of steady work a month's share; of a one-off job what its fullest month costs,
	 * which holds 730 hours at most.
	 */
	private static Money monthlyRent(List<CostLine> lines, TimedCandidate timed, Ask ask) {
		if (timed.candidate().action() != Action.RENT) {
			return ask.zero();
		}
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
