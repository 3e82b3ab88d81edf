package org.gpuadvisor.lab.machine;

/** The build of the lab's computer. */
public enum ComputerKind {

	DESKTOP,
	/** No card can be added. */
	LAPTOP,
	/** Takes passively cooled cards. */
	SERVER

}
