package org.gpuadvisor.lab.workload;

/** The deep-learning framework that runs the work. */
public enum Framework {

	PYTORCH("PyTorch"), TENSORFLOW("TensorFlow");

	private final String label;

	Framework(String label) {
		this.label = label;
	}

	/** As people write it. */
	public String label() {
		return this.label;
	}

}
