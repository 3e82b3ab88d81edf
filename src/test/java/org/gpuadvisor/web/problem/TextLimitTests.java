package org.gpuadvisor.web.problem;

import java.io.IOException;
import java.lang.reflect.Type;

import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.mock.http.MockHttpInputMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TextLimitTests {

	private static final int LIMIT = 64 * 1024;

	private final TextLimit limit = new TextLimit();

	private final MethodParameter parameter = new MethodParameter(TextLimitTests.class.getDeclaredMethods()[0], -1);

	@Test
	void letsATextOf64KibibytesThrough() throws IOException {
		assertThat(read(LIMIT)).hasSize(LIMIT);
	}

	@Test
	void stopsReadingATextThatDidNotAnnounceItsLength() {
		assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(() -> read(LIMIT + 1));
	}

	@Test
	void leavesJsonToItsParser() {
		assertThat(this.limit.supports(this.parameter, Object.class, StringHttpMessageConverter.class)).isFalse();
		assertThat(this.limit.supports(this.parameter, String.class, StringHttpMessageConverter.class)).isTrue();
	}

	private byte[] read(int length) throws IOException {
		Type target = String.class;
		return this.limit
			.beforeBodyRead(new MockHttpInputMessage(new byte[length]), this.parameter, target,
					StringHttpMessageConverter.class)
			.getBody()
			.readAllBytes();
	}

}
