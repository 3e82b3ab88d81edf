package org.gpuadvisor.lab.machine;

/**
 * Where the computer stands: NVIDIA's driver licence treats a server room as a data
 * centre.
 */
public enum Location {

	OFFICE, SERVER_ROOM

}
