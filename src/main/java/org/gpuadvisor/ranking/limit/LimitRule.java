package org.gpuadvisor.ranking.limit;

import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rule;
import org.gpuadvisor.ranking.ask.Ask;

/** A rule that needs an estimate of time or of money. */
public abstract class LimitRule extends Rule<PricedCandidate> {

	/**
	 * Up to how many times the hours of steady work a candidate keeps the rule: 0 if at
	 * no hours, infinite if at any.
	 */
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		return reject(candidate, ask).isPresent() ? 0 : Double.POSITIVE_INFINITY;
	}

}
