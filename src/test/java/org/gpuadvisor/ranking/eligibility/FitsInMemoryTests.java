package org.gpuadvisor.ranking.eligibility;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.askForGb;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.buyTwo;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class FitsInMemoryTests {

	private static final FitsInMemory RULE = new FitsInMemory();

	@Test
	void keepsWhatFitsIfTightly() {
		// of 8 GB 8 x 0.975 = 7.8 can be used, and 7.8 x 1.05 = 8.19 tried
		assertThat(RULE.reject(buy("geforce-rtx-5060-ti-8gb:new"), askForGb(8.18))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5060-ti-8gb:new"), askForGb(8.2))).isPresent();
	}

	@Test
	void saysHowMuchIsMissing() {
		Rejection rejection = RULE.reject(keep("geforce-rtx-3060-8gb"), askForGb(10)).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("NOT_ENOUGH_MEMORY");
		// 10 - 7.8
		assertThat(rejection.reason().message())
			.isEqualTo("The job needs about 10 GB of GPU memory; " + keep("geforce-rtx-3060-8gb").gpu().name()
					+ " has 8 GB, of which 7.8 GB can be used: 2.2 GB too little.");
		assertThat(rejection.reason().values().keySet()).containsExactly("requiredGb", "usableGb", "shortfallGb");
		assertThat((double) rejection.reason().values().get("shortfallGb")).isCloseTo(2.2, within(1e-6));
	}

	@Test
	void tellsTheSettingsThatWouldFit() {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','batchSize':64}");
		Relaxation relaxation = RULE.reject(buy("geforce-rtx-5060-ti-8gb:new"), ask)
			.orElseThrow()
			.relaxation()
			.orElseThrow();
		assertThat(relaxation.changes()).isEqualTo(Map.of("workload.batchSize", 16));
		assertThat(relaxation.message())
			.isEqualTo("With batchSize 16 instead of 64 the job would need about 7.8 GB and fit.");
	}

	@Test
	void isAsFarAwayAsItsMemoryIsHalvedOrMissing() {
		// 2.2 of 7.8 GB
		assertThat(RULE.reject(keep("geforce-rtx-3060-8gb"), askForGb(10)).orElseThrow().distance())
			.isCloseTo(2.2 / 7.8, within(1e-6));
		// from 64 images of 0.42 GB and 1.14 to 16: log2(28.0 / 7.8) = 1.84 halvings of
		// 0.4
		assertThat(RULE
			.reject(buy("geforce-rtx-5060-ti-8gb:new"), ask("'workload':{'type':'POSE_ESTIMATION','batchSize':64}"))
			.orElseThrow()
			.distance()).isCloseTo(0.4 * 1.84, within(0.01));
	}

	@Test
	void hasNoSettingsForAProgramThatItDoesNotKnow() {
		assertThat(RULE.reject(keep("geforce-rtx-3060-8gb"), askForGb(10)).orElseThrow().relaxation()).isEmpty();
	}

	@Test
	void leavesWhatTheDisplayTakesUnderWindows() {
		String windows = "'hardware':{'os':'WINDOWS'},'workload':{'type':'CUSTOM','memoryGb':%s}";
		// (8 - 0.75) x 0.975 = 7.07 can be used and 7.07 x 1.05 = 7.42 tried
		assertThat(RULE.reject(keep("geforce-rtx-3060-8gb"), ask(windows.formatted("7.4")))).isEmpty();
		assertThat(RULE.reject(keep("geforce-rtx-3060-8gb"), ask(windows.formatted("7.5")))
			.orElseThrow()
			.reason()
			.message()).contains("has 8 GB, of which 7.1 GB can be used beside Windows and the display");
		assertThat(RULE.reject(buy("geforce-rtx-5060-ti-8gb:new"), ask(windows.formatted("7.5")))).isPresent();
		assertThat(RULE.reject(keep("geforce-rtx-3060-8gb"), askForGb(7.5))).isEmpty();
	}

	@Test
	void countsNoDisplayWhereThereIsNone() {
		String windows = "'hardware':{'os':'WINDOWS'},'workload':{'type':'CUSTOM','memoryGb':16}";
		// of 16 GB 16.38 can be tried
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask(windows))).isEmpty();
		assertThat(RULE.reject(keep("tesla-t4"), ask(windows))).isEmpty();
		// what a lab measured under Windows has the display in it
		assertThat(RULE.reject(keep("geforce-rtx-3060-8gb"),
				ask("'hardware':{'os':'WINDOWS'},'workload':{'type':'POSE_ESTIMATION','measuredMemoryGb':7.9}")))
			.isEmpty();
	}

	@Test
	void neverSumsTheMemoryOfSeveralGpus() {
		assertThat(RULE.reject(buyTwo("geforce-rtx-5060-ti-8gb:new"), askForGb(10))).isPresent();
		// two GPUs of 12 GB on one card
		assertThat(RULE.reject(keep("tesla-k80"), askForGb(20))).isPresent();
	}

}
