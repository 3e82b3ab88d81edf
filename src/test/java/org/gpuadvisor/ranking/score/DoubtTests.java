package org.gpuadvisor.ranking.score;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class DoubtTests {

	private final Doubt item = new Doubt(RealMarket.ASSUMPTIONS);

	@Test
	void isHalfOfWhatTheSlowestSpeedWouldCostMore() {
		// 100 h, at worst 200 h; half of the 100 h too late is 50 h:
		// half as much rent again, 26.30, and 50 h x 0.5 of waiting
		assertThat(amount(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), 0.5, line(Kind.RENT, "52.60")))
			.isEqualTo(Money.usd("51.30"));
		assertThat(this.item.name()).isEqualTo("doubt");
	}

	@Test
	void countsElectricityAndNotThePriceOfTheCard() {
		// 0.5 x 20 + 25
		assertThat(amount(buy("geforce-rtx-5070-ti:new"), 0.5, line(Kind.PURCHASE, "999"), line(Kind.ELECTRICITY, "20"),
				line(Kind.RESALE, "-600")))
			.isEqualTo(Money.usd("35"));
	}

	@Test
	void isHalfOfWhatAnEstimatedPriceMayBeTooLow() {
		// estimated at 557.70, at most 643.50; twice that for two cards
		assertThat(amount(buy("geforce-rtx-5060-ti-16gb:new"), 1)).isEqualTo(Money.usd("42.90"));
		assertThat(amount(buyTwo("geforce-rtx-5060-ti-16gb:new"), 1)).isEqualTo(Money.usd("85.80"));
		assertThat(amount(buy("geforce-rtx-5070-ti:new"), 1)).isEqualTo(Money.usd("0"));
	}

	@Test
	void countsAShareOfThePriceOfABoughtCardThatIsSoonTooSmall() {
		// half as much again as the floor of 8 GB: a card of 24 GB has room, one of 8 GB
		// counts 0.3 x 400
		assertThat(amount(buy("geforce-rtx-3090:used"), 1, line(Kind.PURCHASE, "400"))).isEqualTo(Money.usd("0"));
		assertThat(amount(buy("geforce-rtx-3070:used"), 1, line(Kind.PURCHASE, "400"))).isEqualTo(Money.usd("120"));
		// what is rented can be changed any day
		assertThat(amount(rent("scaleway:gpu-3070-s:fr-par:geforce-rtx-3070:on_demand"), 1)).isEqualTo(Money.usd("0"));
	}

	@Test
	void isNothingWhereTheSpeedIsKnown() {
		assertThat(amount(keep("tesla-t4"), 1, line(Kind.ELECTRICITY, "20"))).isEqualTo(Money.usd("0"));
	}

	private Money amount(Candidate candidate, double low, CostLine... lines) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}");
		return Amounts.of(this.item, priced(timed(candidate, 1, low, ask), lines), ask);
	}

}
