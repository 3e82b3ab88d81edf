package org.gpuadvisor.lab.workload;

/** Which of a language model's weights are trained. */
public enum FineTuningMethod {

	/** All of them. */
	FULL,
	/** Small added matrices; the model itself stays frozen. */
	LORA,
	/** The same over a model whose frozen weights are held in 4 bits. */
	QLORA

}
