package org.gpuadvisor.ranking.speed;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.units.Hours;

/** A candidate of which it is known how long the work takes on it. */
public record TimedCandidate(Candidate candidate, WorkTime time) {

	public Gpu gpu() {
		return this.candidate.gpu();
	}

	public int gpusUsed() {
		return this.time.gpusUsed();
	}

	public Speed speed() {
		return this.time.speed();
	}

	public Hours hours() {
		return this.time.hours();
	}

	public Hours slowestHours() {
		return this.time.slowestHours();
	}

	public Hours hoursPerWeek() {
		return this.time.hoursPerWeek();
	}

}
