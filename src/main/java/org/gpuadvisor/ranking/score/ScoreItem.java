package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;

/** One thing that speaks against a candidate, put into money. */
interface ScoreItem {

	/** Its name in answers. */
	String name();

	/** What it costs the lab; zero where it does not apply. */
	Money amount(PricedCandidate priced, Ask ask);

	/** What of it does not grow with the hours of steady work. */
	Money fixed(PricedCandidate priced, Ask ask);

}
