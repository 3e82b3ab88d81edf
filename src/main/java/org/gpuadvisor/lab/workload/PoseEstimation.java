package org.gpuadvisor.lab.workload;

import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** Finding body parts of animals and people in video, as DeepLabCut does. */
@JsonTypeName("POSE_ESTIMATION")
@Schema(description = "Finding body parts of animals and people in video, as DeepLabCut does.")
public record PoseEstimation(@JsonUnwrapped @Valid Job job,
		@JsonUnwrapped @Valid VisionSettings settings) implements Workload {

	/**
	 * Networks of the size of a MobileNet, for which the rest of the computer decides
	 * more than the GPU.
	 */
	private static final Pattern SMALL = Pattern.compile("(?i).*(mobilenet|rtmpose[-_ ]?[st]).*");

	public PoseEstimation {
		job = job.in(Mode.TRAINING);
		settings = settings.withDefaults(job.mode(), "resnet-50", 8, 448, 448);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.POSE_ESTIMATION;
	}

	@Override
	public PoseEstimation with(Job other) {
		return new PoseEstimation(other, this.settings);
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
		return models.vision(this.settings.model(), VisionModel.Family.POSE).memory(this.job, this.settings, 0);
	}

	@Override
	public Savings savings() {
		return this.settings.savings(this.job, (settings) -> new PoseEstimation(this.job, settings));
	}

	@Override
	public Map<String, Object> changeable() {
		return this.settings.changeable();
	}

	@Override
	public SpeedClass speedClass() {
		if (this.job.trains()) {
			return SpeedClass.CNN_TRAIN;
		}
		if (this.settings.batchSize() > 1) {
			return SpeedClass.CNN_INFER;
		}
		return SMALL.matcher(String.valueOf(this.settings.model())).matches() ? SpeedClass.POSE_INFER_SMALL
				: SpeedClass.POSE_INFER_LARGE;
	}

}
