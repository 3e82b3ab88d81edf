package org.gpuadvisor.ranking.limit;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
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
			.map((limit) -> Rejection.of(
					Reason
						.of("OVER_MONTHLY_RENT",
								"It costs " + rent + " a month to rent, " + rent.minus(limit) + " more than your "
										+ limit + ".")
						.with("rentPerMonth", rent.amount())
						.with("limit", limit.amount())
						.with("excess", rent.minus(limit).amount()),
					Step.of(rent, limit),
					new Relaxation("budget.rentPerMonth", rent.amount(), "Spend " + rent + " a month on rent.")));
	}

}
