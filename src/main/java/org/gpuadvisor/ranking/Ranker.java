package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Asks;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.candidate.Candidates;
import org.gpuadvisor.ranking.cost.Costs;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.eligibility.Eligibility;
import org.gpuadvisor.ranking.limit.Limits;
import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Screening;
import org.gpuadvisor.ranking.score.BreakEven;
import org.gpuadvisor.ranking.score.Label;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.ranking.score.Scores;
import org.gpuadvisor.ranking.speed.Pace;
import org.gpuadvisor.ranking.speed.Speeds;
import org.springframework.stereotype.Component;

/**
 * The whole service: finds what a lab could do, leaves out what cannot run, is too slow
 * or too dear, and puts the rest into order. An answer depends on the requirement and the
 * catalog alone.
 */
@Component
public class Ranker {

	/**
	 * Reasons for which nothing runs at all, so that neither time nor cost mean anything.
	 */
	private static final Set<String> NOT_RUNNING = Set.of("NOT_ENOUGH_MEMORY", "FRAMEWORK_UNSUPPORTED",
			"FRAMEWORK_WRONG_RESULTS", "NO_NVIDIA_ON_MACOS");

	/** Of the changes that may help so many are tried, the smallest first. */
	private static final int TRIES = 3;

	private final Asks asks;

	private final Candidates candidates;

	private final Eligibility eligibility;

	private final Speeds speeds;

	private final Costs costs;

	private final Limits limits;

	private final Scores scores;

	private final Flips flips;

	Ranker(Asks asks, Candidates candidates, Eligibility eligibility, Speeds speeds, Costs costs, Limits limits,
			Scores scores, Flips flips) {
		this.asks = asks;
		this.candidates = candidates;
		this.eligibility = eligibility;
		this.speeds = speeds;
		this.costs = costs;
		this.limits = limits;
		this.scores = scores;
		this.flips = flips;
	}

	/**
	 * @throws org.gpuadvisor.lab.InvalidRequirement if the requirement names something
	 * that is not known
	 */
	public Ranking rank(Requirement requirement) {
		Ranking ranking = compare(requirement);
		return ranking.best().isPresent() ? ranking : ranking.with(waysOut(requirement, ranking.leftOut()));
	}

	private Ranking compare(Requirement requirement) {
		Ask ask = this.asks.resolve(requirement);
		Pace pace = this.speeds.of(ask);
		Screening<Candidate> eligible = this.eligibility.screen(this.candidates.of(ask), ask);
		List<PricedCandidate> priced = eligible.kept().stream().map((kept) -> price(kept, pace, ask)).toList();
		Screening<PricedCandidate> affordable = this.limits.screen(priced, ask);
		List<ScoredCandidate> scored = this.scores.rank(affordable.kept(), ask);
		LeftOut leftOut = LeftOut.of(leftOut(eligible, affordable, pace, ask), ask.preferences().maxRejected());
		return ranking(ask, scored, leftOut, ask.current().map((own) -> judge(own, pace, ask)),
				this.flips.around(priced, ask));
	}

	private PricedCandidate price(Candidate candidate, Pace pace, Ask ask) {
		return this.costs.price(pace.time(candidate), ask);
	}

	/** What is proposed was asked for and found to help. */
	private List<WayOut> waysOut(Requirement requirement, LeftOut leftOut) {
		return Arrays.stream(Direction.values())
			.filter((direction) -> direction != Direction.WISHES)
			.flatMap((direction) -> leftOut.inDirection(direction)
				.stream()
				.limit(TRIES)
				.map((option) -> option.change(direction).orElseThrow())
				.flatMap((change) -> compare(requirement.with(change.changes())).best()
					.map((best) -> new WayOut(direction, change, best))
					.stream())
				.limit(1))
			.toList();
	}

	/**
	 * What was left out, with all that is wrong with it: of what the lab could still
	 * admit by changing its request also whether it would then be affordable and in time,
	 * so that a change that is proposed does help.
	 */
	private List<LeftOut.Option> leftOut(Screening<Candidate> eligible, Screening<PricedCandidate> affordable,
			Pace pace, Ask ask) {
		List<LeftOut.Option> options = new ArrayList<>();
		for (Screening.Rejected<Candidate> rejected : eligible.rejected()) {
			LeftOut.Option option = LeftOut.Option.of(rejected.subject(), rejected.rejections());
			options.add(option.canBeAdmitted() ? withLimits(option, pace, ask) : option);
		}
		for (Screening.Rejected<PricedCandidate> rejected : affordable.rejected()) {
			options.add(LeftOut.Option.of(rejected.subject().candidate(), rejected.rejections()));
		}
		return options;
	}

	private LeftOut.Option withLimits(LeftOut.Option option, Pace pace, Ask ask) {
		List<Rejection> limits = this.limits.rejections(price(option.candidate(), pace, ask), ask);
		if (limits.isEmpty()) {
			return option;
		}
		List<Rejection> both = new ArrayList<>(option.rejections());
		both.addAll(limits);
		return LeftOut.Option.of(option.candidate(), both);
	}

	private Ranking ranking(Ask ask, List<ScoredCandidate> scored, LeftOut leftOut, Optional<Current> current,
			List<Flip> flips) {
		List<ScoredCandidate> distinct = bestOffers(scored);
		Map<Action, ScoredCandidate> byAction = new LinkedHashMap<>();
		distinct.forEach((candidate) -> byAction.putIfAbsent(candidate.candidate().action(), candidate));
		Optional<BreakEven> breakEven = Optional.ofNullable(byAction.get(Action.BUY))
			.flatMap((buy) -> Optional.ofNullable(byAction.get(Action.RENT))
				.flatMap((rent) -> BreakEven.between(buy, rent, ask)));
		return new Ranking(ask, of(true, distinct), of(false, distinct), distinct.stream().findFirst(),
				new ArrayList<>(byAction.values()), Label.among(distinct), breakEven, current, this.speeds.onCpu(ask),
				leftOut, flips, List.of());
	}

	/**
	 * The best offer of each GPU, and of each provider of free ones; further offers of it
	 * would only repeat it.
	 */
	private static List<ScoredCandidate> bestOffers(List<ScoredCandidate> bestFirst) {
		Map<List<Object>, ScoredCandidate> best = new LinkedHashMap<>();
		for (ScoredCandidate scored : bestFirst) {
			Candidate candidate = scored.candidate();
			Object offer = (candidate.action() == Action.FREE) ? candidate.id() : candidate.gpuCount();
			best.putIfAbsent(List.of(candidate.action(), candidate.gpu(), offer), scored);
		}
		return List.copyOf(best.values());
	}

	private static List<ScoredCandidate> of(boolean personal, List<ScoredCandidate> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.candidate().action().isPersonal() == personal)
			.toList();
	}

	/** The lab's own GPU is judged whatever the rules say, and what they say is told. */
	private Current judge(OwnGpu own, Pace pace, Ask ask) {
		Optional<Gpu> gpu = own.gpu();
		if (gpu.isEmpty()) {
			return new Current(own, Optional.empty(), this.eligibility.rejections(own, ask),
					ask.left(own).flatMap(ask.shrinking()::toFit));
		}
		Candidate candidate = Candidates.kept(own, gpu.get(), ask);
		List<Rejection> rejections = new ArrayList<>(this.eligibility.rejections(candidate, ask));
		boolean runs = rejections.stream().noneMatch((rejection) -> NOT_RUNNING.contains(rejection.code()));
		if (!runs) {
			return new Current(own, Optional.empty(), rejections, ask.left(own).flatMap(ask.shrinking()::toFit));
		}
		PricedCandidate priced = price(candidate, pace, ask);
		rejections.addAll(this.limits.rejections(priced, ask));
		return new Current(own, Optional.of(this.scores.score(priced, ask)), rejections, Optional.empty());
	}

}
