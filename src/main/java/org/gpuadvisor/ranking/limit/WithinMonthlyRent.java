package org.gpuadvisor.ranking.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
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
class WithinMonthlyRent extends LimitRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return action == Action.RENT && ask.monthlyRentLimit().isPresent();
	}

	@Override
	public Optional<Rejection> reject(PricedCandidate candidate, Ask ask) {
		Optional<Money> limit = ask.monthlyRentLimit();
		if (limit.isEmpty() || candidate.candidate().action() != Action.RENT) {
			return Optional.empty();
		}
		Money rent = candidate.cost().monthlyRent();
		return (limit.get().isZero() || rent.isMoreThan(limit.get()))
				? Optional.of(reject(candidate, rent, limit.get(), ask)) : Optional.empty();
	}

	private static Rejection reject(PricedCandidate candidate, Money rent, Money limit, Ask ask) {
		Supplier<List<Relaxation>> ways = () -> ways(candidate, rent, limit, ask);
		return Rejection.of(RejectionCode.OVER_MONTHLY_RENT, Step.of(rent, limit),
				(code) -> Step.reason(code, "rentPerMonth", rent, "a month to rent", limit),
				Step.isPossible(rent) || !ways.get().isEmpty(), ways);
	}

	private static List<Relaxation> ways(PricedCandidate candidate, Money rent, Money limit, Ask ask) {
		List<Relaxation> ways = new ArrayList<>();
		if (Step.isPossible(rent)) {
			ways.add(new Relaxation("budget.rentPerMonth", rent.amount(), "Spend " + rent + " a month on rent."));
		}
		Hours fewer = ask.job().isOneOff() ? Hours.NONE
				: ask.job().weekly().times(timesWithin(limit, candidate, ask)).roundedDown();
		if (fewer.isMoreThan(Hours.NONE)) {
			ways.add(new Relaxation("workload.hoursPerWeek", fewer.value(),
					"Need no more than " + fewer + " a week on the reference GPU."));
		}
		return ways;
	}

	@Override
	public double mostTimesTheHours(PricedCandidate candidate, Ask ask) {
		Optional<Money> limit = ask.monthlyRentLimit();
		return (limit.isEmpty() || candidate.candidate().action() != Action.RENT) ? Double.POSITIVE_INFINITY
				: timesWithin(limit.get(), candidate, ask);
	}

	/** What a month costs whatever the hours, as for storage, is paid first. */
	private static double timesWithin(Money limit, PricedCandidate candidate, Ask ask) {
		if (limit.isZero()) {
			return 0;
		}
		Money hours = candidate.cost().of(CostLine.Kind.RENT).times(1.0 / ask.horizonMonths());
		Money rest = limit.minus(candidate.cost().monthlyRent().minus(hours));
		return rest.isNegative() ? 0 : rest.dividedBy(hours);
	}

}
