package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Cooling;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A passively cooled card gets the air stream of a server. */
@Component
@Order(60)
class CooledByComputer implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		boolean server = ask.machine().filter((machine) -> machine.computer() == ComputerKind.SERVER).isPresent();
		if (candidate.action() != Action.BUY || candidate.gpu().cooling() != Cooling.PASSIVE || server) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(Reason.of("NEEDS_SERVER_COOLING", candidate.gpu().name()
				+ " has no fan and needs the air stream of a server, which a desktop computer does not have.")));
	}

}
