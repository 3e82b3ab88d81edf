package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.units.Memory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The GPU has at least the memory below which no card is recommended, whatever the
 * estimate says.
 */
@Component
@Order(20)
class MeetsMemoryFloor implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return reject(candidate.gpu().name(), candidate.gpu().memory(), ask);
	}

	static Optional<Rejection> reject(String name, Memory card, Ask ask) {
		if (!ask.floor().isMoreThan(card)) {
			return Optional.empty();
		}
		return Optional.of(Rejection.of(Reason
			.of("BELOW_MEMORY_FLOOR",
					name + " has " + card + "; a card of less than " + ask.floor() + " is not recommended for "
							+ asker(ask) + ", whatever the estimate says.")
			.with("memoryGb", card.toGib())
			.with("floorGb", ask.floor().toGib()), 0.5));
	}

	private static String asker(Ask ask) {
		return (ask.workload().type() == WorkloadType.POSE_ESTIMATION)
				? "pose estimation: DeepLabCut itself asks for at least that" : "deep learning";
	}

}
