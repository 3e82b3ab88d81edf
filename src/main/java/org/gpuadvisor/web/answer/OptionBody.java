package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.FrameworkSupport;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.explanation.OptionText;
import org.gpuadvisor.ranking.score.Label;
import org.gpuadvisor.ranking.score.Score;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Money;
import org.jspecify.annotations.Nullable;

/** One thing that the lab could do, with all that is known of it. */
@Schema(name = "Option", description = "One thing that the lab could do, with all that is known of it.")
public record OptionBody(
		@Schema(description = "Stable id.", example = "buy:geforce-rtx-5060-ti-16gb:new:1") @NotNull String id,
		@Schema(description = "Place in its list, from 1.", example = "1") @NotNull Integer rank,
		@Schema(description = "What it is.") @NotNull Action kind,
		@Schema(description = "What it is best in, over all options.") @NotNull List<Label> labels,
		@NotNull GpuSummary gpu,
		@Schema(description = "GPUs that come with it.", example = "1") @NotNull Integer gpuCount,
		@Schema(description = "Of BUY: new or used.") Purchase.@Nullable Condition condition,
		@Schema(description = "Of RENT and FREE: who lends it.", example = "runpod") @Nullable String provider,
		@Schema(description = "Of RENT the machine type, of FREE the plan.",
				example = "g5.xlarge") @Nullable String instance,
		@Schema(description = "Of RENT: where it stands.", example = "us-east-1") @Nullable String region,
		@Schema(description = "Of RENT: whether the provider may take it back.") Rental.@Nullable Commitment commitment,
		@NotNull MemoryFit memory, @NotNull Compatibility compatibility, @NotNull SpeedBody speed,
		@NotNull CostBody cost,
		@Schema(description = "Of BUY and RENT: the price that the cost rests on.") @Nullable Price price,
		@NotNull ScoreBody score, @Schema(description = "What speaks for it.") @NotNull List<ReasonBody> reasons,
		@Schema(description = "What to beware of with it.") @NotNull List<ReasonBody> warnings) {

	static OptionBody of(ScoredCandidate option, int rank, Ranking ranking, OptionText text) {
		Candidate candidate = option.candidate();
		Optional<Rental> rental = candidate.rental();
		Optional<FreeTier> tier = candidate.freeTier();
		return new OptionBody(option.id(), rank, candidate.action(), ranking.labelsOf(option),
				GpuSummary.of(option.gpu()), candidate.gpuCount(),
				candidate.purchase().map(Purchase::condition).orElse(null),
				rental.map(Rental::provider).or(() -> tier.map(FreeTier::provider)).orElse(null),
				rental.map(Rental::instance).or(() -> tier.map(FreeTier::plan)).orElse(null),
				rental.map(Rental::region).orElse(null), rental.map(Rental::commitment).orElse(null),
				MemoryFit.of(ranking.ask().memory(), ranking.ask().left(option.gpu(), option.candidate().action())),
				text.support().map(Compatibility::of).orElseThrow(), SpeedBody.of(option.timed()), CostBody.of(option),
				candidate.price().map((price) -> Price.of(ranking.ask().price(price), candidate)).orElse(null),
				ScoreBody.of(option.score()), ReasonBody.of(text.reasons()), ReasonBody.of(text.warnings()));
	}

	/** Whether the job fits. */
	@Schema(description = "Whether the job fits into the memory of one GPU.")
	public record MemoryFit(@Schema(
			description = "What a job can use of it, in GB; the driver keeps the rest, and under WINDOWS the display.",
			example = "15.6") @NotNull BigDecimal availableGb,
			@Schema(description = "What the job needs, in GB; absent where that is not known.",
					example = "4.5") @Nullable BigDecimal requiredGb,
			@Schema(description = "What is left, in per cent of what is available; absent likewise.",
					example = "71") @Nullable BigDecimal headroomPercent,
			@Schema(description = "COMFORTABLE: also if the estimate is as wrong as it ever was; TIGHT: if it is right.") @NotNull MemoryNeed.Fit fit) {

		static MemoryFit of(MemoryNeed need, Memory card) {
			boolean known = need.basis() != MemoryNeed.Basis.UNKNOWN;
			return new MemoryFit(Numbers.gb(MemoryNeed.usable(card)), known ? Numbers.gb(need.required()) : null,
					known ? Numbers.rounded(need.headroomPercent(card), 1) : null, need.on(card));
		}

	}

	/** How the framework runs on it. */
	@Schema(description = "How the framework runs on it.")
	public record Compatibility(@Schema(
			description = "WORKS: out of the box; WORKS_WITH_BUILD: with `build`; SLOW_FIRST_START: after kernels were compiled; ENDING: with `build`, and not from `until` on.") @NotNull FrameworkSupport.Status status,
			@Schema(description = "Build to install.", example = "cu132") @Nullable String build,
			@Schema(description = "First version without a build for it.", example = "2.15") @Nullable String until,
			@Schema(description = "Where that is from.") @NotNull String source) {

		static Compatibility of(FrameworkSupport.Support support) {
			return new Compatibility(support.status(), support.build().orElse(null), support.until().orElse(null),
					support.provenance().source() + " (" + support.provenance().asOf() + ")");
		}

	}

	/** An amount of money with a name. */
	@Schema(description = "An amount in the request's currency.")
	public record Amount(@Schema(description = "What for.", example = "electricity") @NotNull String name,
			@Schema(description = "In the request's currency, with two decimals.",
					example = "61.20") @NotNull BigDecimal amount) {
	}

	/** What it costs. */
	@Schema(name = "Cost",
			description = "What it costs over the horizon, in the request's currency; the lines sum to the total.")
	public record CostBody(@Schema(
			description = "By name: card, computer, powerSupply, rent, storage, egress, electricity; resale is negative.") @NotNull List<Amount> lines,
			@Schema(description = "Sum of the lines, in the request's currency.",
					example = "502.13") @NotNull BigDecimal total,
			@Schema(description = "Total divided by the months of the horizon, in the request's currency.",
					example = "20.92") @NotNull BigDecimal perMonth,
			@Schema(description = "Total divided by the hours of use, in the request's currency.",
					example = "0.51") @NotNull BigDecimal perHourOfUse) {

		static CostBody of(ScoredCandidate option) {
			return new CostBody(
					Shapes.of(option.cost().lines(), (line) -> new Amount(line.name(), line.amount().amount())),
					option.cost().total().amount(), option.cost().perMonth().amount(),
					option.cost().perHourOfUse().amount());
		}

	}

	/** A price. */
	@Schema(description = "The price that the cost rests on, of one card or of an hour of the whole machine.")
	public record Price(
			@Schema(description = "In the request's currency: two decimals of ONCE, four of HOUR.",
					example = "429.00") @NotNull BigDecimal amount,
			@Schema(description = "ONCE for a card, HOUR for a machine.") @NotNull Per per,
			@Schema(description = "ISO date when it was seen, as precise as known.",
					example = "2026-04-30") @NotNull String asOf,
			@Schema(description = "Where it was seen.") @NotNull String source) {

		/** What a price is for. */
		public enum Per {

			ONCE, HOUR

		}

		static Price of(Money price, Candidate candidate) {
			boolean rented = candidate.rental().isPresent();
			return new Price(rented ? price.exact().setScale(4, RoundingMode.HALF_UP) : price.amount(),
					rented ? Per.HOUR : Per.ONCE, candidate.offer().orElseThrow().provenance().asOf(),
					candidate.offer().orElseThrow().provenance().source());
		}

	}

	/** Its score. */
	@Schema(name = "Score",
			description = "All that speaks against it, put into money; the lowest is the best; the parts sum to the total.")
	public record ScoreBody(
			@Schema(description = "Sum of the parts, in the request's currency.",
					example = "1065.20") @NotNull BigDecimal total,
			@Schema(description = "By name: cost, waiting, effort, interruption, doubt.") @NotNull List<Amount> parts) {

		static ScoreBody of(Score score) {
			return new ScoreBody(score.total().amount(),
					Shapes.of(score.parts(), (part) -> new Amount(part.name(), part.amount().amount())));
		}

	}

}
