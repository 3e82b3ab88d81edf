package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.units.ComputeCapability;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The GPU is of the generation that the lab's software needs. */
@Component
@Order(40)
class MeetsComputeCapability extends GpuRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return ask.job().minimumComputeCapability() != null;
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		String minimum = ask.job().minimumComputeCapability();
		ComputeCapability has = candidate.gpu().computeCapability();
		if (minimum == null || !has.isBelow(ComputeCapability.parse(minimum))) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.BELOW_COMPUTE_CAPABILITY,
				(code) -> Reason
					.of(code,
							"You asked for compute capability " + minimum + " or more; " + candidate.gpu().name()
									+ " has " + has + ".")
					.with("computeCapability", has.toString())
					.with("minimumComputeCapability", minimum)));
	}

}
