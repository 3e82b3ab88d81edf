package org.gpuadvisor.lab.workload;

import java.util.List;

/**
 * What would save memory in a workload.
 *
 * @param fewer fewer samples at once: costs a little time, so it is tried first
 * @param lighter the same done in other ways, such as in mixed precision, gentlest first
 * @param shorter smaller images or shorter texts: loses what the lab wanted to see, so it
 * is tried last
 */
record Savings(Reduction fewer, List<Workload> lighter, Reduction shorter) {

	static final Savings NONE = new Savings(Reduction.NONE, List.of(), Reduction.NONE);

	Savings {
		lighter = List.copyOf(lighter);
	}

}
