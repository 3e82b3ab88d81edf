package org.gpuadvisor.ranking.limit;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;
import static org.gpuadvisor.ranking.cost.Bills.rented;

class WithinMonthlyRentTests {

	private static final WithinMonthlyRent RULE = new WithinMonthlyRent();

	private static final String T4 = "aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand";

	@Test
	void allowsExactlyTheBudget() {
		assertThat(reject("200.00", "'budget':{'rentPerMonth':200}")).isEmpty();
		assertThat(reject("200.01", "'budget':{'rentPerMonth':200}")).isPresent();
	}

	@Test
	void saysHowMuchItIsOver() {
		Rejection rejection = reject("245.5", "'budget':{'rentPerMonth':200}").orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("OVER_MONTHLY_RENT");
		assertThat(rejection.reason().message())
			.isEqualTo("It costs 245.50 USD a month to rent, 45.50 USD more than your 200 USD.");
		assertThat(rejection.reason().values()).containsEntry("rentPerMonth", new BigDecimal("245.50"))
			.containsEntry("limit", new BigDecimal("200.00"))
			.containsEntry("excess", new BigDecimal("45.50"));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("budget.rentPerMonth");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement()
			.isEqualTo(new BigDecimal("245.50"));
	}

	/**
	 * 1,152 over 24 months are 48 for the hours, and 2 of the 50 go for storage: of 26,
	 * 24 are left for half of the hours.
	 */
	@Test
	void proposesTheHoursThatTheRestOfTheBudgetPays() {
		assertThat(hoursWithin("26", "'hoursPerWeek':20")).contains(10.0);
		assertThat(hoursWithin("26", "'hoursPerWeek':3")).contains(1.5);
		// nothing is left after the storage
		assertThat(hoursWithin("2", "'hoursPerWeek':20")).isEmpty();
		assertThat(hoursWithin("1", "'hoursPerWeek':20")).isEmpty();
		assertThat(hoursWithin("0", "'hoursPerWeek':20")).isEmpty();
		assertThat(hoursWithin("26", "'hoursTotal':2000")).isEmpty();
	}

	@Test
	void allowsEverythingWithoutABudgetAndNoMachineWithNone() {
		assertThat(reject("100000", "")).isEmpty();
		assertThat(reject("0.01", "'budget':{'rentPerMonth':0}")).isPresent();
		// so short a job that it costs no cent
		assertThat(reject("0", "'budget':{'rentPerMonth':0}")).isPresent();
	}

	@Test
	void saysNothingOfWhatIsNotRented() {
		Ask ask = ask("'budget':{'rentPerMonth':0}");
		assertThat(RULE.reject(priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask)), ask)).isEmpty();
		assertThat(RULE.reject(priced(timed(free("kaggle:p100"), 1, ask)), ask)).isEmpty();
	}

	@Test
	void proposesNoMoreThanARequestCanState() {
		assertThat(reject("1000000000", "'budget':{'rentPerMonth':1}").orElseThrow().relaxation()).isPresent();
		Rejection tooDear = reject("1000000000.01", "'budget':{'rentPerMonth':1}").orElseThrow();
		assertThat(tooDear.relaxation()).isEmpty();
		assertThat(tooDear.isMendable()).isFalse();
	}

	/** Half the rent pays for half of 20 hours. */
	@Test
	void proposesFewerHoursOfWhatIsDearerThanARequestCanState() {
		Rejection dear = reject("2000000000", "'budget':{'rentPerMonth':1000000000}").orElseThrow();
		assertThat(dear.isMendable()).isTrue();
		assertThat(dear.relaxation()).isEqualTo(dear.relaxation(Direction.WAITING));
		assertThat(dear.relaxation().orElseThrow().changes()).containsEntry("workload.hoursPerWeek", 10.0);
		assertThat(dear.relaxation(Direction.MONEY)).isEmpty();
	}

	private static Optional<Object> hoursWithin(String budget, String hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION'," + hours + "},'budget':{'rentPerMonth':" + budget + "}");
		return RULE.reject(priced(timed(rent(T4), 1, ask), line(Kind.RENT, "1152"), line(Kind.DATA, "48")), ask)
			.orElseThrow()
			.relaxation(Direction.WAITING)
			.map((fewer) -> fewer.changes().get("workload.hoursPerWeek"));
	}

	private static Optional<Rejection> reject(String rent, String fields) {
		Ask ask = ask(fields);
		return RULE.reject(rented(timed(rent(T4), 1, ask), rent), ask);
	}

}
