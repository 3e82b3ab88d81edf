package org.gpuadvisor.ranking.rule;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonTests {

	@Test
	void keepsItsFiguresInTheirOrder() {
		Reason reason = Reason.of("TOO_DEAR", "It is too dear.").with("price", 999).with("limit", 500);
		assertThat(List.copyOf(reason.values().entrySet()))
			.isEqualTo(List.of(Map.entry("price", 999), Map.entry("limit", 500)));
		assertThat(reason.code()).isEqualTo("TOO_DEAR");
		assertThat(reason.message()).isEqualTo("It is too dear.");
	}

	@Test
	void writesItsFiguresAsIsSaid() {
		assertThat(Reason.of("TOO_DEAR", "").with("price", 999).values((figure) -> figure + " USD"))
			.isEqualTo(Map.of("price", "999 USD"));
	}

	@Test
	void staysAsItWasWhenAFigureIsAdded() {
		Reason bare = Reason.of("TOO_DEAR", "");
		bare.with("price", 999);
		assertThat(bare.values()).isEmpty();
	}

}
