package org.gpuadvisor.snapshot;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.market.feed.BadFeed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.stereotype.Component;

/**
 * Keeps the catalog up to date: looks at an institute's own files and at price feeds, as
 * often as is set. Without settings it does nothing and asks nobody.
 */
@Component
@EnableConfigurationProperties(CatalogSettings.class)
public class Renewal {

	private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

	private final Snapshots snapshots;

	private final Clock clock = Clock.systemUTC();

	private final Duration checkEvery;

	private final @Nullable OverlayFolder overlayFolder;

	private final List<Feed> feeds;

	private volatile OverlayStatus overlay;

	private String overlayInUse = "";

	private String overlaySeen = "";

	Renewal(CatalogSettings settings, Snapshots snapshots) {
		this.snapshots = snapshots;
		this.overlayFolder = settings.catalog().files().map(OverlayFolder::new).orElse(null);
		this.overlay = OverlayStatus.of(this.overlayFolder != null);
		this.checkEvery = settings.catalog().checkEvery();
		KeptFeeds kept = settings.keptFeeds().map(KeptFeeds::new).orElse(null);
		this.feeds = settings.feeds().stream().map((feed) -> new Feed(feed, snapshots, kept, this.clock)).toList();
		checkOverlay();
		checkOverlay();
		this.feeds.forEach(Feed::begin);
	}

	/** What is to be looked at, and how often. */
	List<FixedDelayTask> looks() {
		List<FixedDelayTask> looks = new ArrayList<>();
		if (this.overlayFolder != null) {
			looks.add(new FixedDelayTask(this::checkOverlay, this.checkEvery, this.checkEvery));
		}
		this.feeds
			.forEach((feed) -> looks.add(new FixedDelayTask(feed::look, feed.settings().interval(), Duration.ZERO)));
		return looks;
	}

	public OverlayStatus overlay() {
		return this.overlay;
	}

	public List<FeedStatus> feeds() {
		return this.feeds.stream().map(Feed::status).toList();
	}

	/**
	 * Takes over what has changed once it has stood still from one check to the next: a
	 * file that is just being written is not half of one.
	 */
	void checkOverlay() {
		if (this.overlayFolder == null) {
			return;
		}
		try {
			OverlayFolder.Content content = this.overlayFolder.read();
			boolean settled = content.version().equals(this.overlaySeen);
			this.overlaySeen = content.version();
			if (settled && !content.version().equals(this.overlayInUse)) {
				this.overlayInUse = content.version();
				this.snapshots.use(content.overlay());
				this.overlay = this.overlay.changed(List.copyOf(content.overlay().files().keySet()),
						this.clock.instant());
				LOG.info("Own files {} are in use", this.overlay.files());
			}
		}
		catch (IOException ex) {
			this.overlaySeen = "";
			wrong("the folder cannot be read; what was read before stays in use");
		}
		catch (BadCell | BadFeed ex) {
			wrong(String.valueOf(ex.getMessage()));
		}
	}

	private void wrong(String problem) {
		if (!problem.equals(this.overlay.lastError())) {
			LOG.warn("Own files are not used as they are now: {}", problem);
		}
		this.overlay = this.overlay.wrong(problem);
	}

}
