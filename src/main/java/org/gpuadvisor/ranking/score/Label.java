package org.gpuadvisor.ranking.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an option is best in, over all options. */
public enum Label {

	BEST_VALUE, FASTEST, CHEAPEST;

	/**
	 * Which of the candidates each label goes to, of equals to the better one.
	 * @param bestFirst empty if there are none
	 */
	public static Map<Label, ScoredCandidate> among(List<ScoredCandidate> bestFirst) {
		Map<Label, ScoredCandidate> best = new EnumMap<>(Label.class);
		for (ScoredCandidate candidate : bestFirst) {
			best.putIfAbsent(BEST_VALUE, candidate);
			best.merge(FASTEST, candidate, (one, next) -> (next.hours().compareTo(one.hours()) < 0) ? next : one);
			best.merge(CHEAPEST, candidate,
					(one, next) -> (next.cost().total().compareTo(one.cost().total()) < 0) ? next : one);
		}
		return best;
	}

}
