package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The GPU is one of those that the lab wants to look at. */
@Component
@Order(110)
class GpuWanted implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (candidate.action() == Action.KEEP || ask.only().isEmpty() || ask.only().contains(candidate.gpu())) {
			return Optional.empty();
		}
		return Optional
			.of(Rejection.of(Reason.of("GPU_NOT_WANTED", candidate.gpu().name() + " is not among preferences.gpus."), 1,
					new Relaxation("preferences.gpus", Wider.list(ask.preferences().gpus(), candidate.gpu().id()),
							"Consider " + candidate.gpu().name() + " too.")));
	}

}
