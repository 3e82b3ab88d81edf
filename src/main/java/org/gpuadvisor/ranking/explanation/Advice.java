package org.gpuadvisor.ranking.explanation;

import io.swagger.v3.oas.annotations.media.Schema;

/** Something worth knowing that no option carries, with where it comes from. */
@Schema(description = "Something worth knowing that no option carries, with where it comes from.")
public record Advice(@Schema(description = "Stable code.", example = "COLAB_SESSIONS") String code,
		@Schema(description = "Sentences for people.") String message,
		@Schema(description = "Where that is from.") String source,
		@Schema(description = "ISO date when it was true, as precise as known.", example = "2026-08") String asOf) {
}
