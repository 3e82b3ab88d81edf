package org.gpuadvisor.snapshot.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

import org.springframework.util.unit.DataSize;

/**
 * Where a file is to be had.
 *
 * @param location http, https or file
 * @param timeout for the whole of it
 * @param most so much is read, also of what is unpacked
 * @param entry of a zip with several CSV files the one to take, such as {@code aws.csv}
 */
public record Source(URI location, Duration timeout, DataSize most, String entry) {

	private static final Set<String> SCHEMES = Set.of("http", "https", "file");

	public Source {
		String scheme = location.getScheme();
		if (scheme == null || !SCHEMES.contains(scheme)) {
			throw new IllegalArgumentException("a location begins with http, https or file, was '" + location + "'");
		}
		if (!scheme.equals("file") && location.getHost() == null) {
			throw new IllegalArgumentException("a location names a host, was '" + location + "'");
		}
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("a timeout is a time above 0, was " + timeout);
		}
	}

	boolean isFile() {
		return this.location.getScheme().equals("file");
	}

	/** As answers may show it: no query, no password, of a local file only the name. */
	public String shown() {
		String path = this.location.getPath();
		return isFile() ? path.substring(path.lastIndexOf('/') + 1) : this.location.getHost() + path;
	}

}
