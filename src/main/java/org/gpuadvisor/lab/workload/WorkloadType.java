package org.gpuadvisor.lab.workload;

/** What kind of deep learning a lab does; the {@code type} of a workload in requests. */
public enum WorkloadType {

	POSE_ESTIMATION(PoseEstimation.class), IMAGE_CLASSIFICATION(ImageClassification.class),
	OBJECT_DETECTION(ObjectDetection.class), SEGMENTATION(Segmentation.class),
	LANGUAGE_MODEL_FINE_TUNING(LanguageModelFineTuning.class), LANGUAGE_MODEL_INFERENCE(LanguageModelInference.class),
	IMAGE_GENERATION(ImageGeneration.class), SPEECH(Speech.class), CUSTOM(Custom.class);

	private final Class<? extends Workload> record;

	WorkloadType(Class<? extends Workload> record) {
		this.record = record;
	}

	/**
	 * The record that holds a workload of this type, with its fields and their limits.
	 */
	public Class<? extends Workload> record() {
		return this.record;
	}

}
