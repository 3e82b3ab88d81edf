package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The hours of staff that an option takes: once to get it running, which is most for
 * buying, and every week in which a cloud machine is started, fed with data and shut down
 * again.
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
		Money perHour = ask.price(Money.of(this.assumptions.exact("staff_usd_per_hour"), "USD"));
		double once = this.assumptions.number(hoursKey(priced));
		double everyWeek = priced.candidate().action().isPersonal() ? 0
				: this.assumptions.number("effort_hours_per_week_cloud");
		return perHour.times(once + everyWeek * weeks(priced, ask));
	}

	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		return amount(priced, ask);
	}

	/** The weeks of the horizon; of a one-off job those that it runs, one at least. */
	private static double weeks(PricedCandidate priced, Ask ask) {
		double running = priced.timed().hours().dividedBy(Hours.WEEK);
		return ask.job().isOneOff() ? Math.max(1, running) : Hours.MONTH.dividedBy(Hours.WEEK) * ask.horizonMonths();
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
