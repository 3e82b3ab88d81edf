package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.requirement.CompletedRequest;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.explanation.Advice;
import org.gpuadvisor.ranking.explanation.Explanation;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.Memory;
import org.jspecify.annotations.Nullable;

/** The answer to POST /recommend. */
@Schema(description = "What the lab should do, why, what it costs, and what was left out.")
public record Recommendation(@NotNull CatalogStamp catalog,
		@Schema(description = "Currency of all amounts.", example = "USD") @NotNull String currency,
		@Schema(description = "The request with every default filled in.",
				implementation = Requirement.class) @NotNull CompletedRequest request,
		@NotNull Needs requirement, @NotNull VerdictBody verdict,
		@Schema(description = "The lab's own first NVIDIA GPU, else its first of another vendor; null without any GPU.",
				nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable CurrentBody current,
		@Schema(description = "What to buy or keep, best first.") @NotNull List<OptionBody> personal,
		@Schema(description = "What to rent or use for free, best first.") @NotNull List<OptionBody> cloud,
		@NotNull RejectedBody rejected,
		@Schema(description = "What is worth knowing beside the options; empty if nothing.") @NotNull List<Advice> advice,
		@Schema(description = "What to beware of in the request itself; empty if nothing.") @NotNull List<ReasonBody> warnings) {

	/** Puts a ranking and its explanation into the answer's shape. */
	public static Recommendation of(CatalogStamp catalog, Ranking ranking, Explanation explanation) {
		Ask ask = ranking.ask();
		return new Recommendation(catalog, ask.requirement().currency(), ask.completed(), Needs.of(ask),
				VerdictBody.of(ranking, explanation),
				ranking.current().map((current) -> CurrentBody.of(current, ranking, explanation)).orElse(null),
				options(ranking.personal(), ranking, explanation), options(ranking.cloud(), ranking, explanation),
				RejectedBody.of(ranking), explanation.advice(), ReasonBody.of(explanation.warnings()));
	}

	private static List<OptionBody> options(List<ScoredCandidate> candidates, Ranking ranking,
			Explanation explanation) {
		List<OptionBody> options = new ArrayList<>();
		for (ScoredCandidate candidate : ranking.shown(candidates)) {
			options
				.add(OptionBody.of(candidate, options.size() + 1, ranking, explanation.options().get(candidate.id())));
		}
		return options;
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
			@Schema(description = "What the job needs in GB; absent where nothing is known.",
					example = "4.509") @Nullable BigDecimal requiredGb,
			@Schema(description = "In GB as cards are sold: no card below this is recommended, whatever the estimate.",
					example = "8") @NotNull BigDecimal floorGb,
			@Schema(description = "weights, gradients, optimizer, activations, logits, kvCache, workspace, "
					+ "allocatorSlack, context; measured or stated where the lab gave the figure.") @NotNull List<Part> parts,
			@Schema(description = "MEASURED: by the lab; STATED: by the lab; MODELLED: by a formula; UNKNOWN: only the floor applies.") @NotNull MemoryNeed.Basis basis,
			@Schema(description = "Lowest and highest that it may be, in GB; absent where nothing is known.",
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
	@Schema(name = "MemoryPart", description = "One thing that takes memory.")
	public record Part(@Schema(description = "What it is for.", example = "activations") @NotNull String name,
			@Schema(description = "How much, in GB.", example = "3.14") @NotNull BigDecimal gb) {
	}

	/** The generations of GPUs that the software runs on. */
	@Schema(description = "The generations of GPUs that the software runs on.")
	public record Capability(
			@Schema(description = "Lowest NVIDIA compute capability; absent for no bound.",
					example = "5.0") @Nullable String minimum,
			@Schema(description = "Highest NVIDIA compute capability; absent for no bound.",
					example = "12.1") @Nullable String maximum,
			@Schema(description = "Why, in a sentence for people.") @NotNull String because) {
	}

}
