package org.gpuadvisor.lab.workload;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Memory;

/**
 * A published run of a network of our tables, written as the request that a lab would
 * post for it. Of the 915 runs that were collected, 337 were measured on such networks.
 * 4-bit formats of all kinds are INT4, or QLORA where they were trained.
 *
 * @param workload empty where a request cannot say what was run
 * @param leftOut why not
 * @param distributed whether gradients were kept twice, for several GPUs; a request is
 * for one
 * @param card what it ran out of; empty of a measured run
 * @param measured empty of a run that ran out
 */
record MeasuredRun(String id, Optional<Workload> workload, String leftOut, boolean distributed, Optional<Memory> card,
		Optional<Memory> measured, Optional<Counted> counted) {

	static final Models MODELS = new Models(new Tables());

	/** What a program reported. */
	enum Counted {

		/** What tensors took at most. */
		ALLOCATED,
		/** The same with what the allocator held. */
		RESERVED,
		/** What nvidia-smi showed. */
		DEVICE

	}

	static List<MeasuredRun> all() {
		return new Tables("classpath:memory-calibration.csv").table("memory-calibration.csv").map(MeasuredRun::read);
	}

	private static MeasuredRun read(Row row) {
		return new MeasuredRun(row.text("id"), row.findAs("workload", Requests::workload),
				row.find("left_out").orElse(""), row.yes("distributed"), row.findPositive("card_gb").map(Memory::gib),
				row.findPositive("measured_gib").map(Memory::gib), row.findAs("counted", Counted::valueOf));
	}

	MemoryNeed need() {
		return this.workload.orElseThrow().estimateMemory(MODELS);
	}

	/** What the estimate says of that which was reported. */
	double predicted() {
		double gradients = this.distributed ? part("gradients") : 0;
		double slack = (need().required().bytes() - part("context")) / allocated();
		return switch (this.counted.orElseThrow()) {
			case ALLOCATED -> allocated() + gradients;
			case RESERVED -> (allocated() + gradients) * slack;
			case DEVICE -> (allocated() + gradients) * slack + part("context");
		};
	}

	/** What was measured, as nvidia-smi would have shown it. */
	Memory onDevice() {
		Memory reported = this.measured.orElseThrow();
		double slack = (need().required().bytes() - part("context")) / allocated();
		return switch (this.counted.orElseThrow()) {
			case ALLOCATED -> Memory.bytes(reported.bytes() * slack + part("context"));
			case RESERVED -> Memory.bytes(reported.bytes() + part("context"));
			case DEVICE -> reported;
		};
	}

	/** By how much the estimate is wrong, as a share of what was measured. */
	double error() {
		return predicted() / this.measured.orElseThrow().bytes() - 1;
	}

	boolean isPose() {
		return this.workload.filter(PoseEstimation.class::isInstance).isPresent();
	}

	@Override
	public String toString() {
		return this.id;
	}

	private double allocated() {
		return need().required().bytes() - part("context") - part("allocatorSlack");
	}

	private double part(String name) {
		return need().parts()
			.stream()
			.filter((part) -> part.name().equals(name))
			.mapToDouble((part) -> part.size().bytes())
			.sum();
	}

}
