package org.gpuadvisor.ranking.score;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an option is best in, over all options. */
public enum Label {

	BEST_VALUE(ScoredCandidate.BEST_FIRST), FASTEST(ScoredCandidate.FASTEST_FIRST),
	CHEAPEST(ScoredCandidate.CHEAPEST_FIRST);

	private final Comparator<ScoredCandidate> order;

	Label(Comparator<ScoredCandidate> order) {
		this.order = order;
	}

	/** Which of the candidates each label goes to. */
	public static Map<Label, ScoredCandidate> among(List<ScoredCandidate> candidates) {
		Map<Label, ScoredCandidate> best = new EnumMap<>(Label.class);
		if (!candidates.isEmpty()) {
			for (Label label : values()) {
				best.put(label, Collections.min(candidates, label.order));
			}
		}
		return best;
	}

}
