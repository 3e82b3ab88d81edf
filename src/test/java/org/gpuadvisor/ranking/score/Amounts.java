package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;

/** What a part of a score comes to. */
final class Amounts {

	private Amounts() {
	}

	static Money of(ScoreItem item, PricedCandidate priced, Ask ask) {
		return item.fixed(priced, ask).plus(item.running(priced, ask));
	}

}
