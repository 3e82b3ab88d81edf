package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class FitsInLengthTests {

	private static final FitsInLength RULE = new FitsInLength();

	@Test
	void keepsACardOfTheLengthThatFits() {
		// an RTX 5080 is 304 mm long
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'maxCardLengthMm':304}"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'maxCardLengthMm':303}"))).isPresent();
	}

	@Test
	void saysByHowMuchACardIsTooLong() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-5080:new"), ask("'hardware':{'maxCardLengthMm':300}"))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("CARD_TOO_LONG");
		assertThat(rejection.distance()).isCloseTo(4.0 / 300, within(1e-12));
		assertThat(rejection.reason().message())
			.isEqualTo("GeForce RTX 5080 is 304 mm long, 4 mm more than fits into the case.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("lengthMm", 304, "maxCardLengthMm", 300));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("hardware.maxCardLengthMm");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(304);
	}

	@Test
	void doesNotGuessWhatTheLabDidNotSay() {
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask("'hardware':{}"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-3090:used"), ask())).isEmpty();
	}

	@Test
	void doesNotGuessALengthThatTheCatalogDoesNotKnow() {
		assertThat(buy("geforce-rtx-5070-ti:new").gpu().lengthMm()).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask("'hardware':{'maxCardLengthMm':50}"))).isEmpty();
	}

	@Test
	void saysNothingOfWhatStandsAloneOrIsInAlready() {
		assertThat(RULE.reject(buy("nvidia-gb10:new"), ask("'hardware':{'freeSlots':0,'maxCardLengthMm':50}")))
			.isEmpty();
		assertThat(RULE.reject(keep("geforce-rtx-3090"), ask("'hardware':{'freeSlots':0,'maxCardLengthMm':50}")))
			.isEmpty();
	}

}
