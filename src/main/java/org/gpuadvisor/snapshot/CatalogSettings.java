package org.gpuadvisor.snapshot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator has set of the catalog: own files and price feeds. None by default.
 *
 * @param feedsFolder where the last good file of each feed is kept for the next start
 */
@ConfigurationProperties("gpu-advisor")
record CatalogSettings(@DefaultValue OverlaySettings catalog, @DefaultValue("") String feedsFolder,
		@DefaultValue List<FeedSettings> feeds) {

	CatalogSettings {
		feeds = List.copyOf(feeds);
		Set<String> providers = new HashSet<>();
		for (FeedSettings feed : feeds) {
			if (!providers.add(feed.provider().toLowerCase(Locale.ROOT))) {
				throw new IllegalArgumentException(
						"a provider has one feed, but there are two of '" + feed.provider() + "'");
			}
		}
	}

	/** Empty where none is set. */
	Optional<Path> keptFeeds() {
		return folder(this.feedsFolder);
	}

	private static Optional<Path> folder(String path) {
		return path.isBlank() ? Optional.empty() : Optional.of(Path.of(path.strip()));
	}

	/**
	 * @param overlay folder of an institute's own files
	 * @param checkEvery how often it is looked at
	 */
	record OverlaySettings(@DefaultValue("") String overlay, @DefaultValue("10s") Duration checkEvery) {

		/** Empty where none is set. */
		Optional<Path> files() {
			return folder(this.overlay);
		}

	}

}
