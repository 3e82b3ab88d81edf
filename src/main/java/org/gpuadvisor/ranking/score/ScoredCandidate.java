package org.gpuadvisor.ranking.score;

import java.util.Comparator;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.Cost;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Hours;

/** A candidate of which all is known. */
public record ScoredCandidate(PricedCandidate priced, Score score) {

	/**
	 * Lowest score first; then less time, less money, and the id, so that the order is
	 * always the same. Written out, since with a chain of comparators a ranking takes a
	 * twentieth longer.
	 */
	public static final Comparator<ScoredCandidate> BEST_FIRST = (one, other) -> {
		int compared = one.score.total().compareTo(other.score.total());
		compared = (compared != 0) ? compared : one.hours().compareTo(other.hours());
		compared = (compared != 0) ? compared : one.cost().total().compareTo(other.cost().total());
		return (compared != 0) ? compared : one.id().compareTo(other.id());
	};

	public String id() {
		return candidate().id();
	}

	public Candidate candidate() {
		return this.priced.candidate();
	}

	public TimedCandidate timed() {
		return this.priced.timed();
	}

	public Gpu gpu() {
		return this.priced.gpu();
	}

	public Speed speed() {
		return timed().speed();
	}

	public Hours hours() {
		return timed().hours();
	}

	public Cost cost() {
		return this.priced.cost();
	}

}
