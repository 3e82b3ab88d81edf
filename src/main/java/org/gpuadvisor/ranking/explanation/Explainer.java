package org.gpuadvisor.ranking.explanation;

import org.gpuadvisor.ranking.Flip;
import org.gpuadvisor.units.Decimals;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.ranking.ask.Ask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.ranking.Current;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.score.BreakEven;
import org.gpuadvisor.ranking.score.Score;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.springframework.stereotype.Component;

/**
 * Step 7: puts a ranking into words. All figures stand in the ranking already; none is
 * worked out here.
 */
@Component
public class Explainer {

	private final Headlines headlines;

	private final OptionTexts optionTexts;

	private final AdviceBook adviceBook;

	private final RequestWarnings requestWarnings;

	Explainer(Headlines headlines, OptionTexts optionTexts, AdviceBook adviceBook, RequestWarnings requestWarnings) {
		this.headlines = headlines;
		this.optionTexts = optionTexts;
		this.adviceBook = adviceBook;
		this.requestWarnings = requestWarnings;
	}

	public Explanation explain(Ranking ranking) {
		Map<String, OptionText> options = new LinkedHashMap<>();
		for (ScoredCandidate option : shown(ranking)) {
			options.computeIfAbsent(option.id(), (any) -> this.optionTexts.of(option, ranking.ask()));
		}
		Map<String, String> alternatives = new LinkedHashMap<>();
		List<ScoredCandidate> best = ranking.bestOfEachAction();
		for (int i = 1; i < best.size(); i++) {
			alternatives.put(best.get(i).id(), this.headlines.line(best.get(i), ranking.ask()));
		}
		Addressee lab = Addressee.of(ranking);
		return new Explanation(this.headlines.of(ranking), because(ranking, options), alternatives, options,
				this.adviceBook.onOtherVendor(lab, ranking), this.adviceBook.of(lab, ranking),
				this.requestWarnings.of(ranking));
	}

	private static List<ScoredCandidate> shown(Ranking ranking) {
		List<ScoredCandidate> shown = new ArrayList<>();
		ranking.best().ifPresent(shown::add);
		shown.addAll(ranking.shown(ranking.personal()));
		shown.addAll(ranking.shown(ranking.cloud()));
		ranking.current().flatMap(Current::scored).ifPresent(shown::add);
		return shown;
	}

	private static List<Reason> because(Ranking ranking, Map<String, OptionText> options) {
		List<Reason> because = new ArrayList<>();
		ranking.best().ifPresent((best) -> {
			because.addAll(options.get(best.id()).reasons());
			because.add(bestValue(best, ranking));
		});
		ranking.breakEven().map((even) -> breakEven(even, ranking.ask())).ifPresent(because::add);
		ranking.flips().forEach((flip) -> because.add(flip(flip)));
		if (ranking.best().isEmpty()) {
			ranking.leftOut()
				.smallestChange()
				.ifPresent((nearest) -> nearest.rejections().forEach((rejection) -> because.add(rejection.reason())));
		}
		return because;
	}

	private static Reason bestValue(ScoredCandidate best, Ranking ranking) {
		String against = ranking.bestOfEachAction()
			.stream()
			.skip(1)
			.findFirst()
			.map((next) -> "; the best of another kind comes to " + next.score().total() + " (" + parts(next) + ")")
			.orElse("");
		return Reason
			.of("BEST_VALUE",
					"With what waiting, the staff's effort and doubt about the estimates cost besides, it comes to "
							+ best.score().total() + " (" + parts(best) + ")" + against + ".")
			.with("score", best.score().total().amount());
	}

	private static String parts(ScoredCandidate option) {
		StringBuilder parts = new StringBuilder();
		for (Score.Part part : option.score().parts()) {
			if (!part.amount().isZero()) {
				parts.append(parts.isEmpty() ? "" : ", ").append(part.name()).append(' ').append(part.amount());
			}
		}
		return parts.toString();
	}

	private static Reason flip(Flip flip) {
		return Reason
			.of("VERDICT_FLIPS",
					"From about " + new Hours(flip.hoursPerWeek()) + " a week on the reference GPU "
							+ (flip.above() ? "upwards" : "downwards") + ", the verdict would be " + flip.action()
							+ " (" + flip.option() + ").")
			.with("hoursPerWeek", flip.hoursPerWeek())
			.with("action", flip.action())
			.with("option", flip.option());
	}

	private static Reason breakEven(BreakEven breakEven, Ask ask) {
		String late = (breakEven.months() > ask.horizonMonths())
				? ", and so beyond the " + ask.horizonMonths() + " that you plan for" : "";
		return Reason.of("BREAK_EVEN",
				"Buying " + breakEven.buy().gpu().name() + " costs less than renting " + breakEven.rent().gpu().name()
						+ " from " + breakEven.hours() + " of work on, counted on the reference GPU, which is "
						+ Decimals.of(breakEven.months(), 1) + " months of yours" + late + ".")
			.with("hours", breakEven.hours().value())
			.with("months", breakEven.months());
	}

}
