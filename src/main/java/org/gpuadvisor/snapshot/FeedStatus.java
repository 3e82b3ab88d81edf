package org.gpuadvisor.snapshot;

import java.time.Instant;

import org.gpuadvisor.market.feed.FeedFormat;
import org.gpuadvisor.market.feed.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * How a price feed stands.
 *
 * @param location as it may be shown
 * @param lastSuccess when its file was last had and found good, or found unchanged
 * @param lastError what was wrong the last time that something was
 * @param lastErrorAt when that was
 * @param failures since the start
 * @param asOf day on which the file in use was first seen
 * @param report what became of the lines of the file in use
 */
public record FeedStatus(String name, FeedFormat format, String provider, String location, State state,
		@Nullable Instant lastSuccess, @Nullable Instant lastErrorAt, @Nullable String lastError, long failures,
		@Nullable String asOf, @Nullable ImportReport report) {

	/** In what state a feed can be. */
	public enum State {

		/** It was not looked at yet. */
		WAITING,
		/** What was kept from before the start is in use, and was not confirmed yet. */
		KEPT,
		/** Its file was good at the last look. */
		CURRENT,
		/**
		 * The last look failed. The last good file stays in use; without one, what the
		 * catalog knows itself.
		 */
		FAILING

	}

	static FeedStatus waiting(FeedSettings feed) {
		return new FeedStatus(feed.name(), feed.format(), feed.provider(), feed.source().shown(), State.WAITING, null,
				null, null, 0, null, null);
	}

	FeedStatus kept(String seen, ImportReport of) {
		return new FeedStatus(this.name, this.format, this.provider, this.location, State.KEPT, this.lastSuccess,
				this.lastErrorAt, this.lastError, this.failures, seen, of);
	}

	FeedStatus current(Instant now, String seen, ImportReport of) {
		return new FeedStatus(this.name, this.format, this.provider, this.location, State.CURRENT, now,
				this.lastErrorAt, this.lastError, this.failures, seen, of);
	}

	FeedStatus confirmed(Instant now) {
		return new FeedStatus(this.name, this.format, this.provider, this.location, State.CURRENT, now,
				this.lastErrorAt, this.lastError, this.failures, this.asOf, this.report);
	}

	FeedStatus failed(Instant now, String problem) {
		return new FeedStatus(this.name, this.format, this.provider, this.location, State.FAILING, this.lastSuccess,
				now, problem, this.failures + 1, this.asOf, this.report);
	}

}
