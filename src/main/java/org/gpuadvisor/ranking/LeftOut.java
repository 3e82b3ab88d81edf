package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Rejections;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.rule.Tally;

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

	/** An option that was left out, and all that speaks against it. */
	public record Option(Candidate candidate, Rejections against) {

		public List<Rejection> rejections() {
			return this.against.all();
		}

		/** Whether the lab could admit it by changing its request. */
		public boolean canBeAdmitted() {
			return this.against.areMendable();
		}

		/** The change in that direction alone that would admit it. */
		Optional<Relaxation> change(Direction direction) {
			List<Rejection> rejections = rejections();
			Optional<Relaxation> all = rejections.get(0).relaxation(direction);
			for (Rejection rejection : rejections.subList(1, rejections.size())) {
				all = all.flatMap((so) -> rejection.relaxation(direction).map(so::and));
			}
			return all;
		}

		/** What several offers of a GPU may have in common: kind and reasons. */
		boolean isLike(Option other) {
			return this.candidate.action() == other.candidate.action() && this.against.haveSameCodesAs(other.against)
					&& this.candidate.gpu().equals(other.candidate.gpu());
		}

		boolean isOwn() {
			return this.candidate.action() == Action.KEEP;
		}

		double distance() {
			return this.against.distance();
		}

	}

	/**
	 * Of what the same change admits, what the lab has comes first: it need not be paid.
	 * Written out, since hundreds are compared for every request.
	 */
	private static final Comparator<Option> LEAST_CHANGE_FIRST = (one, other) -> {
		int compared = Integer.compare(one.against.size(), other.against.size());
		compared = (compared != 0) ? compared : Double.compare(one.distance(), other.distance());
		compared = (compared != 0) ? compared : Boolean.compare(other.isOwn(), one.isOwn());
		return (compared != 0) ? compared : one.candidate.id().compareTo(other.candidate.id());
	};

	/**
	 * @param shown how many are shown at most
	 */
	static LeftOut of(List<Option> options, int shown) {
		Tally byReason = new Tally();
		int total = 0;
		for (Option option : options) {
			int offers = option.candidate.offers();
			total += offers;
			option.against.count(offers, byReason);
		}
		return new LeftOut(total, byReason.byCode(), options, nearest(options, shown));
	}

	private static List<Option> nearest(List<Option> options, int shown) {
		if (shown == 0) {
			return List.of();
		}
		Optional<Option> least = leastChange(options);
		NearestOptions rest = new NearestOptions(least, shown - (least.isPresent() ? 1 : 0));
		for (Option option : options) {
			rest.add(option);
		}
		List<Option> nearest = new ArrayList<>(shown);
		least.ifPresent(nearest::add);
		nearest.addAll(rest.all());
		return nearest;
	}

	private static void addUnlessAlike(Option option, List<Option> nearest) {
		for (Option shown : nearest) {
			if (shown.isLike(option)) {
				return;
			}
		}
		nearest.add(option);
	}

	private static Optional<Option> leastChange(List<Option> options) {
		Option least = null;
		for (Option option : options) {
			if (option.canBeAdmitted() && (least == null || LEAST_CHANGE_FIRST.compare(option, least) < 0)) {
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
		List<Option> different = new ArrayList<>();
		this.options.stream()
			.filter((option) -> option.canBeAdmitted() && option.change(direction).isPresent())
			.sorted(LEAST_CHANGE_FIRST)
			.forEach((option) -> addUnlessAlike(option, different));
		return different;
	}

	/**
	 * What the lab would have to change least to be able to do something; empty if no
	 * change of its helps.
	 */
	public Optional<Option> smallestChange() {
		return leastChange(this.options);
	}

}
