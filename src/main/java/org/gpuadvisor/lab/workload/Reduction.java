package org.gpuadvisor.lab.workload;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * One setting of a workload, made smaller step by step, such as one image fewer at once.
 *
 * @param steps how many there are
 * @param after the workload after so many, from 1; none takes more memory than the one
 * before
 */
record Reduction(int steps, IntFunction<Workload> after) {

	static final Reduction NONE = new Reduction(0, (step) -> {
		throw new IllegalArgumentException("there is nothing to reduce");
	});

	/** The workload after the fewest steps that suffice; empty if all of them do not. */
	Optional<Workload> untilIt(Predicate<Workload> fits) {
		if (this.steps == 0 || !fits.test(this.after.apply(this.steps))) {
			return Optional.empty();
		}
		int tooFew = 0;
		int enough = this.steps;
		while (enough - tooFew > 1) {
			int middle = (tooFew + enough) >>> 1;
			if (fits.test(this.after.apply(middle))) {
				enough = middle;
			}
			else {
				tooFew = middle;
			}
		}
		return Optional.of(this.after.apply(enough));
	}

	/** The workload after all steps, or as it was. */
	Workload all(Workload asItWas) {
		return (this.steps == 0) ? asItWas : this.after.apply(this.steps);
	}

}
