package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The hours of staff that it takes to get an option running: keeping takes none, buying
 * most.
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
		return perHour.times(this.assumptions.number(hoursKey(priced)));
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
