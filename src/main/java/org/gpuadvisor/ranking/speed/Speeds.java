package org.gpuadvisor.ranking.speed;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.units.Hours;
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

	public List<TimedCandidate> time(List<Candidate> candidates, Ask ask) {
		return candidates.stream().map((candidate) -> time(candidate, ask)).toList();
	}

	public TimedCandidate time(Candidate candidate, Ask ask) {
		Workload work = ask.workload();
		Speed single = this.model.speed(candidate.gpu(), ask.reference(), work.speedClass(), work.precision());
		int usable = Math.min(candidate.gpuCount(), ask.preferences().maxGpus());
		Optional<MultiGpuScaling.Scaling> scaling = this.scalings.find(work, usable);
		Speed speed = scaling.map((found) -> single.onSeveral(found)).orElse(single);
		Hours weekly = ask.job().isOneOff() ? speed.time(ask.hours()).atMost(Hours.WEEK)
				: speed.time(ask.job().weekly());
		return new TimedCandidate(candidate, scaling.map(MultiGpuScaling.Scaling::gpus).orElse(1), speed,
				speed.time(ask.hours()), speed.slowestTime(ask.hours()), weekly);
	}

	/**
	 * How long it takes on the computer that the lab has, without an NVIDIA GPU; empty
	 * where it has one, or no computer, or nothing is known of the network.
	 */
	public Optional<CpuTime> onCpu(Ask ask) {
		return ask.hasOnlyCpu() ? this.cpu.time(ask) : Optional.empty();
	}

}
