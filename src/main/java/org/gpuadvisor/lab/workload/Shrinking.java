package org.gpuadvisor.lab.workload;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.units.Memory;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of settings by which a job that is too large for a card would fit:
 * so many samples fewer at once; if one is still too many, the gentlest other way to do
 * the same, with as many samples as then fit; smaller images or shorter texts last.
 */
public final class Shrinking {

	private final Workload workload;

	private final Models models;

	private final Map<Memory, Optional<Step>> known = new HashMap<>();

	private @Nullable MemoryNeed asAsked;

	public Shrinking(Workload workload, Models models) {
		this.workload = workload;
		this.models = models;
	}

	/**
	 * The smallest change that fits a card of that size; empty if it fits already, or if
	 * none does.
	 */
	public Optional<Step> toFit(Memory card) {
		return this.known.computeIfAbsent(card, this::search);
	}

	private Optional<Step> search(Memory card) {
		if (this.workload.job().measuredMemoryGb() != null || asAsked().on(card) != MemoryNeed.Fit.NO) {
			return Optional.empty();
		}
		return fewer(this.workload, card).or(() -> lighter(card)).or(() -> withLessInput(card)).map(this::step);
	}

	/** Worked out once: cards of many sizes are searched for. */
	private MemoryNeed asAsked() {
		MemoryNeed need = this.asAsked;
		if (need == null) {
			need = this.workload.estimateMemory(this.models);
			this.asAsked = need;
		}
		return need;
	}

	private Optional<Workload> lighter(Memory card) {
		return this.workload.savings()
			.lighter()
			.stream()
			.flatMap((way) -> fits(way, card) ? Stream.of(way) : fewer(way, card).stream())
			.findFirst();
	}

	private Optional<Workload> fewer(Workload way, Memory card) {
		return way.savings().fewer().untilIt((fewer) -> fits(fewer, card));
	}

	private Optional<Workload> withLessInput(Memory card) {
		Workload lightest = this.workload.savings()
			.lighter()
			.stream()
			.reduce(this.workload, (lighter, lightestSoFar) -> lightestSoFar);
		Workload one = lightest.savings().fewer().all(lightest);
		return one.savings().shorter().untilIt((shorter) -> fits(shorter, card));
	}

	private boolean fits(Workload changed, Memory card) {
		return changed.estimateMemory(this.models).on(card) != MemoryNeed.Fit.NO;
	}

	private Step step(Workload changed) {
		Map<String, Change> changes = new LinkedHashMap<>();
		Map<String, Object> asked = this.workload.changeable();
		changed.changeable().forEach((setting, value) -> {
			Object before = asked.get(setting);
			if (before != null && !before.equals(value)) {
				changes.put(setting, new Change(before, value));
			}
		});
		return new Step(asAsked(), changed.estimateMemory(this.models), changes);
	}

	/** A setting's value as asked, and the one that it would need. */
	public record Change(Object before, Object value) {
	}

	/**
	 * Smaller settings of a workload.
	 *
	 * @param asked what the job takes as it was asked for
	 * @param need what it takes then
	 * @param changes by the names that settings have in requests
	 */
	public record Step(MemoryNeed asked, MemoryNeed need, Map<String, Change> changes) {

		/** How many halvings of its memory it is away from what was asked. */
		public double size() {
			return Math.log((double) this.asked.required().bytes() / this.need.required().bytes()) / Math.log(2);
		}

		/** New values by the names that settings have in requests. */
		public Map<String, Object> values() {
			Map<String, Object> values = new LinkedHashMap<>();
			this.changes.forEach((setting, change) -> values.put(setting, change.value()));
			return values;
		}

		/** {@code batchSize 2 instead of 8 and precision AMP instead of FP32}. */
		public String inWords() {
			return String.join(" and ",
					this.changes.entrySet()
						.stream()
						.map((change) -> change.getKey() + " " + change.getValue().value() + " instead of "
								+ change.getValue().before())
						.toList());
		}

	}

}
