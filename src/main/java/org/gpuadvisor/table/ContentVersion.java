package org.gpuadvisor.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version of named contents: the same names and contents, in the same order, give the
 * same version.
 */
public final class ContentVersion {

	private static final int DIGITS = 16;

	private static final int BUFFER = 1 << 16;

	private final MessageDigest digest;

	public ContentVersion() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	public ContentVersion add(String name, byte[] content) {
		this.digest.update(name.getBytes(StandardCharsets.UTF_8));
		this.digest.update(content);
		return this;
	}

	public ContentVersion add(String name, String content) {
		return add(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** A content that is not named, as long as it comes. */
	public ContentVersion add(InputStream content) throws IOException {
		byte[] buffer = new byte[BUFFER];
		for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
			this.digest.update(buffer, 0, count);
		}
		return this;
	}

	/** The first 16 hexadecimal digits of the SHA-256; ends the counting. */
	public String version() {
		return HexFormat.of().formatHex(this.digest.digest()).substring(0, DIGITS);
	}

}
