package org.gpuadvisor.market.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/**
 * A file of prices as it was fetched.
 *
 * @param provider whose prices they are, as the catalog names it
 * @param source who said it, as answers show it
 * @param asOf ISO date of the day on which this content was first seen: the feeds have no
 * dates of their own
 * @param version the same content has the same version
 * @param zipped the CSV text, in gzip's form
 */
public record FeedFile(FeedFormat format, String provider, String source, String asOf, String version, byte[] zipped) {

	InputStream open() throws IOException {
		return new GZIPInputStream(new ByteArrayInputStream(this.zipped));
	}

	/** Files are the same if they say the same, since the same day. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof FeedFile file && this.format == file.format && this.provider.equals(file.provider)
				&& this.source.equals(file.source) && this.asOf.equals(file.asOf) && this.version.equals(file.version);
	}

	@Override
	public int hashCode() {
		return this.version.hashCode();
	}

}
