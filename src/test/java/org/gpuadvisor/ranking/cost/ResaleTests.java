package org.gpuadvisor.ranking.cost;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class ResaleTests {

	private final Resale item = new Resale(new Computer(RealMarket.ASSUMPTIONS), RealMarket.ASSUMPTIONS);

	@Test
	void comesBackOfACardAtTheHorizonLessTheFee() {
		// 999 x 0.82 x 0.91 x 0.87 = 648.544806 after a year
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "'hardware':{},'budget':{'horizonMonths':12}"))
			.contains(resale("-648.54"));
		// 999 x 0.82 x 0.91^2 x 0.87 = 590.175773 after two
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "'hardware':{}")).contains(resale("-590.18"));
	}

	@Test
	void countsPartsOfAYear() {
		// 999 x 0.82 x 0.91^1.5 x 0.87 = 618.6723 after 18 months
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "'hardware':{},'budget':{'horizonMonths':18}"))
			.contains(resale("-618.67"));
	}

	@Test
	void isLessForProfessionalCards() {
		// 1,250 x 1.3 = 1,625 x 0.82 x 0.75^2 x 0.87 = 652.092188
		assertThat(line(buy("rtx-4000-ada:new"), "'hardware':{}")).contains(resale("-652.09"));
	}

	@Test
	void losesNoFirstDropWhereTheCardWasUsedAlready() {
		// 1,275 x 0.91^2 x 0.87 = 918.569925
		assertThat(line(buy("geforce-rtx-3090:used"), "'hardware':{}")).contains(resale("-918.57"));
	}

	@Test
	void comesBackOfEachCard() {
		// 2 x 590.175773
		assertThat(line(buyTwo("geforce-rtx-5070-ti:new"), "'hardware':{}")).contains(resale("-1180.35"));
	}

	@Test
	void comesBackOfANewComputerToo() {
		// (999 x 0.82 x 0.91^2 + 2,300 x 0.7^2) x 0.87 = (678.362958 + 1,127) x 0.87 =
		// 1570.665773
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "")).contains(resale("-1570.67"));
	}

	@Test
	void isNoneOfWhatWasNotBought() {
		assertThat(line(keep("tesla-t4"), "")).isEmpty();
		assertThat(line(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), "")).isEmpty();
	}

	private static CostLine resale(String usd) {
		return new CostLine("resale", Kind.RESALE, Money.usd(usd));
	}

	private Optional<CostLine> line(Candidate candidate, String fields) {
		Ask ask = ask(fields);
		return this.item.line(timed(candidate, 1, ask), ask);
	}

}
