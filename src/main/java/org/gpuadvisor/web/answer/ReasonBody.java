package org.gpuadvisor.web.answer;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;

/** A reason or a warning. */
@Schema(name = "Reason",
		description = "A reason or a warning: a code for programs, a sentence for people, and its figures.")
public record ReasonBody(@Schema(description = "Stable code.", example = "FITS_IN_MEMORY") @NotNull String code,
		@Schema(description = "A sentence for people.",
				example = "The job needs about 4.5 GB; there are 16 GB on GeForce RTX 5060 Ti 16GB.") @NotNull String message,
		@Schema(description = "The figures that it rests on, by name with unit.") @NotNull Map<String, Object> values) {

	static ReasonBody of(Reason reason) {
		return new ReasonBody(reason.code(), reason.message(),
				reason.values((value) -> (value instanceof Double number) ? Numbers.rounded(number, 3) : value));
	}

	static List<ReasonBody> of(List<Reason> reasons) {
		return Shapes.of(reasons, ReasonBody::of);
	}

	static List<ReasonBody> ofAll(List<Rejection> rejections) {
		return Shapes.of(rejections, (rejection) -> of(rejection.reason()));
	}

}
