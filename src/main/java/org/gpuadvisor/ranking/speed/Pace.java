package org.gpuadvisor.ranking.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.MultiGpuScaling.Scaling;
import org.gpuadvisor.units.Hours;

/**
 * How long the work of one ask takes. How fast a GPU does it is found out once, however
 * many offers there are of it.
 */
public final class Pace {

	private final Ask ask;

	private final Hours hours;

	private final Function<Gpu, Speed> speeds;

	private final MultiGpuScaling scalings;

	private final Map<Integer, Team> teams = new HashMap<>();

	Pace(Ask ask, Function<Gpu, Speed> speeds, MultiGpuScaling scalings) {
		this.ask = ask;
		this.hours = ask.hours();
		this.speeds = speeds;
		this.scalings = scalings;
	}

	public TimedCandidate time(Candidate candidate) {
		int usable = Math.min(candidate.gpuCount(), this.ask.preferences().maxGpus());
		Team team = this.teams.computeIfAbsent(usable, Team::new);
		Speed speed = team.speed(candidate.gpu());
		Hours weekly = this.ask.job().isOneOff() ? speed.time(this.hours).atMost(Hours.WEEK)
				: speed.time(this.ask.job().weekly());
		return new TimedCandidate(candidate, team.used(), speed, speed.time(this.hours), speed.slowestTime(this.hours),
				weekly);
	}

	/** So many GPUs at once. */
	private final class Team {

		private final Optional<Scaling> scaling;

		private final Map<Gpu, Speed> byGpu = new HashMap<>();

		Team(int gpus) {
			this.scaling = Pace.this.scalings.find(Pace.this.ask.workload(), gpus);
		}

		int used() {
			return this.scaling.map(Scaling::gpus).orElse(1);
		}

		Speed speed(Gpu gpu) {
			return this.byGpu.computeIfAbsent(gpu, (one) -> {
				Speed single = Pace.this.speeds.apply(one);
				return this.scaling.map(single::onSeveral).orElse(single);
			});
		}

	}

}
