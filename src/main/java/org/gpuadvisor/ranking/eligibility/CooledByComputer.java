package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Cooling;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A passively cooled card gets the air stream of a server. */
@Component
@Order(60)
class CooledByComputer extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY
				&& ask.machine().filter((machine) -> machine.computer() == ComputerKind.SERVER).isEmpty();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (candidate.gpu().cooling() != Cooling.PASSIVE || !appliesTo(candidate.action(), ask)) {
			return Optional.empty();
		}
		return Optional
			.of(Rejection.of(RejectionCode.NEEDS_SERVER_COOLING, (code) -> Reason.of(code, candidate.gpu().name()
					+ " has no fan and needs the air stream of a server, which a desktop computer does not have.")));
	}

}
