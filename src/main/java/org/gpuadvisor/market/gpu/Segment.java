package org.gpuadvisor.market.gpu;

/** The market that NVIDIA sells a GPU to. */
public enum Segment {

	/** GeForce and TITAN cards for desktop computers. */
	PERSONAL_DESKTOP,
	/** GeForce GPUs soldered into laptops. */
	PERSONAL_LAPTOP,
	/** Quadro and RTX professional cards, desktop and laptop. */
	WORKSTATION,
	/** Tesla and its successors, for servers. */
	DATACENTER;

	/**
	 * GeForce and TITAN, which NVIDIA's driver licence does not permit in data centres.
	 */
	public boolean isConsumer() {
		return this == PERSONAL_DESKTOP || this == PERSONAL_LAPTOP;
	}

}
