package org.gpuadvisor.lab.workload;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The deep-learning work that a lab wants to run: one record a type, each able to say how
 * much GPU memory it needs.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@Schema(description = "The work to be run. `type` decides which further fields apply; GET /workloads lists them.",
		discriminatorProperty = "type",
		discriminatorMapping = { @DiscriminatorMapping(value = "POSE_ESTIMATION", schema = PoseEstimation.class),
				@DiscriminatorMapping(value = "IMAGE_CLASSIFICATION", schema = ImageClassification.class),
				@DiscriminatorMapping(value = "OBJECT_DETECTION", schema = ObjectDetection.class),
				@DiscriminatorMapping(value = "SEGMENTATION", schema = Segmentation.class),
				@DiscriminatorMapping(value = "LANGUAGE_MODEL_FINE_TUNING", schema = LanguageModelFineTuning.class),
				@DiscriminatorMapping(value = "LANGUAGE_MODEL_INFERENCE", schema = LanguageModelInference.class),
				@DiscriminatorMapping(value = "IMAGE_GENERATION", schema = ImageGeneration.class),
				@DiscriminatorMapping(value = "SPEECH", schema = Speech.class),
				@DiscriminatorMapping(value = "CUSTOM", schema = Custom.class) })
public sealed interface Workload permits PoseEstimation, ImageClassification, ObjectDetection, Segmentation,
		LanguageModelFineTuning, LanguageModelInference, ImageGeneration, Speech, Custom {

	/** What all types have. */
	Job job();

	/** The type's name in requests. */
	WorkloadType type();

	/** The same work with another job description. */
	Workload with(Job job);

	/**
	 * The number format that it computes in; null where the lab's own program decides.
	 */
	@Nullable Precision precision();

	/** The network, as the lab names it; null where its type has none. */
	default @Nullable String model() {
		return null;
	}

	/**
	 * The GPU memory that it takes by the formula for its type.
	 * @throws InvalidRequirement if it names a model that is not in the tables
	 */
	MemoryNeed estimateMemory(Models models);

	/** Whose measurements tell how much faster another GPU runs it. */
	SpeedClass speedClass();

	/** What would save memory in it. */
	default Savings savings() {
		return Savings.NONE;
	}

	/** The settings that savings may change, by the names that they have in requests. */
	default Map<String, Object> changeable() {
		return Map.of();
	}

	/**
	 * The GPU memory that it takes: what the lab measured, else the estimate.
	 * @throws InvalidRequirement if it names a model that is not in the tables
	 */
	default MemoryNeed memory(Models models) {
		MemoryNeed estimate = estimateMemory(models);
		Double measured = job().measuredMemoryGb();
		return (measured != null) ? MemoryNeed.measured(measured) : estimate;
	}

}
