package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.market.offer.Purchase.Condition;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Used cards are bought only if the lab says so. */
@Component
@Order(120)
class UsedCardsWanted implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (ask.preferences().usedCards()
				|| candidate.purchase().filter((purchase) -> purchase.condition() == Condition.USED).isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(
				Reason.of("USED_NOT_WANTED", candidate.gpu().name() + " can only be bought used at this price."), 1,
				new Relaxation("preferences.usedCards", true, "Allow used cards.")));
	}

}
