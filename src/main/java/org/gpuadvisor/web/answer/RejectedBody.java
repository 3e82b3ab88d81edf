package org.gpuadvisor.web.answer;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.ranking.LeftOut;
import org.gpuadvisor.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/** What was left out. */
@Schema(name = "Rejected", description = "What was left out, and why.")
public record RejectedBody(@Schema(description = "Options left out.", example = "141") @NotNull Integer total, @Schema(
		description = "How many options broke which rule, by its code; one that broke several counts for each.") @NotNull Map<String, Integer> byReason,
		@Schema(description = "What would take the least change of the request first; of offers that are alike, one.") @NotNull List<Nearest> nearest) {

	static RejectedBody of(Ranking ranking) {
		LeftOut leftOut = ranking.leftOut();
		return new RejectedBody(leftOut.total(), leftOut.byReason(), Shapes.of(leftOut.nearest(), Nearest::of));
	}

	/** An option that was left out. */
	@Schema(name = "RejectedOption", description = "An option that was left out.")
	public record Nearest(@Schema(description = "The GPU's name.") @NotNull String gpu,
			@Schema(description = "The option's id.") @NotNull String option,
			@Schema(description = "All that stands in its way.") @NotNull List<ReasonBody> reasons,
			@Schema(description = "What would admit it; absent where the lab can change nothing about it.") @Nullable RelaxationBody relaxation) {

		static Nearest of(LeftOut.Option option) {
			return new Nearest(option.candidate().gpu().name(), option.candidate().id(),
					ReasonBody.ofAll(option.rejections()), option.canBeAdmitted() ? RelaxationBody.of(option) : null);
		}

	}

}
