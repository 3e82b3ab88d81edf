package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.market.offer.Purchase.Condition;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What card and computer still fetch at the horizon, less the marketplace's fee: what is
 * new loses a share at once, and everything some more every year.
 */
@Component
@Order(60)
class Resale implements CostItem {

	private final Computer computer;

	private final Assumptions assumptions;

	Resale(Computer computer, Assumptions assumptions) {
		this.computer = computer;
		this.assumptions = assumptions;
	}

	@Override
	public Optional<CostLine> line(TimedCandidate timed, Ask ask) {
		return timed.candidate().purchase().map((purchase) -> {
			Money card = ask.price(purchase.price())
				.times(timed.candidate().cards())
				.times((purchase.condition() == Condition.NEW) ? 1 - this.assumptions.number("first_drop") : 1)
				.times(left(timed.gpu().segment().isConsumer() ? "yearly_loss_consumer" : "yearly_loss_professional",
						ask));
			Money computer = this.computer.priceOfNew(timed.candidate(), ask)
				.map((price) -> price.times(left("yearly_loss_host", ask)))
				.orElse(ask.zero());
			double kept = 1 - this.assumptions.number("resale_fee");
			return new CostLine("resale", Kind.RESALE, card.plus(computer).times(kept).negated());
		});
	}

	/** The share of a price that is left after the horizon's years. */
	private double left(String yearlyLoss, Ask ask) {
		return Math.pow(1 - this.assumptions.number(yearlyLoss), ask.horizonMonths() / 12.0);
	}

}
