package org.gpuadvisor.ranking.score;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/** Step 6: puts what speaks against a candidate into money. */
@Component
public class Scores {

	private final List<ScoreItem> items;

	Scores(List<ScoreItem> items) {
		this.items = List.copyOf(items);
	}

	public ScoredCandidate score(PricedCandidate priced, Ask ask) {
		List<Score.Part> parts = new ArrayList<>();
		Money fixed = ask.zero();
		Money total = ask.zero();
		for (int i = 0; i < this.items.size(); i++) {
			ScoreItem item = this.items.get(i);
			Money once = item.fixed(priced, ask);
			Score.Part part = new Score.Part(item.name(), once.plus(item.running(priced, ask)));
			parts.add(part);
			fixed = fixed.plus(once);
			total = total.plus(part.amount());
		}
		return new ScoredCandidate(priced, new Score(parts, fixed, total));
	}

}
