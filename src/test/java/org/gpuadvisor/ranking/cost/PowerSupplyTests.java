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
import static org.gpuadvisor.ranking.ask.Asked.timed;

class PowerSupplyTests {

	private final PowerSupply item = new PowerSupply(new Computer(RealMarket.ASSUMPTIONS), RealMarket.ASSUMPTIONS);

	@Test
	void isBoughtWhereTheLabsOwnIsWeakerThanNvidiaSuggests() {
		// 750 W for an RTX 5070 Ti
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "'powerSupplyW':750")).isEmpty();
		// 750 x 0.212 = 159
		assertThat(line(buy("geforce-rtx-5070-ti:new"), "'powerSupplyW':749"))
			.contains(new CostLine("powerSupply", Kind.PURCHASE, Money.usd("159")));
	}

	@Test
	void goesByTheUsualHeadroomWhereNvidiaSuggestsNothing() {
		// (130 W + 250 W) x 1.3 = 494 W for an RTX 4000 Ada
		assertThat(line(buy("rtx-4000-ada:new"), "'powerSupplyW':494")).isEmpty();
		// 494 x 0.212 = 104.728
		assertThat(line(buy("rtx-4000-ada:new"), "'powerSupplyW':493"))
			.contains(new CostLine("powerSupply", Kind.PURCHASE, Money.usd("104.73")));
	}

	@Test
	void feedsBothCards() {
		// (2 x 300 W + 250 W) x 1.3 = 1105 W; x 0.212 = 234.26
		assertThat(line(buyTwo("geforce-rtx-5070-ti:new"), "'powerSupplyW':1104"))
			.contains(new CostLine("powerSupply", Kind.PURCHASE, Money.usd("234.26")));
		assertThat(line(buyTwo("geforce-rtx-5070-ti:new"), "'powerSupplyW':1105")).isEmpty();
	}

	@Test
	void isNotJudgedWhereTheLabDidNotNameIt() {
		assertThat(line(buy("geforce-rtx-5090:new"), "'os':'LINUX'")).isEmpty();
	}

	/** The change that a lab with a laptop is told of leaves the rest as the lab said. */
	@Test
	void isCountedForTheComputerThatTheLabIsToldToUse() {
		// 1000 W x 0.212
		assertThat(line(buy("geforce-rtx-5090:new"), "'computer':'LAPTOP','powerSupplyW':180"))
			.contains(new CostLine("powerSupply", Kind.PURCHASE, Money.usd("212")));
		assertThat(line(buy("geforce-rtx-5090:new"), "'computer':'LAPTOP','powerSupplyW':1000")).isEmpty();
	}

	@Test
	void isNotBoughtForWhatStandsAloneOrRunsAlready() {
		assertThat(line(buy("nvidia-gb10:new"), "'powerSupplyW':100")).isEmpty();
		assertThat(line(keep("geforce-rtx-3090"), "'powerSupplyW':100")).isEmpty();
	}

	private Optional<CostLine> line(Candidate candidate, String hardware) {
		Ask ask = ask("'hardware':{" + hardware + "}");
		return this.item.line(timed(candidate, 1, ask), ask);
	}

}
