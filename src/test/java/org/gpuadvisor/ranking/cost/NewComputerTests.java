package org.gpuadvisor.ranking.cost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class NewComputerTests {

	private static final NewComputer ITEM = new NewComputer(new Computer(RealMarket.ASSUMPTIONS));

	@Test
	void isBoughtForACardWhereTheLabHasNone() {
		assertThat(ITEM.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask()), ask()))
			.contains(new CostLine("computer", Kind.PURCHASE, Money.usd("2300")));
	}

	@Test
	void isALargerOneForTwoCards() {
		assertThat(ITEM.line(timed(buyTwo("geforce-rtx-5070-ti:new"), 1, ask()), ask()))
			.contains(new CostLine("computer", Kind.PURCHASE, Money.usd("3500")));
	}

	/**
	 * Nothing is put into a laptop: the lab is told to put it into its desktop computer.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "'computer':'LAPTOP'", "'os':'MACOS'" })
	void isNotCountedForTheComputerThatTheLabIsToldToUse(String field) {
		Ask ask = ask("'hardware':{" + field + "}");
		assertThat(ITEM.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), ask)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'computer':'DESKTOP'", "'computer':'SERVER'", "'os':'WINDOWS'" })
	void isNotBoughtWhereTheLabsOwnTakesTheCard(String field) {
		Ask ask = ask("'hardware':{" + field + "}");
		assertThat(ITEM.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), ask)).isEmpty();
	}

	@Test
	void isNotBoughtForWhatIsAComputerItself() {
		assertThat(ITEM.line(timed(buy("nvidia-gb10:new"), 1, ask()), ask())).isEmpty();
	}

	@Test
	void isNotBoughtForWhatTheLabHas() {
		assertThat(ITEM.line(timed(keep("tesla-t4"), 1, ask()), ask())).isEmpty();
	}

}
