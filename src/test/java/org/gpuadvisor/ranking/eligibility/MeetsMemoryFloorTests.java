package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.askForGb;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class MeetsMemoryFloorTests {

	private static final MeetsMemoryFloor RULE = new MeetsMemoryFloor();

	@Test
	void keepsEightGigabytesAndDropsSix() {
		assertThat(RULE.reject(buy("geforce-rtx-5060-ti-8gb:new"), ask())).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-3050-6gb:new"), ask())).isPresent();
	}

	@Test
	void dropsASmallCardHoweverLittleTheJobNeeds() {
		Rejection rejection = RULE.reject(keep("geforce-gtx-1060-6gb"), askForGb(1)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("BELOW_MEMORY_FLOOR");
		assertThat(rejection.reason().message()).isEqualTo(keep("geforce-gtx-1060-6gb").gpu().name()
				+ " has 6 GB; a card of less than 8 GB is not recommended for deep learning, whatever the estimate says.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("memoryGb", 6.0, "floorGb", 8.0));
	}

	@Test
	void namesDeepLabCutToThoseWhoUseIt() {
		assertThat(RULE.reject(keep("geforce-gtx-1060-6gb"), ask()).orElseThrow().reason().message())
			.contains("for pose estimation: DeepLabCut itself asks for at least that");
	}

	@Test
	void cannotBeRelaxed() {
		assertThat(RULE.reject(keep("geforce-gtx-1060-6gb"), ask()).orElseThrow().relaxation()).isEmpty();
	}

}
