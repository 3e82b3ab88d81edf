package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A card is bought only if the lab does not have as many of it already, in a computer
 * that can use them.
 */
@Component
@Order(68)
class AddsToWhatTheLabHas extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && !ask.own().isEmpty()
				&& ask.machine().filter((machine) -> machine.os() != OperatingSystem.MACOS).isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (!appliesTo(candidate.action(), ask)) {
			return Optional.empty();
		}
		return ask.own()
			.stream()
			.filter((own) -> hasAsMany(own, candidate))
			.findFirst()
			.map((own) -> Rejection.of(RejectionCode.OWNED_ALREADY,
					(code) -> Reason
						.of(code,
								"You have " + own.installed().count() + " x " + candidate.gpu().name()
										+ " already: buying as many of the same gains nothing.")
						.with("owned", own.installed().count())
						.with("gpuCount", candidate.gpuCount())));
	}

	private static boolean hasAsMany(OwnGpu own, Candidate candidate) {
		return own.gpu().filter(candidate.gpu()::equals).isPresent() && own.installed().count() >= candidate.gpuCount();
	}

}
