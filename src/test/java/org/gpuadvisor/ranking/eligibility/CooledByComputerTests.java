package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class CooledByComputerTests {

	private static final CooledByComputer RULE = new CooledByComputer();

	@Test
	void keepsAPassiveCardForAServerOnly() {
		assertThat(RULE.reject(buy("nvidia-l4:new"), ask("'hardware':{'computer':'SERVER'}"))).isEmpty();
		assertThat(RULE.reject(buy("nvidia-l4:new"), ask("'hardware':{'computer':'DESKTOP'}"))).isPresent();
		assertThat(RULE.reject(buy("nvidia-l4:new"), ask())).isPresent();
	}

	@Test
	void saysWhatIsMissing() {
		Rejection rejection = RULE.reject(buy("nvidia-l4:new"), ask("'hardware':{}")).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("NEEDS_SERVER_COOLING");
		assertThat(rejection.reason().message())
			.startsWith(buy("nvidia-l4:new").gpu().name() + " has no fan and needs the air stream of a server");
	}

	@Test
	void keepsCardsWithFans() {
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask("'hardware':{}"))).isEmpty();
	}

	@Test
	void saysNothingOfCardsThatRunAlready() {
		assertThat(RULE.reject(keep("tesla-t4"), ask("'hardware':{}"))).isEmpty();
		assertThat(RULE.reject(free("google-colab:free"), ask())).isEmpty();
	}

}
