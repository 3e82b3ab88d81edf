package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.workload.Shrinking;
import org.gpuadvisor.ranking.Current;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.explanation.Explanation;
import org.gpuadvisor.ranking.explanation.OptionText;
import org.jspecify.annotations.Nullable;

/** The lab's own GPU, judged like any option. */
@Schema(name = "Current",
		description = "The lab's own GPU, judged like any option, whether it is recommended or not. One of another "
				+ "vendor is not ranked: its reasons say what the frameworks offer on it.")
public record CurrentBody(@NotNull GpuSummary gpu,
		@Schema(description = "How many GPUs of this name the lab has.", example = "1") @NotNull Integer gpuCount,
		@Schema(description = "Whether to go on with it is the verdict.") @NotNull Boolean recommended,
		@Schema(description = "Whether the job runs on it as asked: memory, floor, framework and limits all kept.") @NotNull Boolean qualifies,
		@Schema(description = "Absent where its memory is not known, and for other vendors' GPUs.") OptionBody.@Nullable MemoryFit memory,
		@Schema(description = "Absent where the framework does not run on it, or the catalog lacks the card.") OptionBody.@Nullable Compatibility compatibility,
		@Schema(description = "Absent where the job cannot run on it.") @Nullable SpeedBody speed,
		@Schema(description = "Absent where the job cannot run on it.") OptionBody.@Nullable CostBody cost,
		@Schema(description = "Absent where the job cannot run on it.") OptionBody.@Nullable ScoreBody score,
		@Schema(description = "What speaks against it, or else for it; of another vendor's GPU also how frameworks use it.") @NotNull List<ReasonBody> reasons,
		@Schema(description = "What to beware of with it.") @NotNull List<ReasonBody> warnings,
		@Schema(description = "Smaller settings with which the job would fit; absent where it fits or nothing helps.") @Nullable Change change) {

	static CurrentBody of(Current current, Ranking ranking, Explanation explanation) {
		OptionText text = current.scored().map((scored) -> explanation.options().get(scored.id())).orElse(null);
		List<ReasonBody> reasons = new ArrayList<>(ReasonBody.ofAll(current.rejections()));
		if (text != null && reasons.isEmpty()) {
			reasons.addAll(ReasonBody.of(text.reasons()));
		}
		reasons.addAll(ReasonBody.of(explanation.onOtherVendor()));
		return new CurrentBody(GpuSummary.of(current.own()), current.own().installed().count(), ranking.keepsCurrent(),
				current.scored().isPresent() && current.rejections().isEmpty(),
				ranking.ask()
					.left(current.own())
					.map((left) -> OptionBody.MemoryFit.of(ranking.ask().memory(), left))
					.orElse(null),
				(text != null) ? text.support().map(OptionBody.Compatibility::of).orElse(null) : null,
				current.scored().map((scored) -> SpeedBody.of(scored.timed())).orElse(null),
				current.scored().map(OptionBody.CostBody::of).orElse(null),
				current.scored().map((scored) -> OptionBody.ScoreBody.of(scored.score())).orElse(null), reasons,
				(text != null) ? ReasonBody.of(text.warnings()) : List.of(),
				current.change().map(Change::of).orElse(null));
	}

	/** Smaller settings. */
	@Schema(description = "Smaller settings of the same work.")
	public record Change(
			@Schema(description = "New values by field of the workload.",
					example = "{\"batchSize\": 4}") @NotNull Map<String, Object> workload,
			@Schema(description = "What the job would need then, in GB.",
					example = "2.8") @NotNull BigDecimal requiredGb,
			@Schema(description = "The same as a sentence for people.") @NotNull String message) {

		static Change of(Shrinking.Step step) {
			return new Change(step.values(), Numbers.gb(step.need().required()),
					"With " + step.inWords() + " the job would need about " + step.need().required() + " and fit.");
		}

	}

}
