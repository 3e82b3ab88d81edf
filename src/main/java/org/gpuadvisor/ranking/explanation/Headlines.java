package org.gpuadvisor.ranking.explanation;

import java.util.Locale;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.LeftOut;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.springframework.stereotype.Component;

/** Says in one sentence what to do, with the figures that decide it. */
@Component
class Headlines {

	String of(Ranking ranking) {
		return ranking.best()
			.map((best) -> action(best) + ": " + work(best, ranking.ask()) + memory(best, ranking.ask())
					+ cost(best, ranking.ask()) + comparison(best, ranking) + ".")
			.orElseGet(() -> nothing(ranking.leftOut()));
	}

	/** What to do, such as {@code Buy a new RTX 5070 for 714 USD}. */
	String action(ScoredCandidate option) {
		Candidate candidate = option.candidate();
		String gpu = gpu(candidate);
		return switch (candidate.action()) {
			case KEEP -> "Keep your " + gpu;
			case FREE -> "Use the free " + gpu + " of " + candidate.freeTier().map(FreeTier::provider).orElseThrow();
			case BUY ->
				"Buy a " + candidate.purchase().map(Purchase::condition).orElseThrow().name().toLowerCase(Locale.ROOT)
						+ " " + gpu + " for " + option.cost().purchase();
			case RENT -> (gpu.startsWith("N") ? "Rent an " : "Rent a ") + gpu + " at "
					+ candidate.rental().map(Rental::provider).orElseThrow() + " for "
					+ option.priced().price().orElseThrow() + " an hour";
		};
	}

	/** The same with time and cost, on one line. */
	String line(ScoredCandidate option, Ask ask) {
		return action(option) + ": " + work(option, ask) + cost(option, ask) + ".";
	}

	private static String gpu(Candidate candidate) {
		return (candidate.gpuCount() > 1) ? candidate.gpuCount() + " x " + candidate.gpu().name()
				: candidate.gpu().name();
	}

	private static String work(ScoredCandidate option, Ask ask) {
		return ask.job().isOneOff() ? "the job takes " + option.hours()
				: "a week's work takes " + option.timed().hoursPerWeek();
	}

	private static String memory(ScoredCandidate option, Ask ask) {
		if (ask.memory().parts().isEmpty()) {
			return "";
		}
		boolean tight = ask.memory().on(ask.left(option.gpu(), option.candidate().action())) == MemoryNeed.Fit.TIGHT;
		return ", needs about " + ask.memory().required() + " of its " + option.gpu().memory()
				+ (tight ? " (tight: try it first)" : "");
	}

	private static String cost(ScoredCandidate option, Ask ask) {
		if (option.cost().total().isZero()) {
			return " and costs nothing";
		}
		String over = ask.job().isOneOff() ? "" : " over " + ask.horizonMonths() + " months";
		String what = (option.candidate().action() == Action.KEEP) ? " in electricity" : " in all";
		return " and costs " + option.cost().total() + what + over;
	}

	/**
	 * The best that could be done instead, so that the reader sees what the choice is
	 * between.
	 */
	private String comparison(ScoredCandidate best, Ranking ranking) {
		return ranking.bestOfEachAction()
			.stream()
			.filter((other) -> other.candidate().action() != best.candidate().action())
			.findFirst()
			.map((other) -> "; the next best is to " + lowered(action(other)) + " (" + other.cost().total() + ", "
					+ work(other, ranking.ask()) + ")")
			.orElse("");
	}

	private static String lowered(String action) {
		return Character.toLowerCase(action.charAt(0)) + action.substring(1);
	}

	private static String nothing(LeftOut leftOut) {
		return leftOut.smallestChange()
			.map((nearest) -> "Nothing qualifies as asked; the smallest change that would help: " + change(nearest)
					+ " That admits " + nearest.candidate().gpu().name() + " (" + nearest.candidate().id() + ").")
			.orElse("Nothing qualifies as asked, and no single change of the request would help.");
	}

	private static String change(LeftOut.Option nearest) {
		return String.join(" ",
				nearest.rejections()
					.stream()
					.map(Rejection::relaxation)
					.map((relaxation) -> relaxation.map(Relaxation::message).orElseThrow())
					.toList());
	}

}
