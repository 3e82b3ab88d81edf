package org.gpuadvisor.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.gpuadvisor.market.feed.BadFeed;
import org.gpuadvisor.market.feed.FeedFile;
import org.gpuadvisor.market.feed.ImportReport;
import org.gpuadvisor.snapshot.KeptFeeds.Kept;
import org.gpuadvisor.snapshot.fetch.FetchFailed;
import org.gpuadvisor.snapshot.fetch.Fetched;
import org.gpuadvisor.snapshot.fetch.Fetcher;
import org.gpuadvisor.snapshot.fetch.Validators;
import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.ContentVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A price feed: looks whether its file has changed and takes it over if it is good. What
 * goes wrong is told, and changes nothing else.
 */
final class Feed {

	private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

	private final FeedSettings settings;

	private final Snapshots snapshots;

	private final @Nullable KeptFeeds keptFeeds;

	private final Fetcher fetcher;

	private final Clock clock;

	private @Nullable Kept inUse;

	private volatile FeedStatus status;

	Feed(FeedSettings settings, Snapshots snapshots, @Nullable KeptFeeds keptFeeds, Clock clock) {
		this.settings = settings;
		this.snapshots = snapshots;
		this.keptFeeds = keptFeeds;
		this.fetcher = new Fetcher(settings.source(), settings.retryPause());
		this.clock = clock;
		this.status = FeedStatus.waiting(settings);
	}

	FeedSettings settings() {
		return this.settings;
	}

	FeedStatus status() {
		return this.status;
	}

	/** Starts with what was kept, if anything was. */
	void begin() {
		if (this.keptFeeds == null) {
			return;
		}
		try {
			this.keptFeeds.find(this.settings).ifPresent((kept) -> {
				ImportReport report = this.snapshots.use(this.settings.name(), kept.file()).imported().report();
				this.inUse = kept;
				this.status = this.status.kept(kept.file().asOf(), report);
			});
		}
		catch (IOException | BadFeed | BadCell ex) {
			fail("what was kept cannot be used: " + ex.getMessage());
		}
	}

	/** Looks whether there is a new file. */
	synchronized void look() {
		try {
			Kept before = this.inUse;
			Optional<Fetched> fetched = this.fetcher.fetch((before != null) ? before.validators() : Validators.NONE);
			if (fetched.isPresent()) {
				take(fetched.get(), before);
			}
			else {
				this.status = this.status.confirmed(this.clock.instant());
			}
		}
		catch (FetchFailed | BadFeed | BadCell ex) {
			fail(String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			LOG.error("Feed {} failed unexpectedly", this.settings.name(), ex);
			fail("failed unexpectedly: " + ex.getClass().getSimpleName());
		}
	}

	private void take(Fetched fetched, @Nullable Kept before) {
		String version = version(fetched.zipped());
		if (before != null && before.file().version().equals(version)) {
			this.inUse = new Kept(before.file(), fetched.validators());
			this.status = this.status.confirmed(this.clock.instant());
			return;
		}
		FeedFile file = new FeedFile(this.settings.format(), this.settings.provider(),
				this.settings.format().label() + ", " + this.settings.source().shown() + ", version " + version,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toString(), version, fetched.zipped());
		Snapshot.Feed taken = this.snapshots.use(this.settings.name(), file);
		this.inUse = new Kept(file, fetched.validators());
		this.status = this.status.current(this.clock.instant(), file.asOf(), taken.imported().report());
		LOG.info("Feed {}: {}", this.settings.name(), taken.imported().report());
		keep(this.inUse);
	}

	private void keep(Kept kept) {
		try {
			if (this.keptFeeds != null) {
				this.keptFeeds.keep(this.settings, kept);
			}
		}
		catch (IOException ex) {
			LOG.warn("Feed {} cannot be kept for the next start: {}", this.settings.name(), ex.toString());
		}
	}

	private void fail(String problem) {
		if (this.status.state() != FeedStatus.State.FAILING || !problem.equals(this.status.lastError())) {
			LOG.warn("Feed {}: {}", this.settings.name(), problem);
		}
		this.status = this.status.failed(this.clock.instant(), problem);
	}

	/** Of the text: packing may differ. */
	private static String version(byte[] zipped) {
		try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
			return new ContentVersion().add(text).version();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("what was just packed can be unpacked", ex);
		}
	}

}
