package org.gpuadvisor.lab.workload;

/**
 * Workloads that gain alike from a faster GPU: measurements of one stand for all of the
 * class.
 */
public enum SpeedClass {

	CNN_TRAIN, CNN_INFER,
	/** Images one by one: the host decides more than the GPU. */
	CNN_INFER_B1,
	/** Pose estimation with ResNet-50 and larger nets, frame by frame. */
	POSE_INFER_LARGE,
	/** Pose estimation with MobileNet-sized nets. */
	POSE_INFER_SMALL, TRANSFORMER_TRAIN, TRANSFORMER_INFER, LLM_DECODE, DIFFUSION_INFER, SEQ_AUDIO_TRAIN

}
