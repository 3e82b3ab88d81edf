package org.gpuadvisor.ranking.limit;

import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
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
		return Screening.of(candidates, this.rules, ask);
	}

	/**
	 * Up to how many times the hours of steady work a candidate keeps all rules; 0 if at
	 * no hours.
	 */
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		return this.rules.stream().mapToDouble((rule) -> rule.mostTimesTheHours(candidate, ask)).min().orElseThrow();
	}

	/** All that speaks against one candidate. */
	public List<Rejection> rejections(PricedCandidate candidate, Ask ask) {
		return Screening.rejections(candidate, this.rules, ask);
	}

}
