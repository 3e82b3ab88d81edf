package org.gpuadvisor.ranking.limit;

import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejections;

/** What one lab can spend, and how long it can wait. */
public final class LabLimits {

	private final Map<Action, List<LimitRule>> rules;

	private final Ask ask;

	LabLimits(Map<Action, List<LimitRule>> rules, Ask ask) {
		this.rules = rules;
		this.ask = ask;
	}

	/** All that speaks against one candidate, after what was found before. */
	public Rejections rejections(Rejections before, PricedCandidate candidate) {
		return before.and(candidate, rules(candidate), this.ask);
	}

	/**
	 * Up to how many times the hours of steady work a candidate keeps all rules; 0 if at
	 * no hours.
	 */
	public double mostTimesTheHours(PricedCandidate candidate) {
		double most = Double.POSITIVE_INFINITY;
		List<LimitRule> rules = rules(candidate);
		// by index: with the iterator of an unmodifiable list all limits took 17 us of a
		// ranking, not 10 (Java 17)
		for (int i = 0; i < rules.size(); i++) {
			most = Math.min(most, rules.get(i).mostTimesTheHours(candidate, this.ask));
		}
		return most;
	}

	private List<LimitRule> rules(PricedCandidate candidate) {
		return this.rules.get(candidate.candidate().action());
	}

}
