package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejections;
import org.gpuadvisor.units.Memory;
import org.jspecify.annotations.Nullable;

/** What runs the job of one lab, and what it wants. */
public final class LabEligibility {

	private final Map<Action, List<GpuRule>> gpuRules;

	private final Map<Action, List<EligibilityRule>> otherRules;

	private final Ask ask;

	private @Nullable Gpu gpu;

	private boolean besideDisplay;

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

	/**
	 * Most candidates follow one with the same GPU; where it stands matters only if the
	 * display takes memory of the lab's own.
	 */
	private Rejections ofGpu(Candidate candidate) {
		Action action = candidate.action();
		boolean beside = action.isPersonal() && this.ask.display().isMoreThan(Memory.ZERO);
		if (candidate.gpu() != this.gpu || beside != this.besideDisplay) {
			this.gpu = candidate.gpu();
			this.besideDisplay = beside;
			this.ofGpu = Rejections.NONE.and(candidate, this.gpuRules.get(action), this.ask);
		}
		return this.ofGpu;
	}

}
