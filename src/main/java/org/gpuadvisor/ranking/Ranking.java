package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.score.BreakEven;
import org.gpuadvisor.ranking.score.Label;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.ranking.speed.CpuTime;

/**
 * All that was found out for one ask.
 *
 * @param personal what stands with the lab, one entry for each GPU, best first
 * @param cloud what stands with a provider, likewise
 * @param best the best of both; empty if nothing qualifies
 * @param bestOfEachAction best first
 * @param labels which option is best in what
 * @param breakEven between the best to buy and the best to rent
 * @param onCpu how long it would take without any GPU; empty where the lab has an NVIDIA
 * GPU, or no computer, or nothing is known of the network
 * @param flips at which hours a week the verdict would be another
 * @param waysOut where nothing qualifies: what would help, in each direction
 */
public record Ranking(Ask ask, List<ScoredCandidate> personal, List<ScoredCandidate> cloud,
		Optional<ScoredCandidate> best, List<ScoredCandidate> bestOfEachAction, Map<Label, ScoredCandidate> labels,
		Optional<BreakEven> breakEven, Optional<Current> current, Optional<CpuTime> onCpu, LeftOut leftOut,
		List<Flip> flips, List<WayOut> waysOut) {

	public Ranking {
		personal = List.copyOf(personal);
		cloud = List.copyOf(cloud);
		bestOfEachAction = List.copyOf(bestOfEachAction);
		flips = List.copyOf(flips);
		waysOut = List.copyOf(waysOut);
	}

	/**
	 * @param bestFirst all that qualifies
	 */
	static Ranking of(Ask ask, List<ScoredCandidate> bestFirst, Optional<Current> current, Optional<CpuTime> onCpu,
			LeftOut leftOut, List<Flip> flips) {
		List<ScoredCandidate> distinct = bestOffers(bestFirst);
		Map<Action, ScoredCandidate> byAction = new LinkedHashMap<>();
		distinct.forEach((candidate) -> byAction.putIfAbsent(candidate.candidate().action(), candidate));
		Optional<BreakEven> breakEven = Optional.ofNullable(byAction.get(Action.BUY))
			.flatMap((buy) -> Optional.ofNullable(byAction.get(Action.RENT))
				.flatMap((rent) -> BreakEven.between(buy, rent, ask)));
		return new Ranking(ask, of(true, distinct), of(false, distinct), distinct.stream().findFirst(),
				new ArrayList<>(byAction.values()), Label.among(distinct), breakEven, current, onCpu, leftOut, flips,
				List.of());
	}

	/**
	 * The best offer of each GPU, and of each provider of free ones; further offers of it
	 * would only repeat it.
	 */
	private static List<ScoredCandidate> bestOffers(List<ScoredCandidate> bestFirst) {
		Set<Alike> seen = new HashSet<>();
		List<ScoredCandidate> best = new ArrayList<>();
		for (ScoredCandidate scored : bestFirst) {
			if (seen.add(Alike.of(scored.candidate()))) {
				best.add(scored);
			}
		}
		return best;
	}

	private static List<ScoredCandidate> of(boolean personal, List<ScoredCandidate> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.candidate().action().isPersonal() == personal)
			.toList();
	}

	Ranking with(List<WayOut> found) {
		return new Ranking(this.ask, this.personal, this.cloud, this.best, this.bestOfEachAction, this.labels,
				this.breakEven, this.current, this.onCpu, this.leftOut, this.flips, found);
	}

	/** The first so many, which are shown. */
	public List<ScoredCandidate> shown(List<ScoredCandidate> options) {
		return options.subList(0, Math.min(options.size(), this.ask.preferences().maxResults()));
	}

	/** What an option is best in. */
	public List<Label> labelsOf(ScoredCandidate option) {
		List<Label> own = new ArrayList<>();
		this.labels.forEach((label, best) -> {
			if (best.id().equals(option.id())) {
				own.add(label);
			}
		});
		return own;
	}

	/** Whether the best is to go on with the lab's own GPU. */
	public boolean keepsCurrent() {
		return this.best.map(ScoredCandidate::candidate)
			.filter((candidate) -> this.current.flatMap((now) -> now.own().gpu())
				.filter(candidate.gpu()::equals)
				.isPresent())
			.filter((candidate) -> candidate.action() == Action.KEEP)
			.isPresent();
	}

	/** What offers have in common of which only the best is told. */
	private record Alike(Action action, Gpu gpu, int gpuCount, String provider) {

		static Alike of(Candidate candidate) {
			return new Alike(candidate.action(), candidate.gpu(), candidate.gpuCount(),
					(candidate.action() == Action.FREE) ? candidate.id() : "");
		}

	}

}
