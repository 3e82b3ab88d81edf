package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Hours;

/** For how long a provider sends bills. */
final class BilledTime {

	private BilledTime() {
	}

	/**
	 * Months in which data lie with the provider: of steady work all until the horizon,
	 * of a one-off job those in which it runs.
	 */
	static double months(TimedCandidate timed, Ask ask) {
		return ask.job().isOneOff() ? Math.max(1, Math.ceil(timed.hours().dividedBy(Hours.MONTH)))
				: ask.horizonMonths();
	}

	/**
	 * Hours that are billed until the horizon: each week's, or those of a one-off job,
	 * rounded up to the provider's step.
	 */
	static Hours hours(TimedCandidate timed, Optional<Hours> step, Ask ask) {
		if (step.isEmpty()) {
			return timed.hours();
		}
		return ask.job().isOneOff() ? timed.hours().roundedUpTo(step.get())
				: timed.hoursPerWeek().roundedUpTo(step.get()).weeklyOver(ask.horizonMonths());
	}

}
