package org.gpuadvisor.ranking.limit;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class WithinPurchaseBudgetTests {

	private static final WithinPurchaseBudget RULE = new WithinPurchaseBudget();

	@Test
	void allowsExactlyTheBudget() {
		assertThat(reject("1000.00", "1000")).isEmpty();
		assertThat(reject("1000.01", "1000")).isPresent();
	}

	@Test
	void saysHowMuchItIsOver() {
		Rejection rejection = reject("1158", "1000").orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("OVER_PURCHASE_BUDGET");
		assertThat(rejection.reason().message())
			.isEqualTo("It costs 1,158 USD to buy, 158 USD more than your 1,000 USD.");
		assertThat(rejection.reason().values()).containsEntry("price", new BigDecimal("1158.00"))
			.containsEntry("limit", new BigDecimal("1000.00"))
			.containsEntry("excess", new BigDecimal("158.00"));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("budget.purchase");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement()
			.isEqualTo(new BigDecimal("1158.00"));
	}

	@Test
	void saysACentWhereACentIsMissing() {
		assertThat(reject("1000.01", "1000").orElseThrow().reason().message())
			.isEqualTo("It costs 1,000.01 USD to buy, 0.01 USD more than your 1,000 USD.");
	}

	@Test
	void countsAllThatMustBeBoughtAndNothingElse() {
		Ask ask = ask("'budget':{'purchase':1000}");
		assertThat(RULE.reject(priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, "999"),
				line(Kind.PURCHASE, "159"), line(Kind.RESALE, "-600")), ask))
			.isPresent();
		assertThat(RULE.reject(priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, "999"),
				line(Kind.ELECTRICITY, "600")), ask))
			.isEmpty();
	}

	@Test
	void allowsEverythingWithoutABudgetAndNothingWithNone() {
		Ask unlimited = ask();
		assertThat(RULE.reject(priced(timed(buy("geforce-rtx-5070-ti:new"), 1, unlimited), line(Kind.PURCHASE, "1e6")),
				unlimited))
			.isEmpty();
		assertThat(reject("0.01", "0").orElseThrow().reason().message())
			.isEqualTo("It costs 0.01 USD to buy, 0.01 USD more than your 0 USD.");
		Ask nothing = ask("'budget':{'purchase':0}");
		assertThat(RULE.reject(priced(timed(keep("tesla-t4"), 1, nothing)), nothing)).isEmpty();
	}

	@Test
	void isAsFarAwayAsItsShareOfTheBudget() {
		// (1,158 - 1,000) / 1,000
		assertThat(reject("1158", "1000").orElseThrow().distance()).isCloseTo(0.158, within(1e-12));
		// from nothing ten times, and the dearer one a little more: 999 x 10^6 x 10^-12
		assertThat(reject("999", "0").orElseThrow().distance()).isCloseTo(10.000999, within(1e-12));
	}

	@Test
	void proposesNoMoreThanARequestCanState() {
		assertThat(reject("1000000000", "1").orElseThrow().relaxation()).isPresent();
		assertThat(reject("1000000000.01", "1").orElseThrow().relaxation()).isEmpty();
	}

	private static Optional<Rejection> reject(String price, String budget) {
		Ask ask = ask("'budget':{'purchase':" + budget + "}");
		return RULE.reject(priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, price)), ask);
	}

}
