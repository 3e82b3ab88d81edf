package org.gpuadvisor.ranking.eligibility;

import java.util.List;
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

/**
 * The computer has as many free slot widths as the cards take, as far as the lab said.
 */
@Component
@Order(66)
class FitsInSlots extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY && ask.machine().map(Machine::freeSlots).isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return candidate.goesInto(ask).flatMap((machine) -> reject(candidate, machine));
	}

	static Optional<Rejection> reject(Candidate candidate, Machine machine) {
		Integer free = machine.freeSlots();
		int slots = candidate.gpu().slots().orElse(0) * candidate.cards();
		if (free == null || slots <= free) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.NOT_ENOUGH_SLOTS, (double) (slots - free) / Math.max(1, free),
				(code) -> Reason
					.of(code,
							candidate.gpu().name() + " takes " + slots + " slot widths; the computer has " + free
									+ " free.")
					.with("slots", slots)
					.with("freeSlots", free),
				slots <= Machine.MOST_FREE_SLOTS, () -> List.of(new Relaxation("hardware.freeSlots", slots,
						"A computer with " + slots + " free slot widths."))));
	}

}
