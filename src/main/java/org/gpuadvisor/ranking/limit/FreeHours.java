package org.gpuadvisor.ranking.limit;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
import org.springframework.stereotype.Component;

/** How many hours a week a candidate can be used: a week's, or what a free tier gives. */
@Component
public class FreeHours {

	private final double sessionsPerWeek;

	FreeHours(Assumptions assumptions) {
		this.sessionsPerWeek = assumptions.number("free_sessions_per_week");
	}

	/**
	 * Where a provider publishes no weekly hours, a few full sessions a week are counted
	 * on.
	 */
	public Hours perWeek(Candidate candidate) {
		if (candidate.action() != Action.FREE) {
			return Hours.WEEK;
		}
		Optional<FreeTier> tier = candidate.freeTier();
		return tier.flatMap(FreeTier::hoursPerWeek)
			.or(() -> tier.flatMap(FreeTier::session).map((session) -> session.times(this.sessionsPerWeek)))
			.orElse(Hours.WEEK);
	}

}
