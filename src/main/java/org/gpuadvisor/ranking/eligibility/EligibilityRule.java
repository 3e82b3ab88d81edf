package org.gpuadvisor.ranking.eligibility;

import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rule;

/** A rule that needs facts only: neither an estimate of time nor of money. */
public abstract class EligibilityRule extends Rule<Candidate> {

}
