package org.gpuadvisor.ranking.score;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class BreakEvenTests {

	private static final Candidate CARD = buy("geforce-rtx-5070-ti:new");

	private static final Candidate MACHINE = rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand");

	private static final Ask ASK = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':1000}");

	@Test
	void isWhereBuyingHasPaidForItself() {
		// (1,000 - 600) / (1,000 - 200) = 0.5 of 1,000 h in 24 months
		BreakEven breakEven = between("-600", "200", "1000").orElseThrow();
		assertThat(breakEven.hours().value()).isCloseTo(500, within(1e-9));
		assertThat(breakEven.months()).isCloseTo(12, within(1e-9));
	}

	@Test
	void liesBeyondTheHorizonWhereRentingCostsLessUntilThen() {
		// 400 / (300 - 200) = 4 times
		assertThat(between("-600", "200", "300").orElseThrow().months()).isCloseTo(96, within(1e-9));
	}

	@Test
	void isNowhereWhereAnHourOfRentCostsNoMoreThanElectricity() {
		assertThat(between("-600", "200", "200")).isEmpty();
		assertThat(between("-600", "200", "199.99")).isEmpty();
		assertThat(between("-600", "200", "200.01")).isPresent();
	}

	/**
	 * Tim Dettmers, 2020: a desktop computer of 2,200 USD at 0.12 USD/kWh, 450 W and used
	 * 15 % of the time against 2.14 USD/h of rent pays after 293 days: 2,200 / (2.14 -
	 * 0.054) = 1,055 h of use, at 3.6 h a day.
	 */
	@Test
	void agreesWithAPublishedExample() {
		Ask year = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':1314},'budget':{'horizonMonths':12}");
		// 0.15 x 8,760 h = 1,314 h, x 0.45 kW = 591 kWh, x 0.12 = 70.96; 1,314 h x 2.14 =
		// 2,811.96
		double energy = new Power(450).kilowattHours(year.hours());
		assertThat(energy).isCloseTo(591, within(1.0));
		Money electricity = Money.usd("0.12").times(energy);
		assertThat(electricity.amount()).isEqualByComparingTo("70.96");
		assertThat(new HourlyRate(Money.usd("2.14")).times(year.hours()).amount()).isEqualByComparingTo("2811.96");
		ScoredCandidate desktop = scored(year, CARD, line(Kind.PURCHASE, "2200"),
				new CostLine("electricity", Kind.ELECTRICITY, electricity));
		ScoredCandidate cloud = scored(year, MACHINE, line(Kind.RENT, "2811.96"));
		BreakEven breakEven = BreakEven.between(desktop, cloud, year).orElseThrow();
		assertThat(breakEven.hours().value()).isCloseTo(1055, within(1.0));
		assertThat(breakEven.months() * 365 / 12).isCloseTo(293, within(1.0));
	}

	private static Optional<BreakEven> between(String resale, String electricity, String rent) {
		ScoredCandidate buy = scored(ASK, CARD, line(Kind.PURCHASE, "1000"), line(Kind.RESALE, resale),
				line(Kind.ELECTRICITY, electricity));
		return BreakEven.between(buy, scored(ASK, MACHINE, line(Kind.RENT, rent)), ASK);
	}

	private static ScoredCandidate scored(Ask ask, Candidate candidate, CostLine... lines) {
		PricedCandidate priced = priced(timed(candidate, 1, ask), lines);
		return new ScoredCandidate(priced, new Score(List.of(), priced, ask));
	}

}
