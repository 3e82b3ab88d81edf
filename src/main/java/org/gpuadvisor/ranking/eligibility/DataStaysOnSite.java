package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Confidential data is not sent to a provider; an institute's own machines are none. */
@Component
@Order(100)
class DataStaysOnSite extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return !action.isPersonal() && !ask.preferences().dataMayLeaveSite();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		boolean onSite = candidate.action().isPersonal() || candidate.freeTier().filter(FreeTier::onSite).isPresent();
		if (onSite || ask.preferences().dataMayLeaveSite()) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.DATA_MUST_STAY, (code) -> Reason.of(code,
				"Your data may not leave the site, so nothing that runs at a provider is possible.")));
	}

}
