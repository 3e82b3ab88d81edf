package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What it would cost more if the speed were between the expected and the low end of its
 * range, and an estimated price between the estimate and the highest credible one.
 */
@Component
@Order(50)
class Doubt implements ScoreItem {

	private final Assumptions assumptions;

	Doubt(Assumptions assumptions) {
		this.assumptions = assumptions;
	}

	@Override
	public String name() {
		return "doubt";
	}

	@Override
	public Money amount(PricedCandidate priced, Ask ask) {
		return ofSpeed(priced, ask).plus(ofPrice(priced, ask)).times(this.assumptions.number("doubt_share"));
	}

	private static Money ofSpeed(PricedCandidate priced, Ask ask) {
		Hours hours = priced.timed().hours();
		Hours late = priced.timed().slowestHours().minus(hours);
		Money running = priced.cost().of(CostLine.Kind.RENT).plus(priced.cost().of(CostLine.Kind.ELECTRICITY));
		return running.times(late.dividedBy(hours)).plus(ask.waiting().times(late));
	}

	private static Money ofPrice(PricedCandidate priced, Ask ask) {
		return priced.candidate()
			.purchase()
			.map((purchase) -> ask.price(purchase.high().minus(purchase.price())).times(priced.candidate().cards()))
			.orElse(ask.zero());
	}

}
