package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The computer has the slots and the length for the cards, as far as the lab said; what
 * it did not say is not judged.
 */
@Component
@Order(65)
class FitsIntoCase implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Optional<Machine> machine = ask.machine().filter(Machine::takesCards);
		if (candidate.action() != Action.BUY || machine.isEmpty()
				|| candidate.gpu().formFactor() == FormFactor.INTEGRATED) {
			return Optional.empty();
		}
		return tooLong(candidate, machine.get()).or(() -> tooWide(candidate, machine.get()));
	}

	private static Optional<Rejection> tooLong(Candidate candidate, Machine machine) {
		Integer most = machine.maxCardLengthMm();
		return candidate.gpu()
			.lengthMm()
			.filter((length) -> most != null && length > most)
			.map((length) -> Rejection.of(
					Reason
						.of("CARD_TOO_LONG",
								candidate.gpu().name() + " is " + length + " mm long, " + (length - most)
										+ " mm more than fits into the case.")
						.with("lengthMm", length)
						.with("maxCardLengthMm", most),
					(double) (length - most) / most, new Relaxation("hardware.maxCardLengthMm", length,
							"A case that takes cards of " + length + " mm.")));
	}

	private static Optional<Rejection> tooWide(Candidate candidate, Machine machine) {
		Integer free = machine.freeSlots();
		int cards = candidate.cards();
		return candidate.gpu()
			.slots()
			.map((slots) -> slots * cards)
			.filter((slots) -> free != null && slots > free)
			.map((slots) -> Rejection.of(
					Reason
						.of("NOT_ENOUGH_SLOTS",
								candidate.gpu().name() + " takes " + slots + " slot widths; the computer has " + free
										+ " free.")
						.with("slots", slots)
						.with("freeSlots", free),
					(double) (slots - free) / Math.max(1, free),
					new Relaxation("hardware.freeSlots", slots, "A computer with " + slots + " free slot widths.")));
	}

}
