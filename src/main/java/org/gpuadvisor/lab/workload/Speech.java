package org.gpuadvisor.lab.workload;

import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Recognising or producing speech. Its models' memory is not known yet: what the lab
 * measured, or the floor, counts.
 */
@JsonTypeName("SPEECH")
@Schema(description = "Recognising or producing speech. Its models' memory is not known yet: `measuredMemoryGb`, or "
		+ "else the floor of 8 GB, counts.")
public record Speech(@JsonUnwrapped @Valid Job job,
		@Schema(description = "Number format. Default AMP for TRAINING, FP16 for INFERENCE.", allowableValues = {
				"FP32", "TF32", "AMP", "FP16", "BF16" }) @Nullable Precision precision,
		@Schema(description = "Samples at once on each GPU. Said in a warning where the memory was not measured, "
				+ "since nothing can be computed from it yet.",
				defaultValue = "8") @Min(1) @Max(65536) @Nullable Integer batchSize)
		implements
			Workload{

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.FP32, Precision.TF32, Precision.AMP,
			Precision.FP16, Precision.BF16);

	public Speech {
		job = job.in(Mode.TRAINING);
		precision = VisionSettings.allowed(precision, job.trains() ? Precision.AMP : Precision.FP16, ALLOWED);
		batchSize = (batchSize != null) ? batchSize : Integer.valueOf(8);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.SPEECH;
	}

	@Override
	public Speech with(Job other) {
		return new Speech(other, this.precision, this.batchSize);
	}

	@Override
	public MemoryNeed estimateMemory(Models models) {
		return MemoryNeed.unknown();
	}

	@Override
	public SpeedClass speedClass() {
		return this.job.trains() ? SpeedClass.SEQ_AUDIO_TRAIN : SpeedClass.TRANSFORMER_INFER;
	}

}
