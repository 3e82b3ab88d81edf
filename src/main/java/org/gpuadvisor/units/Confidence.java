package org.gpuadvisor.units;

/** How far a figure is to be trusted, best first. */
public enum Confidence {

	/** A dated source of this year, or two that agree. */
	HIGH,
	/** A dated source, older or second-hand. */
	MEDIUM,
	/** Recalled, derived, or contradicted elsewhere: say so where it decides. */
	LOW

}
