package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The case takes cards of that length, as far as the lab said how long they may be. */
@Component
@Order(65)
class FitsInLength extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && ask.machine().map(Machine::maxCardLengthMm).isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return candidate.goesInto(ask).flatMap((machine) -> reject(candidate, machine));
	}

	static Optional<Rejection> reject(Candidate candidate, Machine machine) {
		Integer most = machine.maxCardLengthMm();
		int length = candidate.gpu().lengthMm().orElse(0);
		if (most == null || length <= most) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.CARD_TOO_LONG, (double) (length - most) / most,
				(code) -> Reason
					.of(code,
							candidate.gpu().name() + " is " + length + " mm long, " + (length - most)
									+ " mm more than fits into the case.")
					.with("lengthMm", length)
					.with("maxCardLengthMm", most),
				() -> new Relaxation("hardware.maxCardLengthMm", length,
						"A case that takes cards of " + length + " mm.")));
	}

}
