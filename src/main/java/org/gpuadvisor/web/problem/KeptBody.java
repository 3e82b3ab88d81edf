package org.gpuadvisor.web.problem;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** A body that is kept while it is read, to see what else is wrong with it. */
final class KeptBody implements HttpInputMessage {

	private final HttpHeaders headers;

	private final Kept stream;

	KeptBody(HttpInputMessage message) throws IOException {
		this.headers = message.getHeaders();
		this.stream = new Kept(message.getBody());
	}

	@Override
	public InputStream getBody() {
		return this.stream;
	}

	@Override
	public HttpHeaders getHeaders() {
		return this.headers;
	}

	/** All of it, also what was not read yet; nothing beyond what a body may have. */
	byte[] all() throws IOException {
		this.stream.readNBytes(Math.max(0, (int) RequestGate.LARGEST_BODY - this.stream.kept.size()));
		return this.stream.kept.toByteArray();
	}

	private static final class Kept extends FilterInputStream {

		private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);

		Kept(InputStream body) {
			super(body);
		}

		@Override
		public int read() throws IOException {
			int read = super.read();
			if (read >= 0) {
				this.kept.write(read);
			}
			return read;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			if (read > 0) {
				this.kept.write(bytes, offset, read);
			}
			return read;
		}

	}

}
