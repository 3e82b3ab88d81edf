package org.gpuadvisor.ranking.limit;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.units.Hours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A one-off job is done within its days; without a deadline, within the horizon. */
@Component
@Order(40)
class WithinDeadline extends LimitRule {

	private static final double DAYS_PER_WEEK = 7;

	private static final double DAYS_PER_MONTH = 365.0 / 12;

	private final FreeHours freeHours;

	WithinDeadline(FreeHours freeHours) {
		this.freeHours = freeHours;
	}

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return ask.job().isOneOff();
	}

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		if (!ask.job().isOneOff()) {
			return Optional.empty();
		}
		Integer deadline = ask.job().deadlineDays();
		Hours perDay = this.freeHours.perWeek(candidate.candidate()).times(1 / DAYS_PER_WEEK);
		double days = candidate.timed().hours().dividedBy(perDay);
		double allowed = (deadline != null) ? deadline : DAYS_PER_MONTH * ask.horizonMonths();
		if (days <= allowed) {
			return Optional.empty();
		}
		long rounded = (long) Math.ceil(days);
		return Optional.of(Rejection.of(RejectionCode.MISSES_DEADLINE, days / allowed - 1,
				(code) -> reason(code, candidate.timed().hours(), rounded, (long) allowed),
				rounded <= Job.MOST_DEADLINE_DAYS,
				() -> List.of(new Relaxation("workload.deadlineDays", rounded, "Allow " + rounded + " days."))));
	}

	private static Reason reason(String code, Hours hours, long days, long allowed) {
		return Reason
			.of(code,
					"The job takes " + hours + " on it, " + days + " days at the hours that it can be used; "
							+ (days - allowed) + " days too long.")
			.with("days", days)
			.with("deadlineDays", allowed);
	}

}
