package org.gpuadvisor.lab.workload;

/** Whether a network learns or is applied. */
public enum Mode {

	TRAINING, INFERENCE

}
