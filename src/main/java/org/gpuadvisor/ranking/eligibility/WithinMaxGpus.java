package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Preferences;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** No more GPUs are rented than the job may use. */
@Component
@Order(160)
class WithinMaxGpus extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.RENT;
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		int gpus = candidate.gpuCount();
		int most = ask.preferences().maxGpus();
		if (candidate.action() != Action.RENT || gpus <= most) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(RejectionCode.MORE_GPUS_THAN_ASKED, (double) gpus / most - 1,
				(code) -> reason(code, gpus, most), gpus <= Preferences.MOST_GPUS,
				() -> List.of(new Relaxation("preferences.maxGpus", gpus, "Let the job use " + gpus + " GPUs."))));
	}

	private static Reason reason(String code, int gpus, int most) {
		return Reason
			.of(code, "It comes with " + gpus + " GPUs, all of which are paid for; the job may use " + most + ".")
			.with("gpuCount", gpus)
			.with("maxGpus", most);
	}

}
