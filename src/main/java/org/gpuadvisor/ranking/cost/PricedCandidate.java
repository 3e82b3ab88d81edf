package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Money;

/**
 * A candidate of which time and cost are known.
 *
 * @param price of one card, or of an hour of the rented machine; absent where nothing is
 * paid to anyone
 */
public record PricedCandidate(TimedCandidate timed, Optional<Money> price, Cost cost) {

	public Candidate candidate() {
		return this.timed.candidate();
	}

	public Gpu gpu() {
		return this.timed.gpu();
	}

}
