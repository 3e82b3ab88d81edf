package org.gpuadvisor.lab.workload;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** A program of the lab's own, whose need of memory the lab knows. */
@JsonTypeName("CUSTOM")
@Schema(description = "A program of the lab's own, whose need of memory the lab knows.")
public record Custom(@JsonUnwrapped @Valid Job job, @Schema(description = "GPU memory in GB that the program needs.",
		example = "12",
		requiredMode = Schema.RequiredMode.REQUIRED) @NotNull @DecimalMin("0.1") @DecimalMax("1024") @Nullable Double memoryGb,
		@Schema(description = "Workloads whose speed order applies. Default CNN_TRAIN for TRAINING, CNN_INFER for "
				+ "INFERENCE.") @Nullable SpeedClass speedLike)
		implements
			Workload {

	public Custom {
		job = job.in(Mode.TRAINING);
		if (memoryGb == null) {
			throw new InvalidRequirement(new FieldProblem("memoryGb",
					"is needed: for CUSTOM work only the lab knows how much GPU memory it takes", null));
		}
		speedLike = (speedLike != null) ? speedLike : (job.trains() ? SpeedClass.CNN_TRAIN : SpeedClass.CNN_INFER);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.CUSTOM;
	}

	@Override
	public Custom with(Job other) {
		return new Custom(other, this.memoryGb, this.speedLike);
	}

	@Override
	public @Nullable Precision precision() {
		return null;
	}

	@Override
	public MemoryNeed estimateMemory(Models models) {
		return MemoryNeed.stated((this.memoryGb != null) ? this.memoryGb : 0);
	}

	@Override
	public SpeedClass speedClass() {
		return this.speedLike;
	}

}
