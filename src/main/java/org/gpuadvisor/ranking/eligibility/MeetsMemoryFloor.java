package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.units.Memory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The GPU has at least the memory below which no card is recommended, whatever the
 * estimate says.
 */
@Component
@Order(20)
class MeetsMemoryFloor extends GpuRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return reject(candidate.gpu().name(), candidate.gpu().memory(), ask.left(candidate.gpu(), candidate.action()),
				ask);
	}

	/**
	 * @param left what the display leaves of the card
	 */
	static Optional<Rejection> reject(String name, Memory card, Memory left, Ask ask) {
		if (!ask.floor().isMoreThan(card)) {
			return Optional.empty();
		}
		double distance = ask.floor().minus(card).toGib() / ask.floor().toGib();
		return Optional.of(Rejection.of(RejectionCode.BELOW_MEMORY_FLOOR, distance,
				(code) -> Reason
					.of(code,
							name + " has " + card + "; " + floor(ask)
									+ (runs(left, ask) ? despite(ask) : ", whatever the estimate says."))
					.with("memoryGb", card.toGib())
					.with("floorGb", ask.floor().toGib())));
	}

	private static String floor(Ask ask) {
		return (ask.workload().type() == WorkloadType.POSE_ESTIMATION)
				? "DeepLabCut itself asks for at least " + ask.floor()
				: "a card of less than " + ask.floor() + " is not recommended for deep learning";
	}

	private static boolean runs(Memory left, Ask ask) {
		return ask.memory().basis() != MemoryNeed.Basis.UNKNOWN && ask.memory().on(left) != MemoryNeed.Fit.NO;
	}

	private static String despite(Ask ask) {
		String settings = String.join(", ",
				ask.workload()
					.changeable()
					.entrySet()
					.stream()
					.map((setting) -> setting.getKey() + " " + setting.getValue())
					.toList());
		return ". It is that floor that excludes it and not the estimate: as asked"
				+ (settings.isEmpty() ? "" : " (" + settings + ")") + " the job needs about " + ask.memory().required()
				+ " and would fit.";
	}

}
