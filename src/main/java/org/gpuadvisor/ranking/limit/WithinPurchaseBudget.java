package org.gpuadvisor.ranking.limit;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * All that must be bought costs no more than the lab can spend once; exactly as much is
 * allowed.
 */
@Component
@Order(10)
class WithinPurchaseBudget extends LimitRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && ask.purchaseLimit().isPresent();
	}

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		Money price = candidate.cost().purchase();
		return ask.purchaseLimit().filter(price::isMoreThan).map((limit) -> reject(price, limit));
	}

	private static Rejection reject(Money price, Money limit) {
		return Rejection.of(RejectionCode.OVER_PURCHASE_BUDGET, Step.of(price, limit),
				(code) -> Step.reason(code, "price", price, "to buy", limit), Step.isPossible(price),
				() -> List.of(new Relaxation("budget.purchase", price.amount(), "Spend " + price + " once.")));
	}

	@Override
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		Money price = candidate.cost().purchase();
		return ask.purchaseLimit().filter(price::isMoreThan).isPresent() ? 0 : Double.POSITIVE_INFINITY;
	}

}
