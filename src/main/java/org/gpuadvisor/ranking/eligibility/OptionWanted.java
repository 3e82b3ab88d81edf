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

/** The lab would do it at all: keep, use free, buy or rent. */
@Component
@Order(90)
class OptionWanted extends EligibilityRule {

	/**
	 * What the lab ruled out is further away than smaller settings or somewhat more
	 * money.
	 */
	private static final double AGAINST_THE_LABS_WILL = 5;

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return !ask.preferences().options().contains(action);
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Action action = candidate.action();
		if (ask.preferences().options().contains(action)) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.OPTION_NOT_WANTED, AGAINST_THE_LABS_WILL,
				(code) -> Reason.of(code, "You ruled out to " + action + " in preferences.options."),
				() -> new Relaxation("preferences.options", Wider.list(ask.preferences().options(), action),
						"Allow " + action + ".")));
	}

}
