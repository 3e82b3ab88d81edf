package org.gpuadvisor.ranking.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Rule;
import org.gpuadvisor.ranking.rule.Screening;
import org.springframework.stereotype.Component;

/** Step 2: leaves out what cannot run the job at all, or what the lab does not want. */
@Component
public class Eligibility {

	private final List<EligibilityRule> rules;

	private final List<GpuRule> gpuRules;

	private final List<EligibilityRule> otherRules;

	Eligibility(List<EligibilityRule> rules) {
		this.rules = List.copyOf(rules);
		this.gpuRules = rules.stream().filter(GpuRule.class::isInstance).map(GpuRule.class::cast).toList();
		this.otherRules = rules.stream().filter((rule) -> !(rule instanceof GpuRule)).toList();
	}

	/** What is wrong with a GPU comes first, then what is wrong with how it is had. */
	public Screening<Candidate> screen(List<Candidate> candidates, Ask ask) {
		Map<Action, List<GpuRule>> aboutGpus = Rule.applying(this.gpuRules, ask);
		Map<Action, List<EligibilityRule>> aboutOthers = Rule.applying(this.otherRules, ask);
		Map<Gpu, List<Rejection>> withLab = new HashMap<>();
		Map<Gpu, List<Rejection>> elsewhere = new HashMap<>();
		return Screening.of(candidates, (candidate) -> {
			Action action = candidate.action();
			Map<Gpu, List<Rejection>> known = action.isPersonal() ? withLab : elsewhere;
			List<Rejection> ofGpu = known.get(candidate.gpu());
			if (ofGpu == null) {
				ofGpu = Screening.rejections(candidate, aboutGpus.get(action), ask);
				known.put(candidate.gpu(), ofGpu);
			}
			return Screening.rejections(ofGpu, candidate, aboutOthers.get(action), ask);
		});
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
