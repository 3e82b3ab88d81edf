package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gpuadvisor.units.Memory;

/**
 * The smaller settings by which a job that is too large for a card would fit: fewer
 * samples at once first, then smaller images, then what costs time or exactness. Worked
 * out once for a workload, when first asked.
 */
public final class Shrinking {

	private final Workload workload;

	private final Models models;

	private final List<Step> steps = new ArrayList<>();

	private boolean exhausted;

	public Shrinking(Workload workload, Models models) {
		this.workload = workload;
		this.models = models;
		this.exhausted = workload.job().measuredMemoryGb() != null;
	}

	/** The first step down that fits a card of that size; empty if none does. */
	public Optional<Step> toFit(Memory card) {
		for (int i = 0; i < this.steps.size() || extend(); i++) {
			if (this.steps.get(i).need.on(card) != MemoryNeed.Fit.NO) {
				return Optional.of(this.steps.get(i));
			}
		}
		return Optional.empty();
	}

	private boolean extend() {
		Workload last = this.steps.isEmpty() ? this.workload : this.steps.get(this.steps.size() - 1).workload;
		Optional<? extends Workload> next = this.exhausted ? Optional.empty() : last.smaller();
		this.exhausted = next.isEmpty();
		next.ifPresent((smaller) -> this.steps
			.add(new Step(smaller, smaller.estimateMemory(this.models), this.steps.size() + 1, changes(smaller))));
		return next.isPresent();
	}

	private Map<String, Object> changes(Workload smaller) {
		Map<String, Object> changed = new LinkedHashMap<>(smaller.sizes());
		changed.entrySet()
			.removeIf((setting) -> setting.getValue().equals(this.workload.sizes().get(setting.getKey())));
		return changed;
	}

	/**
	 * Smaller settings of a workload.
	 *
	 * @param size how many halvings, or the like, it is away from what was asked
	 * @param changes new values by the names that they have in requests
	 */
	public record Step(Workload workload, MemoryNeed need, int size, Map<String, Object> changes) {

		/** {@code batchSize 2 and imageWidth 224}. */
		public String inWords() {
			return String.join(" and ",
					this.changes.entrySet()
						.stream()
						.map((change) -> change.getKey() + " " + change.getValue())
						.toList());
		}

	}

}
