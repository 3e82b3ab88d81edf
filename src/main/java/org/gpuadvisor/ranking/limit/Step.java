package org.gpuadvisor.ranking.limit;

import org.gpuadvisor.units.Money;

/** How large a change of a budget is against what was allowed. */
final class Step {

	/**
	 * A lab that allows nothing at all is further from any price than one that allows
	 * little.
	 */
	private static final double FROM_NOTHING = 10;

	private Step() {
	}

	static double of(Money needed, Money allowed) {
		return allowed.isZero() ? FROM_NOTHING : needed.minus(allowed).dividedBy(allowed);
	}

}
