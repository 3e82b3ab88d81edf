package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.score.ScoredCandidate;

/**
 * What is an option at some hours of steady work.
 *
 * @param mostTimesTheHours up to how many times the lab's hours
 * @param qualifies whether at the lab's hours
 */
record Contender(ScoredCandidate candidate, double mostTimesTheHours, boolean qualifies) {

	/** Those that are options at the lab's hours, best first. */
	static List<ScoredCandidate> options(List<Contender> contenders) {
		List<ScoredCandidate> options = new ArrayList<>();
		for (Contender contender : contenders) {
			if (contender.qualifies) {
				options.add(contender.candidate);
			}
		}
		options.sort(ScoredCandidate.BEST_FIRST);
		return options;
	}

}
