package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class ComputerTakesCardsTests {

	private static final ComputerTakesCards RULE = new ComputerTakesCards();

	private static final String LAPTOP = "'hardware':{'computer':'LAPTOP'}";

	@Test
	void addsNoCardToALaptop() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(LAPTOP)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("NO_CARD_IN_LAPTOP");
		assertThat(rejection.reason().message()).startsWith("No card can be added to a laptop");
		assertThat(rejection.relaxation().orElseThrow().changes())
			.containsExactly(Map.entry("hardware.computer", ComputerKind.DESKTOP));
	}

	@Test
	void hasNothingAgainstAComputerBesideIt() {
		assertThat(RULE.reject(buy("nvidia-gb10:new"), ask(LAPTOP))).isEmpty();
		assertThat(RULE.reject(buy("nvidia-gb10:new"), ask("'hardware':{'os':'MACOS'}"))).isEmpty();
	}

	@Test
	void putsNoCardIntoAMac() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-5070-ti:new"), ask("'hardware':{'os':'MACOS'}"))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("NO_NVIDIA_ON_MACOS");
		assertThat(rejection.relaxation().orElseThrow().changes())
			.containsExactly(Map.entry("hardware.os", OperatingSystem.LINUX));
	}

	@Test
	void proposesAComputerWithRoomForTheCard() {
		// an RTX 5080 is two slots wide and 304 mm long
		Relaxation another = another("geforce-rtx-5080:new", "'freeSlots':1,'maxCardLengthMm':303");
		assertThat(another.changes()).isEqualTo(Map.of("hardware.computer", ComputerKind.DESKTOP, "hardware.freeSlots",
				2, "hardware.maxCardLengthMm", 304));
		assertThat(another.message())
			.endsWith("to have it counted. A computer with 2 free slot widths. A case that takes cards of 304 mm.");
		assertThat(another("geforce-rtx-5080:new", "'freeSlots':2,'maxCardLengthMm':304").changes())
			.containsOnlyKeys("hardware.computer");
	}

	private static Relaxation another(String card, String room) {
		return RULE.reject(buy(card), ask("'hardware':{'computer':'LAPTOP'," + room + "}"))
			.flatMap(Rejection::relaxation)
			.orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'hardware':{}", "'hardware':{'computer':'SERVER'}", "'hardware':{'os':'WINDOWS'}",
			"'budget':{}" })
	void letsCardsGoIntoOtherComputersAndIntoNewOnes(String request) {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(request))).isEmpty();
	}

	@Test
	void saysNothingOfWhatIsNotBought() {
		assertThat(RULE.reject(keep("geforce-rtx-3060-laptop"), ask(LAPTOP))).isEmpty();
		assertThat(RULE.reject(free("google-colab:free"), ask(LAPTOP))).isEmpty();
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask(LAPTOP))).isEmpty();
	}

}
