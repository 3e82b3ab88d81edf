package org.gpuadvisor.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
import org.gpuadvisor.ranking.eligibility.LabEligibility;
import org.gpuadvisor.ranking.limit.LabLimits;
import org.gpuadvisor.ranking.limit.Limits;
import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Rejections;
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
	private static final Set<RejectionCode> NOT_RUNNING = EnumSet.of(RejectionCode.NOT_ENOUGH_MEMORY,
			RejectionCode.FRAMEWORK_UNSUPPORTED, RejectionCode.FRAMEWORK_WRONG_RESULTS,
			RejectionCode.NO_NVIDIA_ON_MACOS);

	/** Of the changes that may help so many are tried, the smallest first. */
	private static final int TRIES = 3;

	private final Asks asks;

	private final Candidates candidates;

	private final Eligibility eligibility;

	private final Speeds speeds;

	private final Costs costs;

	private final Limits limits;

	private final Scores scores;

	Ranker(Asks asks, Candidates candidates, Eligibility eligibility, Speeds speeds, Costs costs, Limits limits,
			Scores scores) {
		this.asks = asks;
		this.candidates = candidates;
		this.eligibility = eligibility;
		this.speeds = speeds;
		this.costs = costs;
		this.limits = limits;
		this.scores = scores;
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
		return new Comparison(this.asks.resolve(requirement)).ranking();
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

	/** All that one lab could do, compared. */
	private final class Comparison {

		private final Ask ask;

		private final Pace pace;

		private final LabEligibility eligibility;

		private final LabLimits limits;

		Comparison(Ask ask) {
			this.ask = ask;
			this.eligibility = Ranker.this.eligibility.of(ask);
			this.pace = Ranker.this.speeds.of(ask);
			this.limits = Ranker.this.limits.of(ask);
		}

		/**
		 * What is left out is told with all that is wrong with it: of what the lab could
		 * still admit by changing its request also whether it would then be affordable
		 * and in time, so that a change that is proposed does help.
		 */
		Ranking ranking() {
			List<Contender> contenders = new ArrayList<>();
			List<LeftOut.Option> leftOut = new ArrayList<>();
			List<Candidate> candidates = Ranker.this.candidates.of(this.ask);
			// by index, for the reason that LabLimits gives
			for (int i = 0; i < candidates.size(); i++) {
				Candidate candidate = candidates.get(i);
				Rejections unfit = this.eligibility.rejections(candidate);
				if (!unfit.areMendable()) {
					leftOut.add(new LeftOut.Option(candidate, unfit));
					continue;
				}
				PricedCandidate priced = price(candidate);
				Rejections all = this.limits.rejections(unfit, priced);
				double most = unfit.isEmpty() ? this.limits.mostTimesTheHours(priced) : 0;
				if (all.isEmpty() || most > 0) {
					contenders.add(new Contender(Ranker.this.scores.score(priced, this.ask), most, all.isEmpty()));
				}
				if (!all.isEmpty()) {
					leftOut.add(new LeftOut.Option(candidate, all));
				}
			}
			return Ranking.of(this.ask, Contender.options(contenders), this.ask.current().map(this::judge),
					Ranker.this.speeds.onCpu(this.ask), LeftOut.of(leftOut, this.ask.preferences().maxRejected()),
					Flips.around(contenders, this.ask));
		}

		private PricedCandidate price(Candidate candidate) {
			return Ranker.this.costs.price(this.pace.time(candidate), this.ask);
		}

		/**
		 * The lab's own GPU is judged whatever the rules say, and what they say is told.
		 */
		private Current judge(OwnGpu own) {
			Optional<Gpu> gpu = own.gpu();
			if (gpu.isEmpty()) {
				return judgeWithoutSpeed(own, Ranker.this.eligibility.rejections(own, this.ask));
			}
			Candidate candidate = Candidates.kept(own, gpu.get(), this.ask);
			Rejections unfit = this.eligibility.rejections(candidate);
			if (unfit.all().stream().anyMatch((rejection) -> NOT_RUNNING.contains(rejection.code()))) {
				return judgeWithoutSpeed(own, unfit.all());
			}
			PricedCandidate priced = price(candidate);
			return new Current(own, Optional.of(Ranker.this.scores.score(priced, this.ask)),
					this.limits.rejections(unfit, priced).all(), Optional.empty());
		}

		private Current judgeWithoutSpeed(OwnGpu own, List<Rejection> rejections) {
			return new Current(own, Optional.empty(), rejections,
					this.ask.left(own).flatMap(this.ask.shrinking()::toFit));
		}

	}

}
