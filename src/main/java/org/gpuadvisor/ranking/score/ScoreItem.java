package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;

/** One thing that speaks against a candidate, put into money. */
interface ScoreItem {

	/** Its name in answers. */
	String name();

	/**
	 * What of it does not grow with the hours of steady work; zero where it does not
	 * apply.
	 */
	Money fixed(PricedCandidate priced, Ask ask);

	/** What of it grows with them. */
	Money running(PricedCandidate priced, Ask ask);

}
