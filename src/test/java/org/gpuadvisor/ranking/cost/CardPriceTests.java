package org.gpuadvisor.ranking.cost;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;

class CardPriceTests {

	private static final CardPrice ITEM = new CardPrice();

	@Test
	void isThePriceOfTheCard() {
		assertThat(ITEM.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask()), ask()))
			.contains(new CostLine("card", Kind.PURCHASE, Money.usd("999")));
	}

	@Test
	void isPaidForEachCard() {
		assertThat(ITEM.line(timed(buyTwo("geforce-rtx-5070-ti:new"), 1, ask()), ask()))
			.contains(new CostLine("card", Kind.PURCHASE, Money.usd("1998")));
	}

	@Test
	void isInTheLabsCurrency() {
		Ask ask = ask("'budget':{'currency':'EUR'}");
		// 999 / 1.13607 = 879.347223
		assertThat(ITEM.line(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), ask))
			.contains(new CostLine("card", Kind.PURCHASE, Money.of("879.35", "EUR")));
	}

	@Test
	void isNotPaidForWhatIsNotBought() {
		assertThat(ITEM.line(timed(keep("tesla-t4"), 1, ask()), ask())).isEmpty();
		assertThat(ITEM.line(timed(free("kaggle:p100"), 1, ask()), ask())).isEmpty();
		assertThat(ITEM.line(timed(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), 1, ask()), ask())).isEmpty();
	}

}
