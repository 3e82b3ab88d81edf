package org.gpuadvisor.ranking.speed;

import java.util.Optional;
import java.util.function.Function;

import org.gpuadvisor.lab.requirement.Preferences;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.MultiGpuScaling.Scaling;
import org.gpuadvisor.units.Hours;
import org.jspecify.annotations.Nullable;

/**
 * How long the work of one ask takes. How fast a GPU does it is found out once for
 * candidates that stand together.
 */
public final class Pace {

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

		private @Nullable Gpu gpu;

		private @Nullable WorkTime time;

		Team(int gpus) {
			this.scaling = Pace.this.scalings.find(Pace.this.ask.workload(), gpus);
		}

		WorkTime time(Gpu gpu) {
			WorkTime known = this.time;
			if (known == null || gpu != this.gpu) {
				Speed single = Pace.this.speeds.apply(gpu);
				known = at(this.scaling.isPresent() ? single.onSeveral(this.scaling.get()) : single);
				this.gpu = gpu;
				this.time = known;
			}
			return known;
		}

		private WorkTime at(Speed speed) {
			Job job = Pace.this.ask.job();
			Hours hours = speed.time(Pace.this.hours);
			Hours weekly = job.isOneOff() ? hours.atMost(Hours.WEEK) : speed.time(job.weekly());
			return new WorkTime(this.scaling.map(Scaling::gpus).orElse(1), speed, hours,
					speed.slowestTime(Pace.this.hours), weekly);
		}

	}

}
