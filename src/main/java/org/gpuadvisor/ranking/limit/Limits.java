package org.gpuadvisor.ranking.limit;

import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Rule;
import org.gpuadvisor.ranking.rule.Screening;
import org.springframework.stereotype.Component;

/** Step 5: leaves out what costs too much or takes too long. */
@Component
public class Limits {

	private final List<LimitRule> rules;

	Limits(List<LimitRule> rules) {
		this.rules = List.copyOf(rules);
	}

	public Screening<PricedCandidate> screen(List<PricedCandidate> candidates, Ask ask) {
		List<LimitRule> applying = Rule.applying(this.rules, ask);
		return Screening.of(candidates, (candidate) -> Screening.rejections(candidate, applying, ask));
	}

	/**
	 * Up to how many times the hours of steady work a candidate keeps all rules; 0 if at
	 * no hours.
	 */
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		double most = Double.POSITIVE_INFINITY;
		for (LimitRule rule : this.rules) {
			if (rule.appliesTo(ask)) {
				most = Math.min(most, rule.mostTimesTheHours(candidate, ask));
			}
		}
		return most;
	}

	/** All that speaks against one candidate. */
	public List<Rejection> rejections(PricedCandidate candidate, Ask ask) {
		return Screening.rejections(candidate, this.rules, ask);
	}

}
