package org.gpuadvisor.web.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that portals have to show where an institute has set one; none by default. */
@Component
public final class ApiKey {

	/** Header of requests. */
	public static final String HEADER = "X-API-Key";

	private final boolean asked;

	private final byte[] digest;

	ApiKey(@Value("${gpu-advisor.api-key:}") String key) {
		this.asked = !key.isBlank();
		this.digest = digest(key.strip());
	}

	/** Whether there is one to show. */
	public boolean isAsked() {
		return this.asked;
	}

	/** Takes the same time however much of it is right, and whatever its length. */
	boolean opens(@Nullable String shown) {
		return !this.asked || (shown != null && MessageDigest.isEqual(digest(shown), this.digest));
	}

	private static byte[] digest(String key) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
