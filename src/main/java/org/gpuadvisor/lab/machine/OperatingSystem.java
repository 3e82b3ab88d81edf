package org.gpuadvisor.lab.machine;

/** What runs on the lab's computer. */
public enum OperatingSystem {

	LINUX, WINDOWS,
	/** No NVIDIA GPU can be used. */
	MACOS

}
