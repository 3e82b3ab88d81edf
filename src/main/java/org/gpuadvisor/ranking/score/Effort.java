package org.gpuadvisor.ranking.score;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The hours of staff that an option takes: once to get it running, which is most for
 * buying, and again and again with the work where a cloud machine is started, fed with
 * data and shut down.
 */
@Component
@Order(30)
class Effort implements ScoreItem {

	private final Map<Action, Double> once = new EnumMap<>(Action.class);

	private final double onceWithNewComputer;

	private final double perHourOfWork;

	private final double perWeekAtMost;

	private final Money perHour;

	Effort(Assumptions assumptions) {
		for (Action action : Action.values()) {
			this.once.put(action, assumptions.number("effort_hours_" + action.name().toLowerCase(Locale.ROOT)));
		}
		this.onceWithNewComputer = assumptions.number("effort_hours_buy_host");
		this.perHourOfWork = assumptions.number("effort_hours_per_hour_cloud");
		this.perWeekAtMost = assumptions.number("effort_hours_per_week_most");
		this.perHour = Money.of(assumptions.exact("staff_usd_per_hour"), "USD");
	}

	@Override
	public String name() {
		return "effort";
	}

	/** Whoever takes as much as it takes at most takes no more with more work. */
	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		double most = atMost(priced, ask);
		return ask.price(this.perHour).times(once(priced) + ((withTheWork(priced, ask) >= most) ? most : 0));
	}

	@Override
	public Money running(PricedCandidate priced, Ask ask) {
		double hours = withTheWork(priced, ask);
		return (hours >= atMost(priced, ask)) ? ask.zero() : ask.price(this.perHour).times(hours);
	}

	private double withTheWork(PricedCandidate priced, Ask ask) {
		return priced.candidate().action().isPersonal() ? 0 : this.perHourOfWork * ask.hours().value();
	}

	/** Of a one-off job in the weeks that it runs, one at least. */
	private double atMost(PricedCandidate priced, Ask ask) {
		double weeks = ask.job().isOneOff() ? Math.max(1, priced.timed().hours().dividedBy(Hours.WEEK))
				: Hours.MONTH.dividedBy(Hours.WEEK) * ask.horizonMonths();
		return this.perWeekAtMost * weeks;
	}

	private double once(PricedCandidate priced) {
		return priced.cost().hasLine("computer") ? this.onceWithNewComputer
				: this.once.get(priced.candidate().action());
	}

}
