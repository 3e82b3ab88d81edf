package org.gpuadvisor.market.offer;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Provenance;

/** One way to get the use of a GPU that the lab does not have. */
public sealed interface Offer permits Purchase, Rental, FreeTier {

	/** Stable and readable, such as {@code rent:aws:g5.xlarge:us-east-1:on_demand}. */
	String id();

	Gpu gpu();

	/** How many GPUs come with it; a K80 card comes as two. */
	int gpuCount();

	Provenance provenance();

	/** How far its price, or for a free tier its limits, are to be trusted. */
	Confidence confidence();

}
