package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * GeForce and TITAN cards do not stand in a server room: NVIDIA's driver licence does not
 * permit data-centre use.
 */
@Component
@Order(70)
class LicensedForLocation extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.BUY
				&& ask.machine().filter((machine) -> machine.location() == Location.SERVER_ROOM).isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (!candidate.gpu().segment().isConsumer() || !appliesTo(candidate.action(), ask)) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.LICENCE_FORBIDS_DATACENTRE, 1, (code) -> Reason.of(code,
				"NVIDIA's licence for GeForce drivers does not permit data-centre use (clause seen in its 2017 wording; "
						+ "check the current one), so " + candidate.gpu().name()
						+ " is not recommended for a server room."),
				() -> new Relaxation("hardware.location", Location.OFFICE, "Let the computer stand in an office.")));
	}

}
