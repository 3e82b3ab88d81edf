package org.gpuadvisor.ranking;

import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Relaxation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;

/**
 * What does not qualify, and how near it came.
 *
 * @param total how many offers were left out; dearer ones of what was kept do not count
 * @param byReason how many offers broke which rule; one that broke several counts for
 * each
 * @param nearest what takes the smallest change first, then what the lab has, then what
 * came nearest; of offers alike in GPU, kind and reasons only the nearest
 */
public record LeftOut(int total, Map<String, Integer> byReason, List<Option> nearest) {

	/**
	 * An option that was left out.
	 *
	 * @param canBeAdmitted whether the lab could admit it by changing its request
	 * @param distance how far it is from qualifying
	 */
	public record Option(Candidate candidate, List<Rejection> rejections, boolean canBeAdmitted, double distance) {

		Option(Candidate candidate, List<Rejection> rejections) {
			this(candidate, rejections, rejections.stream().allMatch((rejection) -> rejection.relaxation().isPresent()),
					rejections.stream().mapToDouble(Rejection::distance).sum());
		}

		Option and(List<Rejection> more) {
			List<Rejection> both = new ArrayList<>(this.rejections);
			both.addAll(more);
			return new Option(this.candidate, both);
		}

		/** The change in that direction alone that would admit it. */
		Optional<Relaxation> change(Direction direction) {
			Optional<Relaxation> all = this.rejections.get(0).relaxation(direction);
			for (Rejection rejection : this.rejections) {
				all = all.flatMap((so) -> rejection.relaxation(direction).map(so::and));
			}
			return all;
		}

		private Set<Object> likeness() {
			Set<Object> alike = new LinkedHashSet<>(Set.of(this.candidate.gpu(), this.candidate.action()));
			this.rejections.forEach((rejection) -> alike.add(rejection.reason().code()));
			return alike;
		}

	}

	private static final Comparator<Option> NEAREST_FIRST = Comparator
		.comparing((Option option) -> option.candidate.action() != Action.KEEP)
		.thenComparing(Option::distance)
		.thenComparing((option) -> option.candidate.id());

	private static final Comparator<Option> LEAST_CHANGE_FIRST = Comparator
		.comparing((Option option) -> option.rejections.size())
		.thenComparing(Option::distance)
		.thenComparing((option) -> option.candidate.id());

	static LeftOut of(List<Option> options) {
		List<Option> all = new ArrayList<>(options);
		Map<String, Integer> byReason = new TreeMap<>();
		for (Option option : all) {
			option.rejections.forEach(
					(rejection) -> byReason.merge(rejection.reason().code(), option.candidate.offers(), Integer::sum));
		}
		all.sort(NEAREST_FIRST);
		all.stream().filter(Option::canBeAdmitted).min(LEAST_CHANGE_FIRST).ifPresent((least) -> {
			all.remove(least);
			all.add(0, least);
		});
		Set<Set<Object>> seen = new LinkedHashSet<>();
		return new LeftOut(all.stream().mapToInt((option) -> option.candidate.offers()).sum(), byReason,
				all.stream().filter((option) -> seen.add(option.likeness())).toList());
	}

	/**
	 * What the lab could do by giving way in one direction only, the least change first.
	 */
	List<Option> inDirection(Direction direction) {
		return this.nearest.stream()
			.filter((option) -> option.change(direction).isPresent())
			.sorted(LEAST_CHANGE_FIRST)
			.toList();
	}

	/**
	 * What the lab would have to change least to be able to do something; empty if no
	 * change of its helps.
	 */
	public Optional<Option> smallestChange() {
		return this.nearest.stream().filter(Option::canBeAdmitted).min(LEAST_CHANGE_FIRST);
	}

}
