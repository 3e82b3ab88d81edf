package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No more GPUs are rented than the job may use. */
@Component
@Order(160)
class WithinMaxGpus implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		int most = ask.preferences().maxGpus();
		if (candidate.rental().isEmpty() || candidate.gpuCount() <= most) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(
				Reason
					.of("MORE_GPUS_THAN_ASKED",
							"It comes with " + candidate.gpuCount()
									+ " GPUs, all of which are paid for; the job may use " + most + ".")
					.with("gpuCount", candidate.gpuCount())
					.with("maxGpus", most),
				(double) candidate.gpuCount() / most - 1, new Relaxation("preferences.maxGpus", candidate.gpuCount(),
						"Let the job use " + candidate.gpuCount() + " GPUs.")));
	}

}
