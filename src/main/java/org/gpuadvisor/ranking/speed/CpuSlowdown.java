package org.gpuadvisor.ranking.speed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Hours;
import org.springframework.stereotype.Component;

/**
 * How many times longer than on a GPU work takes on a CPU. The source names neither the
 * GPU nor the CPU, so it is taken against the GPU that the lab's hours are counted on, as
 * a rough figure.
 */
@Component
class CpuSlowdown {

	/** What joins the words of a name. */
	private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");

	private final List<Slowdown> all;

	CpuSlowdown(Tables tables) {
		this.all = tables.table("cpu-slowdown.csv").mapUnique("network", Slowdown::network, Slowdown::read);
	}

	/** Empty where nothing is known of such networks. */
	Optional<CpuTime> time(Ask ask) {
		String model = normal(String.valueOf(ask.workload().model()));
		return this.all.stream()
			.filter((slowdown) -> model.contains(slowdown.word))
			.findFirst()
			.map((slowdown) -> slowdown.of(ask));
	}

	private static String normal(String name) {
		return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
	}

	/** One row of the table: a kind of networks, told by a word of their names. */
	private record Slowdown(String network, String word, Optional<Double> times) {

		static Slowdown read(Row row) {
			row.provenance();
			return new Slowdown(row.text("network"), normal(row.text("network")), row.findPositive("times_longer"));
		}

		CpuTime of(Ask ask) {
			Job job = ask.job();
			Hours onGpu = job.isOneOff() ? ask.hours() : job.weekly();
			Optional<Hours> onCpu = this.times.map(onGpu::times);
			return new CpuTime(this.network, onCpu,
					onCpu.filter((hours) -> hours.isMoreThan(available(ask))).isEmpty());
		}

		/**
		 * A week has so many, the days until the deadline or the months of the horizon.
		 */
		private static Hours available(Ask ask) {
			Integer deadline = ask.job().deadlineDays();
			if (!ask.job().isOneOff()) {
				return Hours.WEEK;
			}
			return (deadline != null) ? Hours.DAY.times(deadline) : Hours.MONTH.times(ask.horizonMonths());
		}

	}

}
