package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class FitsInSlotsTests {

	private static final FitsInSlots RULE = new FitsInSlots();

	@Test
	void keepsACardForWhichTheSlotsSuffice() {
		// an RTX 3090 is three slots wide
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask("'hardware':{'freeSlots':3}"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask("'hardware':{'freeSlots':2}"))).isPresent();
	}

	@Test
	void countsTheSlotsOfBothCards() {
		Rejection rejection = RULE.reject(buyTwo("geforce-rtx-5080:new"), ask("'hardware':{'freeSlots':3}"))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("NOT_ENOUGH_SLOTS");
		// 2 x 2
		assertThat(rejection.reason().message())
			.isEqualTo("GeForce RTX 5080 takes 4 slot widths; the computer has 3 free.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("slots", 4, "freeSlots", 3));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("hardware.freeSlots");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(4);
		assertThat(RULE.reject(buyTwo("geforce-rtx-5080:new"), ask("'hardware':{'freeSlots':4}"))).isEmpty();
	}

	@Test
	void isAsFarAwayAsItsShareOfTheFreeSlots() {
		// (4 - 3) / 3; of none as of one, 3 / 1
		assertThat(distance(buyTwo("geforce-rtx-5080:new"), 3)).isCloseTo(1.0 / 3, within(1e-12));
		assertThat(distance(buy("geforce-rtx-3090:used"), 0)).isEqualTo(3);
	}

	@Test
	void asksForNoMoreSlotsThanARequestCanState() {
		// 16 x 2 = 32
		assertThat(RULE.reject(Candidate.buy(RealMarket.purchase("buy:geforce-rtx-5080:new"), 16),
				ask("'hardware':{'freeSlots':3}")))
			.hasValueSatisfying((rejection) -> assertThat(rejection.relaxation()).isPresent());
		assertThat(RULE.reject(Candidate.buy(RealMarket.purchase("buy:geforce-rtx-5080:new"), 17),
				ask("'hardware':{'freeSlots':3}")))
			.hasValueSatisfying((rejection) -> assertThat(rejection.relaxation()).isEmpty());
	}

	private static double distance(Candidate candidate, int free) {
		return RULE.reject(candidate, ask("'hardware':{'freeSlots':" + free + "}")).orElseThrow().distance();
	}

	@Test
	void doesNotGuessWhatTheLabDidNotSay() {
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask("'hardware':{}"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'computer':'LAPTOP'", "'os':'MACOS'" })
	void saysNothingOfAComputerThatIsReplaced(String field) {
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask("'hardware':{" + field + ",'freeSlots':0}")))
			.isEmpty();
	}

	@Test
	void saysNothingOfWhatStandsAloneOrIsInAlready() {
		assertThat(RULE.reject(buy("nvidia-gb10:new"), ask("'hardware':{'freeSlots':0,'maxCardLengthMm':50}")))
			.isEmpty();
		assertThat(RULE.reject(keep("geforce-rtx-3090"), ask("'hardware':{'freeSlots':0,'maxCardLengthMm':50}")))
			.isEmpty();
	}

}
