package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.machine.Location;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class LicensedForLocationTests {

	private static final LicensedForLocation RULE = new LicensedForLocation();

	private static final String SERVER_ROOM = "'hardware':{'location':'SERVER_ROOM'}";

	@Test
	void keepsGeForceCardsOutOfServerRooms() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(SERVER_ROOM)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("LICENCE_FORBIDS_DATACENTRE");
		assertThat(rejection.reason().message()).contains("does not permit data-centre use", "2017 wording",
				"GeForce RTX 5070 Ti");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("hardware.location");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(Location.OFFICE);
	}

	@Test
	void letsThemStandInOffices() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask("'hardware':{'location':'OFFICE'}"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask())).isEmpty();
	}

	@Test
	void letsProfessionalCardsStandAnywhere() {
		assertThat(RULE.reject(buy("rtx-4000-ada:new"), ask(SERVER_ROOM))).isEmpty();
	}

	@Test
	void saysNothingOfACardThatIsThere() {
		assertThat(RULE.reject(keep("geforce-rtx-3090"), ask(SERVER_ROOM))).isEmpty();
	}

}
