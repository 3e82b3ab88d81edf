package org.gpuadvisor.ranking.eligibility;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;

class OptionWantedTests {

	private static final OptionWanted RULE = new OptionWanted();

	@Test
	void keepsAllFourByDefault() {
		assertThat(RULE.reject(keep("tesla-t4"), ask())).isEmpty();
		assertThat(RULE.reject(free("kaggle:p100"), ask())).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask())).isEmpty();
		assertThat(RULE.reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), ask())).isEmpty();
	}

	@Test
	void dropsWhatTheLabRuledOut() {
		Rejection rejection = RULE
			.reject(buy("geforce-rtx-5070-ti:new"), ask("'preferences':{'options':['KEEP','RENT']}"))
			.orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("OPTION_NOT_WANTED");
		assertThat(rejection.reason().message()).isEqualTo("You ruled out to BUY in preferences.options.");
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("preferences.options");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement()
			.isEqualTo(List.of(Action.KEEP, Action.RENT, Action.BUY));
	}

	@Test
	void keepsWhatTheLabNamed() {
		assertThat(RULE.reject(keep("tesla-t4"), ask("'preferences':{'options':['KEEP','RENT']}"))).isEmpty();
	}

	@Test
	void proposesEachOptionOnce() {
		Rejection rejection = RULE
			.reject(buy("geforce-rtx-5070-ti:new"), ask("'preferences':{'options':['KEEP','KEEP','KEEP','KEEP']}"))
			.orElseThrow();
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement()
			.isEqualTo(List.of(Action.KEEP, Action.BUY));
	}

}
