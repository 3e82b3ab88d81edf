package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Screening;
import org.springframework.stereotype.Component;

/** Step 2: leaves out what cannot run the job at all, or what the lab does not want. */
@Component
public class Eligibility {

	private final List<EligibilityRule> rules;

	Eligibility(List<EligibilityRule> rules) {
		this.rules = List.copyOf(rules);
	}

	public Screening<Candidate> screen(List<Candidate> candidates, Ask ask) {
		return Screening.of(candidates, this.rules, ask);
	}

	/** All that speaks against one candidate. */
	public List<Rejection> rejections(Candidate candidate, Ask ask) {
		return Screening.rejections(candidate, this.rules, ask);
	}

	/** All that speaks against a card of which only name and memory are known. */
	public List<Rejection> rejections(OwnGpu unlisted, Ask ask) {
		if (!unlisted.isNvidia()) {
			return List.of(MadeByNvidia.reject(unlisted));
		}
		return unlisted.memory()
			.map((memory) -> Stream
				.of(FitsInMemory.reject(unlisted.name(), memory, ask.left(memory), ask),
						MeetsMemoryFloor.reject(unlisted.name(), memory, ask.left(memory), ask))
				.flatMap(Optional::stream)
				.toList())
			.orElse(List.of());
	}

}
