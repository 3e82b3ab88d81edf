package org.gpuadvisor.ranking.explanation;

import java.util.stream.Collectors;
import java.util.Locale;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.LeftOut;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.springframework.stereotype.Component;

/** Says in one sentence what to do, with the figures that decide it. */
@Component
class Headlines {

	private static final Map<String, String> EXTRAS = Map.of("computer", " with a computer", "powerSupply",
			" with a stronger power supply");

	String of(Ranking ranking) {
		return ranking.best()
			.map((best) -> action(best, ranking.ask()) + ": " + work(best, ranking.ask()) + memory(best, ranking.ask())
					+ cost(best, ranking.ask()) + comparison(best, ranking) + ".")
			.orElseGet(() -> nothing(ranking));
	}

	/** What to do, such as {@code Buy a new RTX 5070 for 714 USD}. */
	String action(ScoredCandidate option, Ask ask) {
		Candidate candidate = option.candidate();
		String gpu = gpu(candidate);
		return switch (candidate.action()) {
			case KEEP -> "Keep your " + gpu;
			case FREE -> "Use the free " + gpu + " of " + candidate.freeTier().map(FreeTier::provider).orElseThrow();
			case BUY -> "Buy " + cards(candidate) + extras(option) + " for " + option.cost().purchase();
			case RENT -> "Rent " + machine(candidate) + " at " + candidate.rental().map(Rental::provider).orElseThrow()
					+ " for " + option.candidate().price().map(ask::price).orElseThrow() + " an hour";
		};
	}

	/** The same with time and cost, on one line. */
	String line(ScoredCandidate option, Ask ask) {
		return action(option, ask) + ": " + work(option, ask) + cost(option, ask) + ".";
	}

	private static String cards(Candidate candidate) {
		String condition = candidate.purchase().map(Purchase::condition).orElseThrow().name().toLowerCase(Locale.ROOT);
		return (candidate.cards() > 1) ? candidate.cards() + " " + condition + " " + candidate.gpu().name()
				: "a " + condition + " " + candidate.gpu().name();
	}

	/** What must be bought with the card. */
	private static String extras(ScoredCandidate option) {
		StringBuilder extras = new StringBuilder();
		for (CostLine line : option.cost().lines()) {
			extras.append(EXTRAS.getOrDefault(line.name(), ""));
		}
		return extras.toString();
	}

	private static String machine(Candidate candidate) {
		String gpu = candidate.gpu().name();
		return (candidate.gpuCount() > 1) ? "a machine with " + candidate.gpuCount() + " " + gpu
				: (gpu.startsWith("N") ? "an " : "a ") + gpu;
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
		String what = (option.candidate().action() == Action.KEEP) ? " in electricity" : " in all";
		return " and costs " + option.cost().total() + what + overHorizon(ask);
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
			.map((other) -> "; the next best is to " + lowered(action(other, ranking.ask())) + " ("
					+ other.cost().total() + ", " + work(other, ranking.ask()) + ")")
			.orElse("");
	}

	private static String lowered(String action) {
		return Character.toLowerCase(action.charAt(0)) + action.substring(1);
	}

	private String nothing(Ranking ranking) {
		return ranking.leftOut()
			.smallestChange()
			.map((nearest) -> "Nothing qualifies as asked; the smallest change that would help: " + change(nearest)
					+ " That admits " + nearest.candidate().gpu().name() + " (" + nearest.candidate().id() + ")."
					+ otherWays(ranking, nearest))
			.orElse("Nothing qualifies as asked, and no single change of the request would help.");
	}

	private String otherWays(Ranking ranking, LeftOut.Option nearest) {
		return ranking.waysOut()
			.stream()
			.filter((way) -> !way.change().message().equals(change(nearest)))
			.map((way) -> " Or: " + way.change().message() + " Then " + lowered(action(way.best(), ranking.ask()))
					+ ".")
			.collect(Collectors.joining());
	}

	private static String change(LeftOut.Option nearest) {
		return String.join(" ",
				nearest.rejections()
					.stream()
					.map(Rejection::relaxation)
					.map((relaxation) -> relaxation.map(Relaxation::message).orElseThrow())
					.toList());
	}

	/** Nothing for a job that is done once. */
	static String overHorizon(Ask ask) {
		return ask.job().isOneOff() ? "" : " over " + months(ask);
	}

	private static String months(Ask ask) {
		return (ask.horizonMonths() == 1) ? "one month" : ask.horizonMonths() + " months";
	}

}
