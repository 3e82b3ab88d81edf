package org.gpuadvisor.ranking.limit;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.units.Hours;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The longest run that cannot be resumed ends before a free tier ends its session. */
@Component
@Order(50)
class WithinSession extends LimitRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.FREE && ask.job().hoursPerRun() != null;
	}

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		Double longest = ask.job().hoursPerRun();
		Optional<Hours> session = candidate.candidate().freeTier().flatMap(FreeTier::session);
		if (longest == null || session.isEmpty()) {
			return Optional.empty();
		}
		Speed speed = candidate.timed().speed();
		Hours run = speed.time(new Hours(longest));
		return session.filter(run::isMoreThan)
			.map((limit) -> Rejection.of(RejectionCode.SESSION_TOO_SHORT, run.minus(limit).dividedBy(limit),
					(code) -> Reason
						.of(code,
								"Your longest run takes " + run + " on it, but a session ends after " + limit
										+ "; a run that can be resumed from a snapshot would do.")
						.with("hoursPerRun", run.value())
						.with("sessionHours", limit.value()),
					() -> new Relaxation("workload.hoursPerRun", speed.onReference(limit).value(),
							"Save snapshots, so that a run can be resumed.")));
	}

}
