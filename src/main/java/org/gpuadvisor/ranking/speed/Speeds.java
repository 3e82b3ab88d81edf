package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.ranking.ask.Ask;
import org.springframework.stereotype.Component;

/** Step 3: how long the work takes on each candidate. */
@Component
public class Speeds {

	private final SpeedModel model;

	private final MultiGpuScaling scalings;

	private final CpuSlowdown cpu;

	Speeds(SpeedModel model, MultiGpuScaling scalings, CpuSlowdown cpu) {
		this.model = model;
		this.scalings = scalings;
		this.cpu = cpu;
	}

	/** How fast the work of an ask is done. */
	public Pace of(Ask ask) {
		Workload work = ask.workload();
		return new Pace(ask, this.model.against(ask.reference(), work.speedClass(), work.precision()), this.scalings);
	}

	/**
	 * How long it takes on the computer that the lab has, without an NVIDIA GPU; empty
	 * where it has one, or no computer, or nothing is known of the network.
	 */
	public Optional<CpuTime> onCpu(Ask ask) {
		return ask.hasOnlyCpu() ? this.cpu.time(ask) : Optional.empty();
	}

}
