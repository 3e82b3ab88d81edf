package org.gpuadvisor.lab.workload;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** Finding objects in images and drawing boxes or masks around them. */
@JsonTypeName("OBJECT_DETECTION")
@Schema(description = "Finding objects in images and drawing boxes or masks around them.")
public record ObjectDetection(@JsonUnwrapped @Valid Job job,
		@JsonUnwrapped @Valid VisionSettings settings) implements Workload {

	public ObjectDetection {
		job = job.in(Mode.TRAINING);
		settings = settings.withDefaults(job.mode(), "faster-rcnn", 2, 1344, 800);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.OBJECT_DETECTION;
	}

	@Override
	public ObjectDetection with(Job other) {
		return new ObjectDetection(other, this.settings);
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
		return models.vision(this.settings.model(), VisionModel.Family.DETECTION).memory(this.job, this.settings, 0);
	}

	@Override
	public Savings savings() {
		return this.settings.savings(this.job, (settings) -> new ObjectDetection(this.job, settings));
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
