package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.rule.Screening;

/**
 * What does not qualify, and how near it came.
 *
 * @param byReason how many options broke which rule; one that broke several counts for
 * each
 * @param nearest what would take the least change first; of offers alike in GPU, kind and
 * reasons only the nearest
 */
public record LeftOut(int total, Map<String, Integer> byReason, List<Option> nearest) {

	/** An option that was left out. */
	public record Option(Candidate candidate, List<Rejection> rejections) {

		/**
		 * Whether the lab could admit it by changing its request, and how far from it
		 * that is.
		 */
		Optional<Double> step() {
			double steps = 0;
			for (Rejection rejection : this.rejections) {
				Optional<Relaxation> relaxation = rejection.relaxation();
				if (relaxation.isEmpty()) {
					return Optional.empty();
				}
				steps += relaxation.get().step();
			}
			return Optional.of(steps);
		}

		private Set<Object> likeness() {
			Set<Object> alike = new LinkedHashSet<>(Set.of(this.candidate.gpu(), this.candidate.action()));
			this.rejections.forEach((rejection) -> alike.add(rejection.reason().code()));
			return alike;
		}

	}

	private static final Comparator<Option> NEAREST_FIRST = Comparator
		.comparing((Option option) -> option.step().isEmpty())
		.thenComparing((option) -> option.rejections.size())
		.thenComparing((option) -> option.step().orElse(0.0))
		.thenComparing((option) -> option.candidate.id());

	static LeftOut of(Screening<Candidate> eligible, Screening<PricedCandidate> affordable) {
		List<Option> all = new ArrayList<>();
		eligible.rejected().forEach((left) -> all.add(new Option(left.subject(), left.rejections())));
		affordable.rejected().forEach((left) -> all.add(new Option(left.subject().candidate(), left.rejections())));
		Map<String, Integer> byReason = new TreeMap<>();
		for (Option option : all) {
			option.rejections.forEach((rejection) -> byReason.merge(rejection.reason().code(), 1, Integer::sum));
		}
		all.sort(NEAREST_FIRST);
		Set<Set<Object>> seen = new LinkedHashSet<>();
		return new LeftOut(all.size(), byReason, all.stream().filter((option) -> seen.add(option.likeness())).toList());
	}

	/**
	 * What the lab would have to change least to be able to do something; empty if no
	 * change of its helps.
	 */
	public Optional<Option> smallestChange() {
		return this.nearest.stream().filter((option) -> option.step().isPresent()).findFirst();
	}

}
