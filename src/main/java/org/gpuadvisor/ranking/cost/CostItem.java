package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Money;

/** One thing that may have to be paid for: each is one line of the bill. */
interface CostItem {

	/** Its name on the bill. */
	String name();

	CostLine.Kind kind();

	/** Whether it is ever paid for by a lab that does that. */
	boolean isPaidFor(Action action);

	/** What is paid; zero where this is not paid for. */
	Money amount(TimedCandidate timed, Ask ask);

	/** The line; empty where this is not paid for. */
	default Optional<CostLine> line(TimedCandidate timed, Ask ask) {
		return Optional.of(new CostLine(name(), kind(), amount(timed, ask))).filter((line) -> !line.amount().isZero());
	}

}
