package org.gpuadvisor.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.ranking.speed.Measurement;
import org.jspecify.annotations.Nullable;

/** A published measurement. */
@Schema(name = "Measurement",
		description = "A published measurement; figures compare only within one comparison group, which ran the same software.")
public record MeasurementBody(@Schema(example = "resnet50") @NotNull String workload,
		@Schema(example = "CNN_TRAIN") @NotNull String workloadClass,
		@Schema(example = "FP16_AMP") @NotNull String precision, @Schema(example = "images/s") @NotNull String unit,
		@Schema(example = "1082") @NotNull Double value, @Nullable String batch,
		@Schema(description = "Software, as named by the source.") @Nullable String software,
		@NotNull String comparisonGroup, @NotNull String source, @NotNull String asOf) {

	public static MeasurementBody of(Measurement measurement) {
		return new MeasurementBody(measurement.workload(), measurement.workloadClass(), measurement.precision(),
				measurement.unit(), measurement.value(), measurement.batch().orElse(null),
				measurement.software().orElse(null), measurement.comparisonGroup(), measurement.provenance().source(),
				measurement.provenance().asOf());
	}

}
