package org.gpuadvisor.snapshot;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import org.gpuadvisor.market.feed.FeedFormat;
import org.gpuadvisor.snapshot.fetch.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A price feed that an operator has set.
 *
 * @param provider whose prices they are, as the catalog names it
 * @param interval between two looks
 * @param timeout for one look
 * @param maxSize of the file, unpacked
 * @param retryPause before a look is repeated that failed in passing
 */
record FeedSettings(FeedFormat format, URI location, String provider, Duration interval, Duration timeout,
		DataSize maxSize, Duration retryPause) {

	FeedSettings(@Nullable FeedFormat format, @Nullable URI location, @Nullable String provider,
			@DefaultValue("1h") Duration interval, @DefaultValue("30s") Duration timeout,
			@DefaultValue("64MB") DataSize maxSize, @DefaultValue("2s") Duration retryPause) {
		if (format == null || location == null || provider == null || provider.isBlank()) {
			throw new IllegalArgumentException("a feed needs format, location and provider");
		}
		if (interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException("a feed's interval is a time above 0, was " + interval);
		}
		this.format = format;
		this.location = location;
		this.provider = provider.strip();
		this.interval = interval;
		this.timeout = timeout;
		this.maxSize = maxSize;
		this.retryPause = retryPause;
		source();
	}

	/** Such as {@code skypilot-aws}. */
	String name() {
		return (this.format + "-" + this.provider).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
	}

	Source source() {
		return new Source(this.location, this.timeout, this.maxSize, this.provider + ".csv");
	}

}
