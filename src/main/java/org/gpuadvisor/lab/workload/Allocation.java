package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.lab.workload.MemoryNeed.Basis;
import org.gpuadvisor.lab.workload.MemoryNeed.Part;
import org.gpuadvisor.units.Memory;

/**
 * Collects what a framework allocates, in bytes, and turns it into what nvidia-smi shows:
 * {@code allocated x (1 + slack) + context}. Slack and context are fitted on published
 * runs (memory model of 2026-11).
 */
final class Allocation {

	/** What PyTorch's caching allocator reserves beyond what tensors take. */
	private static final double ALLOCATOR_SLACK = 0.11;

	/**
	 * What the CUDA context and its kernels take; seen from 0.4 to 1.3 GiB by driver and
	 * card.
	 */
	private static final Memory CONTEXT = Memory.gib(0.67);

	/**
	 * TensorFlow's own allocator and kernels, fitted on the runs of google-research/bert.
	 */
	private static final double TENSORFLOW_FACTOR = 1.5;

	/**
	 * The one TensorFlow run of a pose network with known settings ran out of 12 GB at an
	 * estimate of 5.5 GB: 11.7 usable / 5.5 - 1, rounded up.
	 */
	private static final double TENSORFLOW_MARGIN = 1.15;

	private final double factor;

	private final Framework framework;

	private final List<Part> parts = new ArrayList<>();

	private double allocated;

	Allocation(Framework framework) {
		this.framework = framework;
		this.factor = (framework == Framework.TENSORFLOW) ? TENSORFLOW_FACTOR : 1;
	}

	Allocation add(String part, double bytes) {
		double taken = bytes * this.factor;
		this.parts.add(new Part(part, Memory.bytes(taken)));
		this.allocated += taken;
		return this;
	}

	/** The whole need, as wrong as {@code margin} at most. */
	MemoryNeed need(double margin) {
		List<Part> all = new ArrayList<>(this.parts);
		all.add(new Part("allocatorSlack", Memory.bytes(this.allocated * ALLOCATOR_SLACK)));
		all.add(new Part("context", CONTEXT));
		return new MemoryNeed(all, Basis.MODELLED,
				(this.framework == Framework.TENSORFLOW) ? Math.max(margin, TENSORFLOW_MARGIN) : margin);
	}

}
