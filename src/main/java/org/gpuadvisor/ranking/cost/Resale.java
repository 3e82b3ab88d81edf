package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.market.offer.Purchase;
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

	private final double leftAfterFirstDrop;

	private final Depreciation consumerCards;

	private final Depreciation professionalCards;

	private final Depreciation computers;

	private final double leftAfterFee;

	Resale(Computer computer, Assumptions assumptions) {
		this.computer = computer;
		this.leftAfterFirstDrop = 1 - assumptions.number("first_drop");
		this.consumerCards = new Depreciation(assumptions.number("yearly_loss_consumer"));
		this.professionalCards = new Depreciation(assumptions.number("yearly_loss_professional"));
		this.computers = new Depreciation(assumptions.number("yearly_loss_host"));
		this.leftAfterFee = 1 - assumptions.number("resale_fee");
	}

	@Override
	public String name() {
		return "resale";
	}

	@Override
	public Kind kind() {
		return Kind.RESALE;
	}

	@Override
	public boolean isPaidFor(Action action) {
		return action == Action.BUY;
	}

	@Override
	public Money amount(TimedCandidate timed, Ask ask) {
		Purchase purchase = timed.candidate().purchase().orElse(null);
		return (purchase == null) ? ask.zero()
				: cards(purchase, timed, ask).plus(computer(timed, ask)).times(this.leftAfterFee).negated();
	}

	private Money cards(Purchase purchase, TimedCandidate timed, Ask ask) {
		Depreciation depreciation = timed.gpu().segment().isConsumer() ? this.consumerCards : this.professionalCards;
		return ask.price(purchase.price())
			.times(timed.candidate().cards())
			.times((purchase.condition() == Condition.NEW) ? this.leftAfterFirstDrop : 1)
			.times(depreciation.left(ask.horizonMonths()));
	}

	private Money computer(TimedCandidate timed, Ask ask) {
		return this.computer.priceOfNew(timed.candidate(), ask).times(this.computers.left(ask.horizonMonths()));
	}

}
