package org.gpuadvisor.ranking.speed;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gpuadvisor.lab.requirement.Preferences;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.MultiGpuScaling.Scaling;
import org.gpuadvisor.units.Hours;
import org.jspecify.annotations.Nullable;

/**
 * How long the work of one ask takes. How fast a GPU does it is found out once, however
 * many offers there are of it.
 */
public final class Pace {

	/** Room for so many. */
	private static final int GPUS = 256;

	private final Ask ask;

	private final Hours hours;

	private final Function<Gpu, Speed> speeds;

	private final MultiGpuScaling scalings;

	private final @Nullable Team[] teams = new Team[Preferences.MOST_GPUS + 1];

	Pace(Ask ask, Function<Gpu, Speed> speeds, MultiGpuScaling scalings) {
		this.ask = ask;
		this.hours = ask.hours();
		this.speeds = speeds;
		this.scalings = scalings;
	}

	public TimedCandidate time(Candidate candidate) {
		int usable = Math.min(candidate.gpuCount(), this.ask.preferences().maxGpus());
		return new TimedCandidate(candidate, team(usable).time(candidate.gpu()));
	}

	private Team team(int gpus) {
		Team team = this.teams[gpus];
		if (team == null) {
			team = new Team(gpus);
			this.teams[gpus] = team;
		}
		return team;
	}

	/** So many GPUs at once. */
	private final class Team {

		private final Optional<Scaling> scaling;

		private final Map<Gpu, WorkTime> byGpu = new HashMap<>(GPUS);

		Team(int gpus) {
			this.scaling = Pace.this.scalings.find(Pace.this.ask.workload(), gpus);
		}

		WorkTime time(Gpu gpu) {
			WorkTime known = this.byGpu.get(gpu);
			if (known == null) {
				Speed single = Pace.this.speeds.apply(gpu);
				known = at(this.scaling.map(single::onSeveral).orElse(single));
				this.byGpu.put(gpu, known);
			}
			return known;
		}

		private WorkTime at(Speed speed) {
			Ask ask = Pace.this.ask;
			Hours hours = speed.time(Pace.this.hours);
			Hours weekly = ask.job().isOneOff() ? hours.atMost(Hours.WEEK) : speed.time(ask.job().weekly());
			return new WorkTime(this.scaling.map(Scaling::gpus).orElse(1), speed, hours,
					speed.slowestTime(Pace.this.hours), weekly);
		}

	}

}
