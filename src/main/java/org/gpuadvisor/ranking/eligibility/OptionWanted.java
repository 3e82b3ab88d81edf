package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lab would do it at all: keep, use free, buy or rent. */
@Component
@Order(90)
class OptionWanted implements EligibilityRule {

	/**
	 * What the lab ruled out is further away than smaller settings or somewhat more
	 * money.
	 */
	private static final double AGAINST_THE_LABS_WILL = 5;

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (ask.preferences().options().contains(candidate.action())) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(
				Reason.of("OPTION_NOT_WANTED", "You ruled out to " + candidate.action() + " in preferences.options."),
				AGAINST_THE_LABS_WILL,
				new Relaxation("preferences.options", Wider.list(ask.preferences().options(), candidate.action()),
						"Allow " + candidate.action() + ".")));
	}

}
