package org.gpuadvisor.ranking.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * That a rule is broken, by how much, and what would mend it, where the lab could. It is
 * put into words when they are asked for: hundreds of candidates are left out of an
 * answer, and few of them shown.
 */
public final class Rejection {

	/**
	 * How far away is what no figure tells and the lab cannot change: further than a
	 * memory three times too small.
	 */
	private static final double UNMENDABLE = 3;

	private final RejectionCode code;

	private final double distance;

	private final Function<String, Reason> words;

	private final @Nullable Supplier<List<Relaxation>> ways;

	private Rejection(RejectionCode code, double distance, Function<String, Reason> words,
			@Nullable Supplier<List<Relaxation>> ways) {
		this.code = code;
		this.distance = distance;
		this.words = words;
		this.ways = ways;
	}

	/** One that no figure tells and that the lab can do nothing about. */
	public static Rejection of(RejectionCode code, Function<String, Reason> words) {
		return of(code, UNMENDABLE, words);
	}

	/** One that the lab can do nothing about. */
	public static Rejection of(RejectionCode code, double distance, Function<String, Reason> words) {
		return new Rejection(code, distance, words, null);
	}

	/** One that the lab could mend by changing its request. */
	public static Rejection of(RejectionCode code, double distance, Function<String, Reason> words,
			Supplier<Relaxation> way) {
		return new Rejection(code, distance, words, () -> List.of(way.get()));
	}

	/**
	 * One that the lab could mend where a request can ask for so much.
	 * @param ways to mend it, the usual one first; none if it is not mendable
	 */
	public static Rejection of(RejectionCode code, double distance, Function<String, Reason> words, boolean mendable,
			Supplier<List<Relaxation>> ways) {
		return new Rejection(code, distance, words, mendable ? ways : null);
	}

	public RejectionCode code() {
		return this.code;
	}

	public Reason reason() {
		return this.words.apply(this.code.name());
	}

	/**
	 * How far from keeping the rule, to tell what came nearest: 0.1 is ten per cent of
	 * what was allowed.
	 */
	public double distance() {
		return this.distance;
	}

	/** Whether the lab could mend it by changing its request. */
	public boolean isMendable() {
		return this.ways != null;
	}

	/** The usual way to mend it; empty where the lab can do nothing about it. */
	public Optional<Relaxation> relaxation() {
		List<Relaxation> ways = ways();
		return ways.isEmpty() ? Optional.empty() : Optional.of(ways.get(0));
	}

	/** How to mend it by giving way in that direction. */
	public Optional<Relaxation> relaxation(Direction direction) {
		return ways().stream().filter((relaxation) -> relaxation.goes(direction)).findFirst();
	}

	private List<Relaxation> ways() {
		return (this.ways != null) ? this.ways.get() : List.of();
	}

}
