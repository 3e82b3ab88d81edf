package org.gpuadvisor.ranking.limit;

import java.util.Optional;

import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.units.Hours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The longest run that cannot be resumed ends before a free tier ends its session. */
@Component
@Order(50)
class WithinSession implements LimitRule {

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		Double longest = ask.job().hoursPerRun();
		Optional<Hours> session = candidate.candidate().freeTier().flatMap(FreeTier::session);
		if (longest == null || session.isEmpty()) {
			return Optional.empty();
		}
		Hours run = candidate.timed().speed().time(new Hours(longest));
		return session.filter(run::isMoreThan)
			.map((limit) -> Rejection.of(
					Reason
						.of("SESSION_TOO_SHORT",
								"Your longest run takes " + run + " on it, but a session ends after " + limit
										+ "; a run that can be resumed from a snapshot would do.")
						.with("hoursPerRun", run.value())
						.with("sessionHours", limit.value()),
					run.minus(limit).dividedBy(limit),
					new Relaxation("workload.hoursPerRun", candidate.timed().speed().onReference(limit).value(),
							"Save snapshots, so that a run can be resumed.")));
	}

}
