package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
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

	private final Assumptions assumptions;

	Effort(Assumptions assumptions) {
		this.assumptions = assumptions;
	}

	@Override
	public String name() {
		return "effort";
	}

	@Override
	public Money amount(PricedCandidate priced, Ask ask) {
		return perHour(ask).times(once(priced) + Math.min(withTheWork(priced, ask), atMost(priced, ask)));
	}

	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		boolean most = withTheWork(priced, ask) >= atMost(priced, ask);
		return most ? amount(priced, ask) : perHour(ask).times(once(priced));
	}

	private double withTheWork(PricedCandidate priced, Ask ask) {
		return priced.candidate().action().isPersonal() ? 0
				: this.assumptions.number("effort_hours_per_hour_cloud") * ask.hours().value();
	}

	/** Of a one-off job in the weeks that it runs, one at least. */
	private double atMost(PricedCandidate priced, Ask ask) {
		double weeks = ask.job().isOneOff() ? Math.max(1, priced.timed().hours().dividedBy(Hours.WEEK))
				: Hours.MONTH.dividedBy(Hours.WEEK) * ask.horizonMonths();
		return this.assumptions.number("effort_hours_per_week_most") * weeks;
	}

	private Money perHour(Ask ask) {
		return ask.price(Money.of(this.assumptions.exact("staff_usd_per_hour"), "USD"));
	}

	private double once(PricedCandidate priced) {
		return this.assumptions.number(hoursKey(priced));
	}

	private static String hoursKey(PricedCandidate priced) {
		boolean computer = priced.cost().lines().stream().anyMatch((line) -> line.name().equals("computer"));
		if (computer) {
			return "effort_hours_buy_host";
		}
		return switch (priced.candidate().action()) {
			case KEEP -> "effort_hours_keep";
			case FREE -> "effort_hours_free";
			case RENT -> "effort_hours_rent";
			case BUY -> "effort_hours_buy";
		};
	}

}
