package org.gpuadvisor.market.feed;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeedFileTests {

	private static final FeedFile FILE = file(FeedFormat.SKYPILOT, "aws", "a feed", "2026-11-22", "1");

	@Test
	void isTheSameIfItSaysTheSameSinceTheSameDay() {
		assertThat(FILE).isEqualTo(file(FeedFormat.SKYPILOT, "aws", "a feed", "2026-11-22", "1"))
			.hasSameHashCodeAs(file(FeedFormat.SKYPILOT, "aws", "a feed", "2026-11-22", "1"))
			.isNotEqualTo(file(FeedFormat.GPUHUNT, "aws", "a feed", "2026-11-22", "1"))
			.isNotEqualTo(file(FeedFormat.SKYPILOT, "gcp", "a feed", "2026-11-22", "1"))
			.isNotEqualTo(file(FeedFormat.SKYPILOT, "aws", "another", "2026-11-22", "1"))
			.isNotEqualTo(file(FeedFormat.SKYPILOT, "aws", "a feed", "2026-11-23", "1"))
			.isNotEqualTo(file(FeedFormat.SKYPILOT, "aws", "a feed", "2026-11-22", "2"))
			.isNotEqualTo("1");
	}

	private static FeedFile file(FeedFormat format, String provider, String source, String asOf, String version) {
		return new FeedFile(format, provider, source, asOf, version, FeedText.zipped("x"));
	}

}
