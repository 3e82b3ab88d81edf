package org.gpuadvisor.ranking;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.workload.Shrinking;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.score.ScoredCandidate;

/**
 * The lab's own GPU, judged like any option.
 *
 * @param scored time, cost and score; absent where the job cannot run on it or the
 * catalog lacks the card
 * @param rejections all that speaks against it
 * @param change smaller settings with which the job would fit; absent where it fits, or
 * nothing helps
 */
public record Current(OwnGpu own, Optional<ScoredCandidate> scored, List<Rejection> rejections,
		Optional<Shrinking.Step> change) {

	public Current {
		rejections = List.copyOf(rejections);
	}

	/** Whether something of that code speaks against it. */
	public boolean isRejectedFor(RejectionCode code) {
		return this.rejections.stream().anyMatch((rejection) -> rejection.code() == code);
	}

}
