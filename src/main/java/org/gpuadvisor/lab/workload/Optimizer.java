package org.gpuadvisor.lab.workload;

/**
 * What updates the weights in training, with the state that it keeps for each trained
 * weight beside 32-bit weights. Bytes:
 * {@code fitted and counted, memory model of 2026-11}; Adam keeps two 32-bit moments,
 * momentum one.
 */
public enum Optimizer {

	ADAM(8), ADAMW(8), SGD(0), SGD_MOMENTUM(4), ADAMW_8BIT(2.2), ADAFACTOR(0.1);

	private final double stateBytes;

	Optimizer(double stateBytes) {
		this.stateBytes = stateBytes;
	}

	/**
	 * Bytes of state for each trained weight; Adam's moments follow 16-bit weights in
	 * their size.
	 */
	double stateBytes(boolean sixteenBitWeights) {
		boolean moments = this == ADAM || this == ADAMW || this == SGD_MOMENTUM;
		return (sixteenBitWeights && moments) ? this.stateBytes / 2 : this.stateBytes;
	}

}
