package org.gpuadvisor.ranking.speed;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.units.Hours;

/**
 * A candidate of which it is known how long the work takes on it.
 *
 * @param gpusUsed of the GPUs that come with it, those that the job uses
 * @param hours until the horizon, or of the one-off job
 * @param slowestHours the same if the speed is at the low end of its range
 * @param hoursPerWeek of steady work; of a one-off job its hours within a week
 */
public record TimedCandidate(Candidate candidate, int gpusUsed, Speed speed, Hours hours, Hours slowestHours,
		Hours hoursPerWeek) {

	public Gpu gpu() {
		return this.candidate.gpu();
	}

}
