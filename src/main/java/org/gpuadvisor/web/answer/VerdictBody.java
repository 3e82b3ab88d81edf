package org.gpuadvisor.web.answer;

import org.gpuadvisor.ranking.Flip;
import org.gpuadvisor.ranking.WayOut;
import org.gpuadvisor.ranking.rule.Direction;
import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.explanation.Explanation;
import org.gpuadvisor.ranking.score.BreakEven;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.jspecify.annotations.Nullable;

/** What to do. */
@Schema(name = "Verdict", description = "What to do.")
public record VerdictBody(@Schema(description = "KEEP, FREE, BUY, RENT or NOTHING_FITS.", allowableValues = {
		"KEEP", "FREE", "BUY", "RENT", "NOTHING_FITS" }, example = "BUY") @NotNull String action,
		@Schema(description = "Id of the best option; absent if nothing fits.",
				example = "buy:geforce-rtx-5060-ti-16gb:new:1") @Nullable String option,
		@Schema(description = "One sentence with the figures that decide it.") @NotNull String headline,
		@Schema(description = "Where both buying and renting are possible.") @Nullable BreakEvenBody breakEven,
		@Schema(description = "The next hours a week, below and above the lab's own, from which on another "
				+ "kind of option would be the verdict; empty for a one-off job.") @NotNull List<FlipBody> flips,
		@Schema(description = "What decides it.") @NotNull List<ReasonBody> because,
		@Schema(description = "If nothing fits: the smallest change of the request that would admit something; absent if none would.") @Nullable RelaxationBody relaxation,
		@Schema(description = "If nothing fits: the smallest change in each direction, each tried and found to help; "
				+ "MONEY, MEMORY and WAITING, those that there are.") @NotNull List<WayOutBody> waysOut,
		@Schema(description = "The best of each other kind.") @NotNull List<Alternative> alternatives){

	static VerdictBody of(Ranking ranking, Explanation explanation) {
		return new VerdictBody(
				ranking.best()
					.map(ScoredCandidate::candidate)
					.map((best) -> best.action().name())
					.orElse("NOTHING_FITS"),
				ranking.best().map(ScoredCandidate::id).orElse(null), explanation.headline(),
				ranking.breakEven().map((even) -> BreakEvenBody.of(even, ranking)).orElse(null),
				Shapes.of(ranking.flips(), FlipBody::of), ReasonBody.of(explanation.because()),
				ranking.best().isPresent() ? null
						: ranking.leftOut().smallestChange().map(RelaxationBody::of).orElse(null),
				Shapes.of(ranking.waysOut(), WayOutBody::of),
				explanation.alternatives()
					.entrySet()
					.stream()
					.map((line) -> new Alternative(line.getKey(), line.getValue()))
					.toList());
	}

	/** From how much work on buying costs less than renting. */
	@Schema(name = "BreakEven", description = "From how much work on the best to buy costs less than the best to rent.")
	public record BreakEvenBody(
			@Schema(description = "The option that the verdict's, or the best to buy, is compared with.",
					example = "rent:runpod:rtx-4090:eu:geforce-rtx-4090:on_demand") @NotNull String against,
			@Schema(description = "Hours of work on the reference GPU.", example = "1240") @NotNull BigDecimal hours,
			@Schema(description = "Months of the lab's work.", example = "14.3") @NotNull BigDecimal months) {

		static BreakEvenBody of(BreakEven even, Ranking ranking) {
			boolean renting = ranking.best().filter((best) -> best.candidate().action() == Action.RENT).isPresent();
			return new BreakEvenBody(renting ? even.buy().id() : even.rent().id(),
					Numbers.rounded(even.hours().value(), 1), Numbers.rounded(even.months(), 1));
		}

	}

	/** From which hours a week on something else would be better. */
	@Schema(name = "Flip", description = "From which hours a week on something else would be better.")
	public record FlipBody(
			@Schema(description = "Hours a week on the reference GPU.",
					example = "31.5") @NotNull BigDecimal hoursPerWeek,
			@Schema(description = "Whether that holds for more hours than these; else for fewer.",
					example = "true") @NotNull Boolean above,
			@Schema(description = "What to do then.", example = "BUY") @NotNull Action action,
			@Schema(description = "Id of what is best then.",
					example = "buy:geforce-rtx-5060-ti-16gb:new:1") @NotNull String option) {

		static FlipBody of(Flip flip) {
			return new FlipBody(Numbers.rounded(flip.hoursPerWeek(), 2), flip.above(), flip.action(), flip.option());
		}

	}

	/** A change of the request after which something qualifies. */
	@Schema(name = "WayOut",
			description = "A change of the request, in one direction, after which something qualifies.")
	public record WayOutBody(@Schema(description = "What the lab gives way in.") @NotNull Direction direction,
			@Schema(description = "Fields to change, all of them.") @NotNull List<RelaxationBody.FieldChange> changes,
			@Schema(description = "The same in sentences for people.") @NotNull String message,
			@Schema(description = "What to do then.", example = "RENT") @NotNull Action action,
			@Schema(description = "Id of what is best then.", example = "free:kaggle:p100") @NotNull String option) {

		static WayOutBody of(WayOut way) {
			return new WayOutBody(way.direction(), RelaxationBody.changes(way.change()), way.change().message(),
					way.best().candidate().action(), way.best().id());
		}

	}

	/** Something else that could be done. */
	@Schema(description = "Something else that could be done, in one line.")
	public record Alternative(@Schema(description = "Id of the option.") @NotNull String option,
			@Schema(description = "What it would mean, in a sentence for people.") @NotNull String line) {
	}

}
