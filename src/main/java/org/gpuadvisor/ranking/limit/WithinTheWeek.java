package org.gpuadvisor.ranking.limit;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.units.Hours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A week's work is done within a week, or within the hours that a free tier gives a week.
 */
@Component
@Order(30)
class WithinTheWeek extends LimitRule {

	private final FreeHours freeHours;

	WithinTheWeek(FreeHours freeHours) {
		this.freeHours = freeHours;
	}

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return !ask.job().isOneOff();
	}

	@Override
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		return this.freeHours.perWeek(candidate.candidate()).dividedBy(candidate.timed().hoursPerWeek());
	}

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		Hours available = this.freeHours.perWeek(candidate.candidate());
		Hours needed = candidate.timed().hoursPerWeek();
		if (ask.job().isOneOff() || !needed.isMoreThan(available)) {
			return Optional.empty();
		}
		Hours missing = needed.minus(available);
		return Optional.of(Rejection.of(RejectionCode.TOO_SLOW_FOR_THE_WEEK, missing.dividedBy(available),
				(code) -> Reason
					.of(code,
							"A week's work takes " + needed + " on it, but " + has(candidate, available) + ": "
									+ missing + " are missing every week.")
					.with("hoursPerWeek", needed.value())
					.with("availableHoursPerWeek", available.value())
					.with("shortfallHours", missing.value()),
				() -> fewerHours(candidate.timed().speed().onReference(available).roundedDown())));
	}

	private static String has(PricedCandidate candidate, Hours available) {
		return candidate.candidate().freeTier().isPresent() ? "it can be used for about " + available
				: "a week has " + available;
	}

	private static Relaxation fewerHours(Hours most) {
		return new Relaxation("workload.hoursPerWeek", most.value(),
				"Need no more than " + most + " a week on the reference GPU.");
	}

}
