package org.gpuadvisor.market.gpu;

/** How a GPU gets rid of its heat. */
public enum Cooling {

	/** A fan that blows out of the case: cards may sit side by side. */
	BLOWER,
	/** Fans that blow into the case: cards packed side by side throttle. */
	OPEN_AIR,
	/** No fan: needs the air stream of a server. */
	PASSIVE,
	/** The laptop's own. */
	LAPTOP,
	/** The whole device's own. */
	INTEGRATED,
	/** The server's own. */
	SXM

}
