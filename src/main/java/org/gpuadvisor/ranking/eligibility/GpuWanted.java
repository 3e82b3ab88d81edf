package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The GPU is one of those that the lab wants to look at. */
@Component
@Order(110)
class GpuWanted extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action != Action.KEEP && !ask.only().isEmpty();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Gpu gpu = candidate.gpu();
		if (candidate.action() == Action.KEEP || ask.only().isEmpty() || ask.only().contains(gpu)) {
			return Optional.empty();
		}
		List<String> wanted = ask.preferences().gpus();
		return Optional.of(Rejection.of(RejectionCode.GPU_NOT_WANTED, 1,
				(code) -> Reason.of(code, gpu.name() + " is not among preferences.gpus."), Wider.isPossible(wanted),
				() -> List.of(new Relaxation("preferences.gpus", Wider.list(wanted, gpu.id()),
						"Consider " + gpu.name() + " too."))));
	}

}
