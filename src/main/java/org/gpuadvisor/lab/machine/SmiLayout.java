package org.gpuadvisor.lab.machine;

import java.util.List;

/** One of the forms in which nvidia-smi prints the GPUs. */
interface SmiLayout {

	/**
	 * The GPUs in the order that they were printed, each once; none if the text is not in
	 * this form.
	 */
	List<PrintedGpu> read(Printout printout);

}
