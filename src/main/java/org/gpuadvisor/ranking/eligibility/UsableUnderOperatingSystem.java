package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The operating system has NVIDIA drivers: macOS has none. */
@Component
@Order(55)
class UsableUnderOperatingSystem extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.KEEP
				&& ask.machine().filter((machine) -> machine.os() == OperatingSystem.MACOS).isPresent();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (!appliesTo(candidate.action(), ask)) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.NO_NVIDIA_ON_MACOS,
				(code) -> Reason.of(code, "macOS has no current NVIDIA drivers: " + candidate.gpu().name()
						+ " cannot be used in this computer.")));
	}

}
