package org.gpuadvisor.ranking.limit;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A month's rent costs no more than the lab can spend a month; exactly as much is
 * allowed.
 */
@Component
@Order(20)
class WithinMonthlyRent implements LimitRule {

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		Money rent = candidate.cost().monthlyRent();
		if (candidate.candidate().rental().isEmpty()) {
			return Optional.empty();
		}
		return ask.requirement()
			.monthlyRentLimit()
			.filter((limit) -> limit.isZero() || rent.isMoreThan(limit))
			.map((limit) -> reject(rent, limit).or(fewerHours(candidate, limit, ask)));
	}

	private static Rejection reject(Money rent, Money limit) {
		return Rejection.of(
				Reason
					.of("OVER_MONTHLY_RENT",
							"It costs " + rent + " a month to rent, " + rent.minus(limit) + " more than your " + limit
									+ ".")
					.with("rentPerMonth", rent.amount())
					.with("limit", limit.amount())
					.with("excess", rent.minus(limit).amount()),
				Step.of(rent, limit),
				new Relaxation("budget.rentPerMonth", rent.amount(), "Spend " + rent + " a month on rent."));
	}

	@Override
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		return ask.requirement()
			.monthlyRentLimit()
			.filter((any) -> candidate.candidate().rental().isPresent())
			.map((limit) -> timesWithin(limit, candidate, ask))
			.orElse(Double.POSITIVE_INFINITY);
	}

	/** What a month costs whatever the hours, as for storage, is paid first. */
	private static double timesWithin(Money limit, PricedCandidate candidate, Ask ask) {
		Money hours = candidate.cost().of(CostLine.Kind.RENT).times(1.0 / ask.horizonMonths());
		Money rest = limit.minus(candidate.cost().monthlyRent().minus(hours));
		return (limit.isZero() || rest.isNegative()) ? 0 : rest.dividedBy(hours);
	}

	private static Optional<Relaxation> fewerHours(PricedCandidate candidate, Money limit, Ask ask) {
		if (ask.job().isOneOff()) {
			return Optional.empty();
		}
		Hours most = ask.job().weekly().times(timesWithin(limit, candidate, ask)).roundedDown();
		return (most.value() == 0) ? Optional.empty() : Optional.of(new Relaxation("workload.hoursPerWeek",
				most.value(), "Need no more than " + most + " a week on the reference GPU."));
	}

}
