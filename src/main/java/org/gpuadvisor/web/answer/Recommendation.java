package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.ranking.LeftOut;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.explanation.Advice;
import org.gpuadvisor.ranking.explanation.Explanation;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.score.BreakEven;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.Memory;
import org.jspecify.annotations.Nullable;

/** The answer to POST /recommend. */
@Schema(description = "What the lab should do, why, what it costs, and what was left out.")
public record Recommendation(@NotNull CatalogStamp catalog,
		@Schema(description = "Currency of all amounts.", example = "USD") @NotNull String currency,
		@Schema(description = "The request with every default filled in.") @NotNull Requirement request,
		@NotNull Needs requirement, @NotNull Verdict verdict,
		@Schema(description = "The lab's own first NVIDIA GPU; null without one.",
				nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable CurrentBody current,
		@Schema(description = "What to buy or keep, best first.") @NotNull List<OptionBody> personal,
		@Schema(description = "What to rent or use for free, best first.") @NotNull List<OptionBody> cloud,
		@NotNull Rejected rejected, @NotNull List<Advice> advice, @NotNull List<ReasonBody> warnings) {

	/** Puts a ranking and its explanation into the answer's shape. */
	public static Recommendation of(CatalogStamp catalog, Ranking ranking, Explanation explanation) {
		Ask ask = ranking.ask();
		return new Recommendation(catalog, ask.requirement().currency(), ask.requirement(), Needs.of(ask),
				Verdict.of(ranking, explanation),
				ranking.current().map((current) -> CurrentBody.of(current, ranking, explanation)).orElse(null),
				options(ranking.personal(), ranking, explanation), options(ranking.cloud(), ranking, explanation),
				Rejected.of(ranking), explanation.advice(), ReasonBody.of(explanation.warnings()));
	}

	private static List<OptionBody> options(List<ScoredCandidate> candidates, Ranking ranking,
			Explanation explanation) {
		int shown = Math.min(candidates.size(), ranking.ask().preferences().maxResults());
		return IntStream.range(0, shown)
			.mapToObj((i) -> OptionBody.of(candidates.get(i), i + 1, ranking,
					explanation.options().get(candidates.get(i).id())))
			.toList();
	}

	/** What the job needs of a GPU. */
	@Schema(description = "What the job needs of a GPU.")
	public record Needs(@NotNull MemoryBody memory, @NotNull Capability computeCapability) {

		static Needs of(Ask ask) {
			return new Needs(MemoryBody.of(ask.memory(), ask.floor()),
					new Capability(ask.capabilities().minimum().map(ComputeCapability::toString).orElse(null),
							ask.capabilities().maximum().map(ComputeCapability::toString).orElse(null),
							ask.capabilities().because()));
		}

	}

	/** Memory that the job needs on each GPU. */
	@Schema(name = "Memory", description = "Memory that the job needs on each GPU, in GB; the parts sum to requiredGb.")
	public record MemoryBody(
			@Schema(description = "Absent where nothing is known.", example = "4.509") @Nullable BigDecimal requiredGb,
			@Schema(description = "No card below this is recommended, whatever the estimate.",
					example = "8") @NotNull BigDecimal floorGb,
			@Schema(description = "weights, gradients, optimizer, activations, logits, kvCache, workspace, "
					+ "allocatorSlack, context; measured or stated where the lab gave the figure.") @NotNull List<Part> parts,
			@NotNull MemoryNeed.Basis basis,
			@Schema(description = "Between which figures the truth lies; absent where nothing is known.",
					example = "[4.058, 4.96]") @Nullable List<BigDecimal> range) {

		static MemoryBody of(MemoryNeed need, Memory floor) {
			List<BigDecimal> sizes = Numbers.gb(need.parts().stream().map(MemoryNeed.Part::size).toList());
			List<Part> parts = new ArrayList<>();
			for (int i = 0; i < sizes.size(); i++) {
				parts.add(new Part(need.parts().get(i).name(), sizes.get(i)));
			}
			boolean known = need.basis() != MemoryNeed.Basis.UNKNOWN;
			return new MemoryBody(known ? Numbers.gb(need.required()) : null, Numbers.gb(floor).stripTrailingZeros(),
					parts, need.basis(), known ? List.of(Numbers.gb(need.low()), Numbers.gb(need.high())) : null);
		}

	}

	/** One thing that takes memory. */
	@Schema(name = "MemoryPart")
	public record Part(@Schema(example = "activations") @NotNull String name,
			@Schema(example = "3.14") @NotNull BigDecimal gb) {
	}

	/** The generations of GPUs that the software runs on. */
	@Schema(description = "The generations of GPUs that the software runs on.")
	public record Capability(@Schema(example = "5.0") @Nullable String minimum,
			@Schema(example = "12.1") @Nullable String maximum, @NotNull String because) {
	}

	/** What to do. */
	@Schema(description = "What to do.")
	public record Verdict(@Schema(description = "KEEP, FREE, BUY, RENT or NOTHING_FITS.", allowableValues = {
			"KEEP", "FREE", "BUY", "RENT", "NOTHING_FITS" }, example = "BUY") @NotNull String action,
			@Schema(description = "Id of the best option; absent if nothing fits.",
					example = "buy:geforce-rtx-5060-ti-16gb:new:1") @Nullable String option,
			@Schema(description = "One sentence with the figures that decide it.") @NotNull String headline,
			@Schema(description = "Where both buying and renting are possible.") @Nullable BreakEvenBody breakEven,
			@NotNull List<ReasonBody> because,
			@Schema(description = "If nothing fits: the smallest change of the request that would admit something; absent if none would.") @Nullable RelaxationBody relaxation,
			@Schema(description = "The best of each other kind.") @NotNull List<Alternative> alternatives){

		static Verdict of(Ranking ranking, Explanation explanation) {
			return new Verdict(
					ranking.best()
						.map(ScoredCandidate::candidate)
						.map((best) -> best.action().name())
						.orElse("NOTHING_FITS"),
					ranking.best().map(ScoredCandidate::id).orElse(null), explanation.headline(),
					ranking.breakEven().map((even) -> BreakEvenBody.of(even, ranking)).orElse(null),
					ReasonBody.of(explanation.because()),
					ranking.best().isPresent() ? null
							: ranking.leftOut().smallestChange().map(RelaxationBody::of).orElse(null),
					explanation.alternatives()
						.entrySet()
						.stream()
						.map((line) -> new Alternative(line.getKey(), line.getValue()))
						.toList());
		}

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

	/** Something else that could be done. */
	@Schema(description = "Something else that could be done, in one line.")
	public record Alternative(@NotNull String option, @NotNull String line) {
	}

	/** What was left out. */
	@Schema(description = "What was left out, and why.")
	public record Rejected(@Schema(description = "Options left out.", example = "141") @NotNull Integer total, @Schema(
			description = "How many broke which rule; one that broke several counts for each.") @NotNull Map<String, Integer> byReason,
			@Schema(description = "What would take the least change of the request first; of offers that are alike, one.") @NotNull List<Nearest> nearest) {

		static Rejected of(Ranking ranking) {
			LeftOut leftOut = ranking.leftOut();
			return new Rejected(leftOut.total(), leftOut.byReason(),
					leftOut.nearest()
						.stream()
						.limit(ranking.ask().preferences().maxRejected())
						.map(Nearest::of)
						.toList());
		}

	}

	/** An option that was left out. */
	@Schema(name = "RejectedOption", description = "An option that was left out.")
	public record Nearest(@Schema(description = "The GPU's name.") @NotNull String gpu,
			@Schema(description = "The option's id.") @NotNull String option, @NotNull List<ReasonBody> reasons,
			@Schema(description = "What would admit it; absent where the lab can change nothing about it.") @Nullable RelaxationBody relaxation) {

		static Nearest of(LeftOut.Option option) {
			return new Nearest(option.candidate().gpu().name(), option.candidate().id(),
					ReasonBody.ofAll(option.rejections()), option.canBeAdmitted() ? RelaxationBody.of(option) : null);
		}

	}

	/** The change of the request that would admit an option. */
	@Schema(name = "Relaxation", description = "The change of the request that would admit an option.")
	public record RelaxationBody(@NotNull List<FieldChange> changes, @NotNull String message) {

		static RelaxationBody of(LeftOut.Option option) {
			List<Relaxation> relaxations = option.rejections()
				.stream()
				.map(Rejection::relaxation)
				.flatMap(Optional::stream)
				.toList();
			return new RelaxationBody(relaxations.stream()
				.flatMap((each) -> each.changes().entrySet().stream())
				.map((change) -> new FieldChange(change.getKey(), change.getValue()))
				.toList(), String.join(" ", relaxations.stream().map(Relaxation::message).toList()));
		}

	}

	/** A field of the request and the value that it would need. */
	@Schema(description = "A field of the request and the value that it would need.")
	public record FieldChange(@Schema(example = "budget.purchase") @NotNull String field,
			@Schema(description = "A number, text, list or object, as the field is.") @NotNull Object value) {
	}

}
