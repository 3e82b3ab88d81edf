package org.gpuadvisor.ranking.ask;

import java.math.BigDecimal;
import java.util.List;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.requirement.Budget;
import org.gpuadvisor.lab.requirement.ExchangeRates;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.lab.requirement.Tariffs;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/**
 * What electricity and waiting cost where the lab is, in its currency: as it said, else
 * by the catalog.
 */
@Component
class LocalPrices {

	private final Tariffs tariffs;

	private final ExchangeRates exchangeRates;

	private final Assumptions assumptions;

	LocalPrices(Tariffs tariffs, ExchangeRates exchangeRates, Assumptions assumptions) {
		this.tariffs = tariffs;
		this.exchangeRates = exchangeRates;
		this.assumptions = assumptions;
	}

	/** Notes a currency or a country of which nothing is known. */
	void check(Budget budget, List<FieldProblem> problems) {
		checkCurrency(budget, problems);
		checkCountry(budget, problems);
	}

	Money perKilowattHour(Budget budget) {
		if (budget.electricityPerKwh() != null) {
			return Money.of(budget.electricityPerKwh(), budget.currency());
		}
		Tariffs.Tariff tariff = (budget.country() != null) ? this.tariffs.find(budget.country()).orElseThrow()
				: this.tariffs.byDefault();
		return this.exchangeRates.convert(tariff.perKwh(), budget.currency());
	}

	Money waiting(Requirement requirement) {
		BigDecimal worth = requirement.preferences().waitingCostPerHour();
		String currency = requirement.budget().currency();
		return (worth != null) ? Money.of(worth, currency)
				: this.exchangeRates.convert(Money.of(this.assumptions.exact("waiting_usd_per_hour"), "USD"), currency);
	}

	private void checkCurrency(Budget budget, List<FieldProblem> problems) {
		if (!this.exchangeRates.knows(budget.currency())) {
			problems.add(new FieldProblem("budget.currency", "has no exchange rate in the catalog", budget.currency(),
					this.exchangeRates.currencies()));
		}
	}

	private void checkCountry(Budget budget, List<FieldProblem> problems) {
		if (budget.country() != null && this.tariffs.find(budget.country()).isEmpty()) {
			problems.add(new FieldProblem("budget.country",
					"has no electricity tariff in the catalog: give electricityPerKwh instead", budget.country(),
					this.tariffs.countries()));
		}
	}

}
