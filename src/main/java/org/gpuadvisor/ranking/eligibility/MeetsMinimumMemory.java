package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.units.Memory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card is as large as the lab wants it, in GB as cards are sold. */
@Component
@Order(30)
class MeetsMinimumMemory extends GpuRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return ask.job().minimumMemoryGb() != null;
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		Double minimum = ask.job().minimumMemoryGb();
		Memory card = candidate.gpu().memory();
		if (minimum == null || !Memory.gib(minimum).isMoreThan(card)) {
			return Optional.empty();
		}
		Memory wanted = Memory.gib(minimum);
		return Optional.of(Rejection.of(RejectionCode.BELOW_MINIMUM_MEMORY, wanted.minus(card).toGib() / wanted.toGib(),
				(code) -> Reason
					.of(code,
							"You asked for a card of at least " + wanted + "; " + candidate.gpu().name() + " has "
									+ card + ".")
					.with("memoryGb", card.toGib())
					.with("minimumMemoryGb", minimum),
				() -> new Relaxation("workload.minimumMemoryGb", card.toGib(),
						"Ask for a card of " + card + " or more.")));
	}

}
