package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;

/** Whether a candidate goes into a slot of the lab's computer. */
final class Slot {

	private Slot() {
	}

	/**
	 * The computer that a bought card goes into; empty where nothing is put into the
	 * lab's own.
	 */
	static Optional<Machine> filledBy(Candidate candidate, Ask ask) {
		return ask.machine().filter((machine) -> isTakenBy(candidate) && machine.takesCards());
	}

	/** Whether a card is bought, rather than a computer with a GPU in it. */
	static boolean isTakenBy(Candidate candidate) {
		return candidate.action() == Action.BUY && candidate.gpu().formFactor() != FormFactor.INTEGRATED;
	}

}
