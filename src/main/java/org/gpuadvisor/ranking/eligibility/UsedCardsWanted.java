package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Purchase.Condition;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Used cards are bought only if the lab says so. */
@Component
@Order(120)
class UsedCardsWanted extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && !ask.preferences().usedCards();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		boolean used = candidate.offer().orElse(null) instanceof Purchase purchase
				&& purchase.condition() == Condition.USED;
		if (!used || ask.preferences().usedCards()) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.USED_NOT_WANTED, 1,
				(code) -> Reason.of(code, candidate.gpu().name() + " can only be bought used at this price."),
				() -> new Relaxation("preferences.usedCards", true, "Allow used cards.")));
	}

}
