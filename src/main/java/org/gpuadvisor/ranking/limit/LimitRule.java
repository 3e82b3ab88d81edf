package org.gpuadvisor.ranking.limit;

import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rule;

/** A rule that needs an estimate of time or of money. */
public interface LimitRule extends Rule<PricedCandidate> {

}
