package org.gpuadvisor.ranking.eligibility;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.Optional;

import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.lab.workload.Shrinking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.units.Memory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The job fits into the memory of each single GPU: memory is never summed for a job that
 * does not shard its model.
 */
@Component
@Order(10)
class FitsInMemory extends GpuRule {

	/** To halve the memory is a smaller change than to spend half as much again. */
	private static final double DISTANCE_OF_A_HALVING = 0.4;

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Memory left = ask.left(candidate.gpu(), candidate.action());
		return reject(candidate.gpu().name(), candidate.gpu().memory(), left, ask);
	}

	/**
	 * @param left what the display leaves of the card
	 */
	static Optional<Rejection> reject(String name, Memory card, Memory left, Ask ask) {
		if (ask.memory().on(left) != MemoryNeed.Fit.NO) {
			return Optional.empty();
		}
		Memory usable = MemoryNeed.usable(left);
		Memory required = ask.memory().required();
		Memory shortfall = required.minus(usable);
		Function<String, Reason> words = (code) -> Reason
			.of(code,
					"The job needs about " + required + " of GPU memory; " + name + " has " + card + ", of which "
							+ usable + " can be used" + (left.equals(card) ? "" : " beside Windows and the display")
							+ ": " + shortfall + " too little.")
			.with("requiredGb", required.toGib())
			.with("usableGb", usable.toGib())
			.with("shortfallGb", shortfall.toGib());
		return Optional.of(ask.shrinking()
			.toFit(left)
			.map((step) -> Rejection.of(RejectionCode.NOT_ENOUGH_MEMORY, step.size() * DISTANCE_OF_A_HALVING, words,
					() -> relaxation(step)))
			.orElseGet(() -> Rejection.of(RejectionCode.NOT_ENOUGH_MEMORY, (double) shortfall.bytes() / usable.bytes(),
					words)));
	}

	private static Relaxation relaxation(Shrinking.Step step) {
		Map<String, Object> changes = new LinkedHashMap<>();
		step.values().forEach((field, value) -> changes.put("workload." + field, value));
		return new Relaxation(changes,
				"With " + step.inWords() + " the job would need about " + step.need().required() + " and fit.");
	}

}
