package org.gpuadvisor.ranking.speed;

import org.gpuadvisor.ranking.speed.Speed.Basis;

/**
 * How fast one GPU is in one discipline.
 *
 * @param times against the formula's 1
 * @param chain of measurements; empty unless measured
 */
record KnownSpeed(double times, Basis basis, String chain, String evidence) {

	/** The weaker of two. */
	Basis against(KnownSpeed other) {
		Basis own = basisAgainst(other);
		return (own.compareTo(other.basis) > 0) ? own : other.basis;
	}

	/** What was measured apart from the other is as good as scaled. */
	Basis basisAgainst(KnownSpeed other) {
		boolean apart = this.basis == Basis.MEASURED && other.basis == Basis.MEASURED
				&& !this.chain.equals(other.chain);
		return apart ? Basis.SCALED : this.basis;
	}

}
