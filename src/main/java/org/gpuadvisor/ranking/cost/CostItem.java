package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;

/** One thing that may have to be paid for: each is one line of the bill. */
interface CostItem {

	/** Whether it is ever paid for by a lab that does that. */
	boolean isPaidFor(Action action);

	/** The line; empty where this is not paid for. */
	Optional<CostLine> line(TimedCandidate timed, Ask ask);

}
