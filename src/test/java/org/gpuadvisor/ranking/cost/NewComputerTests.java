package org.gpuadvisor.ranking.cost;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

class NewComputerTests {

	private final NewComputer item = new NewComputer(new Computer(RealMarket.ASSUMPTIONS));

	@Test
	void isBoughtForACardWhereTheLabHasNone() {
		assertThat(this.item.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask()), ask()))
			.contains(new CostLine("computer", Kind.PURCHASE, Money.usd("2300")));
	}

	@Test
	void isALargerOneForTwoCards() {
		assertThat(this.item.line(timed(buyTwo("geforce-rtx-5070-ti:new"), 1, ask()), ask()))
			.contains(new CostLine("computer", Kind.PURCHASE, Money.usd("3500")));
	}

	/**
	 * Nothing is put into a laptop: the lab is told to put it into its desktop computer.
	 */
	@ParameterizedTest
	@CsvSource({ "1, 2300", "2, 3500", "3, 8000", "4, 8000", "5, 20000", "8, 20000" })
	void hasRoomForAllCards(int cards, String price) {
		Candidate several = Candidate.buy(RealMarket.purchase("buy:geforce-rtx-5070-ti:new"), cards);
		assertThat(this.item.line(timed(several, 1, ask()), ask()))
			.contains(new CostLine("computer", Kind.PURCHASE, Money.usd(price)));
	}

	/** Two of 575 W take (2 x 575 + 250) x 1.3 = 1,820 W, more than desktops are fed. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "'computer':'DESKTOP' | true",
			"'computer':'SERVER' | false", "'powerSupplyW':1819 | true", "'powerSupplyW':1820 | false" })
	void isBoughtWhereNoSupplyWouldFeedTheCards(String field, boolean bought) {
		Ask ask = ask("'hardware':{" + field + "}");
		assertThat(this.item.line(timed(buyTwo("geforce-rtx-5090:new"), 1, ask), ask).isPresent()).isEqualTo(bought);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'computer':'LAPTOP'", "'os':'MACOS'" })
	void isNotCountedForTheComputerThatTheLabIsToldToUse(String field) {
		Ask ask = ask("'hardware':{" + field + "}");
		assertThat(this.item.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), ask)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'computer':'DESKTOP'", "'computer':'SERVER'", "'os':'WINDOWS'" })
	void isNotBoughtWhereTheLabsOwnTakesTheCard(String field) {
		Ask ask = ask("'hardware':{" + field + "}");
		assertThat(this.item.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), ask)).isEmpty();
	}

	@Test
	void isNotBoughtForWhatIsAComputerItself() {
		assertThat(this.item.line(timed(buy("nvidia-gb10:new"), 1, ask()), ask())).isEmpty();
	}

	@Test
	void isNotBoughtForWhatTheLabHas() {
		assertThat(this.item.line(timed(keep("tesla-t4"), 1, ask()), ask())).isEmpty();
	}

}
