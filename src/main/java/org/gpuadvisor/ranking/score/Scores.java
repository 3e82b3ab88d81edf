package org.gpuadvisor.ranking.score;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/** Step 6: puts the candidates into order, best first. */
@Component
public class Scores {

	private final List<ScoreItem> items;

	Scores(List<ScoreItem> items) {
		this.items = List.copyOf(items);
	}

	public List<ScoredCandidate> rank(List<PricedCandidate> priced, Ask ask) {
		List<ScoredCandidate> ranked = new ArrayList<>();
		for (PricedCandidate candidate : priced) {
			ranked.add(score(candidate, ask));
		}
		ranked.sort(ScoredCandidate.BEST_FIRST);
		return ranked;
	}

	/**
	 * What of a candidate's score does not grow with the hours of steady work, and what
	 * does.
	 */
	public Growth growth(PricedCandidate priced, Ask ask) {
		Money fixed = ask.zero();
		Money total = ask.zero();
		for (ScoreItem item : this.items) {
			Money once = item.fixed(priced, ask);
			fixed = fixed.plus(once);
			total = total.plus(once.plus(item.running(priced, ask)).toCents());
		}
		return new Growth(fixed, total.minus(fixed));
	}

	public ScoredCandidate score(PricedCandidate priced, Ask ask) {
		List<Score.Part> parts = new ArrayList<>();
		Money total = ask.zero();
		for (ScoreItem item : this.items) {
			Score.Part part = new Score.Part(item.name(), item.amount(priced, ask));
			parts.add(part);
			total = total.plus(part.amount());
		}
		return new ScoredCandidate(priced, new Score(parts, total));
	}

	/**
	 * A score as a line over the hours of steady work: at none, and what is added at the
	 * lab's hours.
	 */
	public record Growth(Money fixed, Money running) {

	}

}
