package org.gpuadvisor.web.guard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiKeyTests {

	private final ApiKey key = new ApiKey("correct horse");

	@Test
	void opensToItself() {
		assertThat(this.key.isAsked()).isTrue();
		assertThat(this.key.opens("correct horse")).isTrue();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "correct hors", "correct horse ", "correct horsf", "Correct horse" })
	void opensToNothingElse(String shown) {
		assertThat(this.key.opens(shown)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void isAskedOfNobodyWhereNoneIsSet(String none) {
		ApiKey open = new ApiKey(none);
		assertThat(open.isAsked()).isFalse();
		assertThat(open.opens(null)).isTrue();
		assertThat(open.opens("anything")).isTrue();
	}

	@Test
	void keepsToItselfWhatItIs() {
		assertThat(this.key.toString()).doesNotContain("correct");
	}

}
