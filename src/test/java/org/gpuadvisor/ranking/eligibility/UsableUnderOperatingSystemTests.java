package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class UsableUnderOperatingSystemTests {

	private static final UsableUnderOperatingSystem RULE = new UsableUnderOperatingSystem();

	@Test
	void cannotUseTheCardOfAMac() {
		Rejection rejection = RULE.reject(keep("geforce-gtx-1080-ti"), ask("'hardware':{'os':'MACOS'}")).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("NO_NVIDIA_ON_MACOS");
		assertThat(rejection.reason().message())
			.isEqualTo("macOS has no current NVIDIA drivers: GeForce GTX 1080 Ti cannot be used in this computer.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "LINUX", "WINDOWS" })
	void usesTheCardUnderLinuxAndWindows(String os) {
		assertThat(RULE.reject(keep("geforce-gtx-1080-ti"), ask("'hardware':{'os':'" + os + "'}"))).isEmpty();
	}

	@Test
	void saysNothingOfACardForANewComputer() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask("'hardware':{'os':'MACOS'}"))).isEmpty();
	}

}
