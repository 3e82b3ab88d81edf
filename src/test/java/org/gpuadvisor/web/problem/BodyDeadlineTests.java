package org.gpuadvisor.web.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import org.springframework.core.MethodParameter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.mock.http.MockHttpInputMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BodyDeadlineTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final AtomicLong now = new AtomicLong();

	private final BodyDeadline deadline = new BodyDeadline(SECOND.multipliedBy(10), this.now::get);

	private final MethodParameter parameter = new MethodParameter(BodyDeadlineTests.class.getDeclaredMethods()[0], -1);

	@Test
	void readsABodyThatTakesTenSeconds() throws IOException {
		// ten bytes, one a second: the end is seen after ten
		assertThat(trickle(10, SECOND).readAllBytes()).hasSize(10);
	}

	@Test
	void stopsATrickleThoughEachByteIsInTime() {
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> trickle(11, SECOND).readAllBytes());
	}

	@Test
	void stopsAfterOneByteThatTookTooLong() throws IOException {
		InputStream late = trickle(1, SECOND.multipliedBy(11));
		assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(late::read);
	}

	/** Gives one byte at a time and lets time go by for each. */
	private InputStream trickle(int bytes, Duration each) throws IOException {
		InputStream slow = new ByteArrayInputStream(new byte[bytes]) {

			@Override
			public synchronized int read() {
				int read = super.read();
				BodyDeadlineTests.this.now.addAndGet((read < 0) ? 0 : each.toNanos());
				return read;
			}

			@Override
			public synchronized int read(byte[] into, int offset, int length) {
				int read = super.read(into, offset, Math.min(1, length));
				BodyDeadlineTests.this.now.addAndGet((read < 0) ? 0 : each.toNanos());
				return read;
			}

		};
		return this.deadline
			.beforeBodyRead(new MockHttpInputMessage(slow), this.parameter, String.class,
					StringHttpMessageConverter.class)
			.getBody();
	}

}
