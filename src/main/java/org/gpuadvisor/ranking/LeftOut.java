package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;

/**
 * What does not qualify, and how near it came.
 *
 * @param total how many offers were left out; dearer ones of what was kept do not count
 * @param byReason how many offers broke which rule; one that broke several counts for
 * each
 * @param options all of them, in no order
 * @param nearest so many as are shown: what takes the smallest change first, then what
 * the lab has, then what came nearest; of offers alike in GPU, kind and reasons only the
 * nearest
 */
public record LeftOut(int total, Map<String, Integer> byReason, List<Option> options, List<Option> nearest) {

	/**
	 * An option that was left out.
	 *
	 * @param canBeAdmitted whether the lab could admit it by changing its request
	 * @param distance how far it is from qualifying
	 */
	public record Option(Candidate candidate, List<Rejection> rejections, boolean canBeAdmitted, double distance) {

		static Option of(Candidate candidate, List<Rejection> rejections) {
			boolean mendable = true;
			double distance = 0;
			for (Rejection rejection : rejections) {
				mendable &= rejection.isMendable();
				distance += rejection.distance();
			}
			return new Option(candidate, rejections, mendable, distance);
		}

		/** The same with more that speaks against it. */
		Option and(List<Rejection> more) {
			if (more.isEmpty()) {
				return this;
			}
			List<Rejection> both = new ArrayList<>(this.rejections);
			both.addAll(more);
			return of(this.candidate, both);
		}

		/** The change in that direction alone that would admit it. */
		Optional<Relaxation> change(Direction direction) {
			Optional<Relaxation> all = this.rejections.get(0).relaxation(direction);
			for (Rejection rejection : this.rejections.subList(1, this.rejections.size())) {
				all = all.flatMap((so) -> rejection.relaxation(direction).map(so::and));
			}
			return all;
		}

		private Set<Object> likeness() {
			Set<Object> alike = new HashSet<>(Set.of(this.candidate.gpu(), this.candidate.action()));
			this.rejections.forEach((rejection) -> alike.add(rejection.code()));
			return alike;
		}

		private boolean isOwn() {
			return this.candidate.action() == Action.KEEP;
		}

	}

	/** Written out, since a queue of hundreds is kept in this order for every request. */
	private static final Comparator<Option> OWN_AND_NEAREST_FIRST = (one, other) -> {
		if (one.isOwn() != other.isOwn()) {
			return one.isOwn() ? -1 : 1;
		}
		int nearer = Double.compare(one.distance, other.distance);
		return (nearer != 0) ? nearer : one.candidate.id().compareTo(other.candidate.id());
	};

	private static final Comparator<Option> LEAST_CHANGE_FIRST = Comparator
		.comparingInt((Option option) -> option.rejections.size())
		.thenComparingDouble(Option::distance)
		.thenComparing((option) -> option.candidate.id());

	/**
	 * @param shown how many are shown at most
	 */
	static LeftOut of(List<Option> options, int shown) {
		Map<String, Integer> byReason = new HashMap<>();
		int total = 0;
		for (Option option : options) {
			int offers = option.candidate.offers();
			total += offers;
			for (Rejection rejection : option.rejections) {
				byReason.merge(rejection.code(), offers, Integer::sum);
			}
		}
		return new LeftOut(total, new TreeMap<>(byReason), options, nearest(options, shown));
	}

	/** A queue, since few of the many are shown and the rest need no order. */
	private static List<Option> nearest(List<Option> options, int shown) {
		Set<Option> nearest = new LinkedHashSet<>();
		Set<Set<Object>> seen = new HashSet<>();
		leastChange(options).ifPresent(nearest::add);
		nearest.forEach((least) -> seen.add(least.likeness()));
		PriorityQueue<Option> rest = new PriorityQueue<>(Math.max(1, options.size()), OWN_AND_NEAREST_FIRST);
		rest.addAll(options);
		while (!rest.isEmpty() && nearest.size() < shown) {
			Option next = rest.remove();
			if (seen.add(next.likeness())) {
				nearest.add(next);
			}
		}
		return nearest.stream().limit(shown).toList();
	}

	private static Optional<Option> leastChange(List<Option> options) {
		Option least = null;
		for (Option option : options) {
			if (option.canBeAdmitted && (least == null || LEAST_CHANGE_FIRST.compare(option, least) < 0)) {
				least = option;
			}
		}
		return Optional.ofNullable(least);
	}

	/**
	 * What the lab could do by giving way in one direction only, the least change first;
	 * of options that are alike the nearest.
	 */
	List<Option> inDirection(Direction direction) {
		Set<Set<Object>> seen = new HashSet<>();
		return this.options.stream()
			.filter((option) -> option.canBeAdmitted && option.change(direction).isPresent())
			.sorted(LEAST_CHANGE_FIRST)
			.filter((option) -> seen.add(option.likeness()))
			.toList();
	}

	/**
	 * What the lab would have to change least to be able to do something; empty if no
	 * change of its helps.
	 */
	public Optional<Option> smallestChange() {
		return leastChange(this.options);
	}

}
