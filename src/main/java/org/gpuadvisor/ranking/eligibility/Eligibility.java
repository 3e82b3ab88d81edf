package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Rule;
import org.springframework.stereotype.Component;

/** Step 2: leaves out what cannot run the job at all, or what the lab does not want. */
@Component
public class Eligibility {

	private final List<GpuRule> gpuRules;

	private final List<EligibilityRule> otherRules;

	Eligibility(List<EligibilityRule> rules) {
		this.gpuRules = rules.stream().filter(GpuRule.class::isInstance).map(GpuRule.class::cast).toList();
		this.otherRules = rules.stream().filter((rule) -> !(rule instanceof GpuRule)).toList();
	}

	/** For one lab. */
	public LabEligibility of(Ask ask) {
		return new LabEligibility(Rule.applying(this.gpuRules, ask), Rule.applying(this.otherRules, ask), ask);
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
