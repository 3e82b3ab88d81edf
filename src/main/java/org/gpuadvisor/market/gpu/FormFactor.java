package org.gpuadvisor.market.gpu;

/** How a GPU is attached to its computer. */
public enum FormFactor {

	/** A card for a PCI Express slot. */
	PCIE,
	/** Soldered into a laptop. */
	LAPTOP,
	/** Part of a whole small computer, such as the DGX Spark. */
	INTEGRATED,
	/** A module for the board of a GPU server; not sold for other computers. */
	SXM

}
