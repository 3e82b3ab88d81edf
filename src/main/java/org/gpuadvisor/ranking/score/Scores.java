package org.gpuadvisor.ranking.score;

import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.springframework.stereotype.Component;

/** Step 6: puts what speaks against a candidate into money. */
@Component
public class Scores {

	private final List<ScoreItem> items;

	Scores(List<ScoreItem> items) {
		this.items = List.copyOf(items);
	}

	public ScoredCandidate score(PricedCandidate priced, Ask ask) {
		return new ScoredCandidate(priced, new Score(this.items, priced, ask));
	}

}
