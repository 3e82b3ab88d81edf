package org.gpuadvisor.web.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Stops reading a body that does not arrive in time as a whole. The server's own limit
 * begins anew with each byte, so that a trickle would never end.
 */
@ControllerAdvice
class BodyDeadline extends RequestBodyAdviceAdapter {

	private final Duration limit;

	private final LongSupplier nanoTime;

	@Autowired
	BodyDeadline(@Value("${gpu-advisor.body-timeout}") Duration limit) {
		this(limit, System::nanoTime);
	}

	BodyDeadline(Duration limit, LongSupplier nanoTime) {
		this.limit = limit;
		this.nanoTime = nanoTime;
	}

	@Override
	public boolean supports(MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		InputStream timed = new Timed(message.getBody());
		return new HttpInputMessage() {

			@Override
			public InputStream getBody() {
				return timed;
			}

			@Override
			public HttpHeaders getHeaders() {
				return message.getHeaders();
			}

		};
	}

	private final class Timed extends FilterInputStream {

		private final long start = BodyDeadline.this.nanoTime.getAsLong();

		Timed(InputStream body) {
			super(body);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			check();
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			check();
			return read;
		}

		private void check() throws SocketTimeoutException {
			if (BodyDeadline.this.nanoTime.getAsLong() - this.start > BodyDeadline.this.limit.toNanos()) {
				throw new SocketTimeoutException("the body did not arrive within " + BodyDeadline.this.limit);
			}
		}

	}

}
