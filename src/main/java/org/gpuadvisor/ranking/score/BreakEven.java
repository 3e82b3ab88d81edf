package org.gpuadvisor.ranking.score;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;

/**
 * From how much work on buying costs less than renting:
 * {@code (purchase - resale) / (rent - electricity)}, the latter two for an hour of work,
 * rent with what the provider takes for data.
 *
 * @param hours of work, counted on the reference GPU
 * @param months until so much work is done, at the lab's hours
 */
public record BreakEven(ScoredCandidate buy, ScoredCandidate rent, Hours hours, double months) {

	/**
	 * Empty where renting always costs less, since its hour is no dearer than the
	 * electricity of one's own.
	 */
	public static Optional<BreakEven> between(ScoredCandidate buy, ScoredCandidate rent, Ask ask) {
		Money fixed = buy.cost().purchase().plus(buy.cost().of(CostLine.Kind.RESALE));
		Money saved = rent.cost()
			.of(CostLine.Kind.RENT)
			.plus(rent.cost().of(CostLine.Kind.DATA))
			.minus(buy.cost().of(CostLine.Kind.ELECTRICITY));
		if (saved.isZero() || saved.isNegative() || fixed.isNegative()) {
			return Optional.empty();
		}
		double share = fixed.dividedBy(saved);
		return Optional.of(new BreakEven(buy, rent, ask.hours().times(share), ask.horizonMonths() * share));
	}

}
