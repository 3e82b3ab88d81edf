package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.TimedCandidate;

/** A candidate of which time and cost are known. */
public record PricedCandidate(TimedCandidate timed, Cost cost) {

	public Candidate candidate() {
		return this.timed.candidate();
	}

	public Gpu gpu() {
		return this.timed.gpu();
	}

}
