package org.gpuadvisor.ranking.score;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What it would cost more if the speed were between the expected and the low end of its
 * range, and an estimated price between the estimate and the highest credible one; and
 * what is lost on average on a bought card that leaves the lab's work no room to grow.
 */
@Component
@Order(50)
class Doubt implements ScoreItem {

	private final double share;

	private final double outgrownShare;

	Doubt(Assumptions assumptions) {
		this.share = assumptions.number("doubt_share");
		this.outgrownShare = assumptions.number("doubt_outgrown_share");
	}

	@Override
	public String name() {
		return "doubt";
	}

	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		Money ofPrice = ofPrice(priced, ask).times(this.share);
		return mayBeOutgrown(priced, ask) ? ofPrice.plus(priced.cost().purchase().times(this.outgrownShare)) : ofPrice;
	}

	@Override
	public Money running(PricedCandidate priced, Ask ask) {
		return ofSpeed(priced, ask).times(this.share);
	}

	/**
	 * What is rented or lent can be changed any day, and what the lab has is not bought.
	 */
	private static boolean mayBeOutgrown(PricedCandidate priced, Ask ask) {
		return priced.candidate().action() == Action.BUY && ask.mayOutgrow(priced.gpu());
	}

	private static Money ofSpeed(PricedCandidate priced, Ask ask) {
		Hours hours = priced.timed().hours();
		Hours late = priced.timed().slowestHours().minus(hours);
		Money running = priced.cost().running();
		return running.times(late.dividedBy(hours)).plus(ask.waiting().times(late));
	}

	private static Money ofPrice(PricedCandidate priced, Ask ask) {
		Purchase purchase = priced.candidate().purchase().orElse(null);
		if (purchase == null || !purchase.estimated()) {
			return ask.zero();
		}
		return ask.price(purchase.high().minus(purchase.price())).times(priced.candidate().cards());
	}

}
