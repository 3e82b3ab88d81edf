package org.gpuadvisor.ranking.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a rule is broken, by how much, and what would mend it, where the lab could.
 *
 * @param distance how far from keeping the rule, to tell what came nearest: 0.1 is ten
 * per cent of what was allowed
 * @param relaxations what would mend it, one alone each, the usual first
 */
public record Rejection(Reason reason, double distance, List<Relaxation> relaxations) {

	/**
	 * How far away is what no figure tells and the lab cannot change: further than a
	 * memory three times too small.
	 */
	private static final double UNMENDABLE = 3;

	public Rejection {
		relaxations = List.copyOf(relaxations);
	}

	/** One that no figure tells and that the lab can do nothing about. */
	public static Rejection of(Reason reason) {
		return of(reason, UNMENDABLE);
	}

	/** One that the lab can do nothing about. */
	public static Rejection of(Reason reason, double distance) {
		return new Rejection(reason, distance, List.of());
	}

	/** One that the lab could mend by changing its request. */
	public static Rejection of(Reason reason, double distance, Relaxation relaxation) {
		return new Rejection(reason, distance, List.of(relaxation));
	}

	/** Another way to mend it. */
	public Rejection or(Optional<Relaxation> other) {
		List<Relaxation> more = new ArrayList<>(this.relaxations);
		other.ifPresent(more::add);
		return new Rejection(this.reason, this.distance, more);
	}

	/** The usual way to mend it; empty where the lab can do nothing about it. */
	public Optional<Relaxation> relaxation() {
		return this.relaxations.stream().findFirst();
	}

	/** How to mend it by giving way in that direction. */
	public Optional<Relaxation> relaxation(Direction direction) {
		return this.relaxations.stream().filter((relaxation) -> relaxation.goes(direction)).findFirst();
	}

}
