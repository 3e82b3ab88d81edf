package org.gpuadvisor.market.feed;

/** Why a line of a feed is not taken. */
public enum Refusal {

	/** It is a machine without a GPU. */
	NO_GPU,
	/** Its accelerator is not NVIDIA's. */
	NOT_NVIDIA,
	/** No GPU of the catalog goes by that name. */
	UNKNOWN_GPU,
	/** Several go by that name, and the line does not tell which it is. */
	AMBIGUOUS_GPU,
	/** The GPU of that name has another memory: a modified card, or a share of one. */
	OTHER_MEMORY,
	/** It is a share of a GPU. */
	FRACTION_OF_GPU,
	/** It has no price: not offered there. */
	NO_PRICE,
	/** The price for a GPU and hour is outside of the sane band. */
	PRICE_OUT_OF_BAND,
	/** It is a promotion, whose price does not last. */
	PROMOTION,
	/**
	 * It is the price of the GPUs alone, less than half of that in the dearest zone: what
	 * a queue costs, not what is had on demand.
	 */
	QUEUE_PRICE,
	/** It is the price of GPUs alone, of whose machine there is none in that zone. */
	NO_MACHINE_PRICE,
	/** It is the price of a machine without that of its GPUs, which the zone lacks. */
	NO_GPU_PRICE,
	/** A cell is not what its column says. */
	NOT_READABLE

}
