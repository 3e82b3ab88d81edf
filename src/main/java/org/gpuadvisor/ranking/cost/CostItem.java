package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;

/** One thing that may have to be paid for: each is one line of the bill. */
interface CostItem {

	/** The line; empty where this is not paid for. */
	Optional<CostLine> line(TimedCandidate timed, Ask ask);

}
