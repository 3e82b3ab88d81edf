package org.gpuadvisor.ranking.limit;

import org.gpuadvisor.lab.requirement.Budget;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.units.Money;

/** How large a change of a budget is against what was allowed. */
final class Step {

	/**
	 * A lab that allows nothing at all is further from any price than one that allows
	 * little.
	 */
	private static final double FROM_NOTHING = 10;

	/** Of two prices the lower is nearer, also from nothing. */
	private static final double DEARER_IS_FURTHER = 1e-12;

	private static final long MOST = Money.usd(Budget.MOST).micros();

	private Step() {
	}

	/** Whether a request can state that amount. */
	static boolean isPossible(Money amount) {
		return amount.toCents().micros() <= MOST;
	}

	static double of(Money needed, Money allowed) {
		return allowed.isZero() ? FROM_NOTHING + needed.micros() * DEARER_IS_FURTHER
				: needed.minus(allowed).dividedBy(allowed);
	}

	/**
	 * That more is needed than was allowed.
	 * @param name of what is needed, among the figures
	 * @param what it is paid for, such as {@code to buy}
	 */
	static Reason reason(String code, String name, Money needed, String what, Money allowed) {
		Money excess = needed.minus(allowed);
		return Reason.of(code, "It costs " + needed + " " + what + ", " + excess + " more than your " + allowed + ".")
			.with(name, needed.amount())
			.with("limit", allowed.amount())
			.with("excess", excess.amount());
	}

}
