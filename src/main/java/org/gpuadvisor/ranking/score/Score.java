package org.gpuadvisor.ranking.score;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;

/**
 * What a candidate is worth less than a perfect one, in money: parts that sum to the
 * total, to the cent. The lowest is the best. It does not change when another candidate
 * appears or goes. The parts are told apart when they are asked for: of most candidates
 * the total says enough.
 */
public final class Score {

	private final List<ScoreItem> items;

	private final PricedCandidate priced;

	private final Ask ask;

	private final Money fixed;

	private final Money total;

	/**
	 * @param items what may speak against a candidate
	 */
	Score(List<ScoreItem> items, PricedCandidate priced, Ask ask) {
		this.items = items;
		this.priced = priced;
		this.ask = ask;
		Money once = ask.zero();
		Money sum = ask.zero();
		// by index, for the reason that LabLimits gives
		for (int i = 0; i < items.size(); i++) {
			Money fixedPart = items.get(i).fixed(priced, ask);
			once = once.plus(fixedPart);
			sum = sum.plus(fixedPart.plus(items.get(i).running(priced, ask)).toCents());
		}
		this.fixed = once;
		this.total = sum;
	}

	/** What does not grow with the hours of steady work. */
	public Money fixed() {
		return this.fixed;
	}

	public Money total() {
		return this.total;
	}

	public List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (ScoreItem item : this.items) {
			parts.add(
					new Part(item.name(), item.fixed(this.priced, this.ask).plus(item.running(this.priced, this.ask))));
		}
		return parts;
	}

	/** One part of a score, to the cent. */
	public record Part(String name, Money amount) {

		public Part {
			amount = amount.toCents();
		}

	}

}
