package org.gpuadvisor.lab.workload;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** Labelling every pixel of an image, as for cells or organs. */
@JsonTypeName("SEGMENTATION")
@Schema(description = "Labelling every pixel of an image, as for cells or organs.")
public record Segmentation(@JsonUnwrapped @Valid Job job, @JsonUnwrapped @Valid VisionSettings settings,
		@Schema(description = "Classes that a pixel can have, background counted; moves memory.",
				defaultValue = "2") @Min(1) @Max(10000) @Nullable Integer classes)
		implements
			Workload {

	public Segmentation {
		job = job.in(Mode.TRAINING);
		settings = settings.withDefaults(job.mode(), "unet", 4, 512, 512);
		classes = (classes != null) ? classes : Integer.valueOf(2);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.SEGMENTATION;
	}

	@Override
	public Segmentation with(Job other) {
		return new Segmentation(other, this.settings, this.classes);
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
		return models.vision(this.settings.model(), VisionModel.Family.SEGMENTATION)
			.memory(this.job, this.settings, this.classes);
	}

	@Override
	public Savings savings() {
		return this.settings.savings(this.job, (settings) -> new Segmentation(this.job, settings, this.classes));
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
