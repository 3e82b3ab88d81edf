package org.gpuadvisor.lab.workload;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** Telling what an image shows. */
@JsonTypeName("IMAGE_CLASSIFICATION")
@Schema(description = "Telling what an image shows.")
public record ImageClassification(@JsonUnwrapped @Valid Job job,
		@JsonUnwrapped @Valid VisionSettings settings) implements Workload {

	public ImageClassification {
		job = job.in(Mode.TRAINING);
		settings = settings.withDefaults(job.mode(), "resnet-50", 32, 224, 224);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.IMAGE_CLASSIFICATION;
	}

	@Override
	public ImageClassification with(Job other) {
		return new ImageClassification(other, this.settings);
	}

	@Override
	public @Nullable Precision precision() {
		return this.settings.precision();
	}

	@Override
	public @Nullable String model() {
		return this.settings.model();
	}

	@Override
	public MemoryNeed estimateMemory(Models models) {
		return models.vision(this.settings.model(), VisionModel.Family.CLASSIFICATION)
			.memory(this.job, this.settings, 0);
	}

	@Override
	public Savings savings() {
		return this.settings.savings(this.job, (settings) -> new ImageClassification(this.job, settings));
	}

	@Override
	public Map<String, Object> changeable() {
		return this.settings.changeable();
	}

	@Override
	public SpeedClass speedClass() {
		return ImageWork.speedClass(this.job, this.settings);
	}

}
