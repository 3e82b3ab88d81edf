package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class GpuWantedTests {

	private static final GpuWanted RULE = new GpuWanted();

	private static final String ONLY_5070_TI = "'preferences':{'gpus':['NVIDIA GeForce RTX 5070 Ti']}";

	@Test
	void keepsAllWhereTheLabNamesNone() {
		assertThat(RULE.reject(buy("geforce-rtx-5080:new"), ask())).isEmpty();
	}

	@Test
	void keepsTheOneThatTheLabNamesByAnyName() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask(ONLY_5070_TI))).isEmpty();
	}

	@Test
	void dropsOthersToBuyRentOrUseForFree() {
		Rejection rejection = RULE.reject(buy("geforce-rtx-5080:new"), ask(ONLY_5070_TI)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("GPU_NOT_WANTED");
		assertThat(rejection.reason().message()).isEqualTo("GeForce RTX 5080 is not among preferences.gpus.");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.gpus");
		assertThat(RULE.reject(free("kaggle:p100"), ask(ONLY_5070_TI))).isPresent();
	}

	@Test
	void saysNothingOfWhatTheLabHas() {
		assertThat(RULE.reject(keep("geforce-gtx-1080-ti"), ask(ONLY_5070_TI))).isEmpty();
	}

	@Test
	void proposesNoMoreNamesThanARequestCanState() {
		String names = "'T4'" + ",'T4'".repeat(48);
		assertThat(reject("'preferences':{'gpus':[" + names + "]}").relaxation()).isPresent();
		assertThat(reject("'preferences':{'gpus':[" + names + ",'T4']}").isMendable()).isFalse();
	}

	private static Rejection reject(String fields) {
		return RULE.reject(buy("geforce-rtx-5080:new"), ask(fields)).orElseThrow();
	}

}
