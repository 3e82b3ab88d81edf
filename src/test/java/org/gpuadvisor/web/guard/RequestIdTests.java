package org.gpuadvisor.web.guard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class RequestIdTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@ParameterizedTest
	@ValueSource(strings = { "a", "8d4d1c6e-2f3a-4d55-9a3c-0f6b6f6f2a11", "portal:42/lab_7.x+y=", "00-4bf92f-01" })
	void keepsWhatThePortalGave(String given) {
		this.request.addHeader("X-Request-Id", given);
		assertThat(RequestId.of(this.request)).isEqualTo(given);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a b", "a\nINFO all is well", "a\u001b[31m", "<script>", "ä", "\"" })
	void takesNothingThatCouldFeignALogLine(String given) {
		this.request.addHeader("X-Request-Id", given);
		assertThat(RequestId.of(this.request)).matches("[0-9a-f-]{36}");
	}

	@Test
	void takesUpTo128Characters() {
		this.request.addHeader("X-Request-Id", "x".repeat(128));
		assertThat(RequestId.of(this.request)).isEqualTo("x".repeat(128));
		MockHttpServletRequest longer = new MockHttpServletRequest();
		longer.addHeader("X-Request-Id", "x".repeat(129));
		assertThat(RequestId.of(longer)).matches("[0-9a-f-]{36}");
	}

	@Test
	void isTheSameEachTimeAndAnotherForEachRequest() {
		String id = RequestId.of(this.request);
		assertThat(RequestId.of(this.request)).isEqualTo(id);
		assertThat(RequestId.of(new MockHttpServletRequest())).isNotEqualTo(id);
	}

}
