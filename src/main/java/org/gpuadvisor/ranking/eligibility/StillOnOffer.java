package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The offer can be had today: withdrawn ones are kept for the record only. */
@Component
@Order(80)
class StillOnOffer extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.RENT;
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (!(candidate.offer().orElse(null) instanceof Rental rental) || !rental.historic()) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.HISTORIC_OFFER,
				(code) -> Reason
					.of(code,
							rental.provider() + " " + rental.instance() + " is a price of " + rental.provenance().asOf()
									+ ", kept for the record; it is not offered any more, or not at that price.")
					.with("asOf", rental.provenance().asOf())));
	}

}
