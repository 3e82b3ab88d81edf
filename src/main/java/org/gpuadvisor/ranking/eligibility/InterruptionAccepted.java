package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A spot machine is rented only if runs may be interrupted. */
@Component
@Order(150)
class InterruptionAccepted extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.RENT && !ask.preferences().interruptible();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (!candidate.isSpot() || ask.preferences().interruptible()) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.INTERRUPTION_NOT_WANTED, 1,
				(code) -> Reason.of(code, "It is a spot machine, which the provider may take away at any time."),
				() -> new Relaxation("preferences.interruptible", true, "Accept interruptions and save snapshots.")));
	}

}
