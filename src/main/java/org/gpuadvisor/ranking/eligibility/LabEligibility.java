package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejections;
import org.jspecify.annotations.Nullable;

/** What runs the job of one lab, and what it wants. */
public final class LabEligibility {

	private final Map<Action, List<GpuRule>> gpuRules;

	private final Map<Action, List<EligibilityRule>> otherRules;

	private final Ask ask;

	private @Nullable Gpu gpu;

	private boolean withLab;

	private Rejections ofGpu = Rejections.NONE;

	LabEligibility(Map<Action, List<GpuRule>> gpuRules, Map<Action, List<EligibilityRule>> otherRules, Ask ask) {
		this.gpuRules = gpuRules;
		this.otherRules = otherRules;
		this.ask = ask;
	}

	/**
	 * All that speaks against one candidate: what is wrong with its GPU comes first, then
	 * what is wrong with how it is had.
	 */
	public Rejections rejections(Candidate candidate) {
		return ofGpu(candidate).and(candidate, this.otherRules.get(candidate.action()), this.ask);
	}

	/** Most candidates follow one with the same GPU. */
	private Rejections ofGpu(Candidate candidate) {
		Action action = candidate.action();
		if (candidate.gpu() != this.gpu || action.isPersonal() != this.withLab) {
			this.gpu = candidate.gpu();
			this.withLab = action.isPersonal();
			this.ofGpu = Rejections.NONE.and(candidate, this.gpuRules.get(action), this.ask);
		}
		return this.ofGpu;
	}

}
