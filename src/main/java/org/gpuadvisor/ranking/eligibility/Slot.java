package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.Machine;
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
		return ask.machine().filter((machine) -> candidate.isBoughtCard() && machine.takesCards());
	}

}
