package org.gpuadvisor.ranking.rule;

import java.util.Optional;

/**
 * That a rule is broken, by how much, and what would mend it, where the lab could.
 *
 * @param distance how far from keeping the rule, to tell what came nearest: 0.1 is ten
 * per cent of what was allowed
 */
public record Rejection(Reason reason, double distance, Optional<Relaxation> relaxation) {

	/**
	 * How far away is what no figure tells and the lab cannot change: further than a
	 * memory three times too small.
	 */
	private static final double UNMENDABLE = 3;

	/** One that no figure tells and that the lab can do nothing about. */
	public static Rejection of(Reason reason) {
		return of(reason, UNMENDABLE);
	}

	/** One that the lab can do nothing about. */
	public static Rejection of(Reason reason, double distance) {
		return new Rejection(reason, distance, Optional.empty());
	}

	/** One that the lab could mend by changing its request. */
	public static Rejection of(Reason reason, double distance, Relaxation relaxation) {
		return new Rejection(reason, distance, Optional.of(relaxation));
	}

}
