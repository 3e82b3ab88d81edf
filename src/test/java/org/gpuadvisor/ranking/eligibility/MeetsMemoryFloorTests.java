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
				+ " has 6 GB; a card of less than 8 GB is not recommended for deep learning. It is that floor that "
				+ "excludes it and not the estimate: as asked the job needs about 1 GB and would fit.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("memoryGb", 6.0, "floorGb", 8.0));
	}

	@Test
	void namesDeepLabCutToThoseWhoUseIt() {
		assertThat(RULE.reject(keep("geforce-gtx-1060-6gb"), ask()).orElseThrow().reason().message()).endsWith(
				"; DeepLabCut itself asks for at least 8 GB. It is that floor that excludes it and not the estimate: "
						+ "as asked (precision FP32, batchSize 8, imageWidth 448, imageHeight 448) the job needs about "
						+ "4.5 GB and would fit.");
	}

	@Test
	void leavesTheEstimateOutOfItWhereItExcludesTheCardToo() {
		Rejection rejection = RULE.reject(keep("geforce-gtx-1060-6gb"), askForGb(7)).orElseThrow();
		assertThat(rejection.reason().message()).isEqualTo(keep("geforce-gtx-1060-6gb").gpu().name()
				+ " has 6 GB; a card of less than 8 GB is not recommended for deep learning, whatever the estimate says.");
	}

	@Test
	void isTheNearerTheLargerTheCard() {
		// (8 - 6) / 8 and (8 - 4) / 8
		assertThat(RULE.reject(keep("geforce-gtx-1060-6gb"), ask()).orElseThrow().distance()).isEqualTo(0.25);
		assertThat(RULE.reject(keep("geforce-gtx-1050-ti"), ask()).orElseThrow().distance()).isEqualTo(0.5);
	}

	@Test
	void cannotBeRelaxed() {
		assertThat(RULE.reject(keep("geforce-gtx-1060-6gb"), ask()).orElseThrow().relaxation()).isEmpty();
	}

}
