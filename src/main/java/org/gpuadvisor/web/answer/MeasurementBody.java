package org.gpuadvisor.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.ranking.speed.Measurement;
import org.jspecify.annotations.Nullable;

/** A published measurement. */
@Schema(name = "Measurement",
		description = "A published measurement; figures compare only within one comparison group, which ran the same software.")
public record MeasurementBody(
		@Schema(description = "What was run, as named by the source.", example = "resnet50") @NotNull String workload,
		@Schema(description = "Kind of work: only within one do relations between GPUs hold.",
				example = "CNN_TRAIN") @NotNull String workloadClass,
		@Schema(description = "Number format.", example = "FP16_AMP") @NotNull String precision,
		@Schema(description = "Unit of `value`.", example = "images/s") @NotNull String unit,
		@Schema(description = "Throughput in `unit`; more is faster.", example = "1082") @NotNull Double value,
		@Schema(description = "Batch size, as given by the source; absent where it gives none.") @Nullable String batch,
		@Schema(description = "Software, as named by the source.") @Nullable String software,
		@Schema(description = "Runs of the same software: only these compare.") @NotNull String comparisonGroup,
		@Schema(description = "Who published it.") @NotNull String source,
		@Schema(description = "ISO date of the measurement, as precise as known.",
				example = "2024-05") @NotNull String asOf) {

	public static MeasurementBody of(Measurement measurement) {
		return new MeasurementBody(measurement.workload(), measurement.workloadClass(), measurement.precision(),
				measurement.unit(), measurement.value(), measurement.batch().orElse(null),
				measurement.software().orElse(null), measurement.comparisonGroup(), measurement.provenance().source(),
				measurement.provenance().asOf());
	}

}
