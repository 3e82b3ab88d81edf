package org.gpuadvisor.snapshot;

import java.util.List;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells operators that own files or a feed are not as they should be. The service answers
 * all the same, from what was good before: that is DEGRADED, not DOWN.
 */
@Component
class CatalogHealthIndicator implements HealthIndicator {

	private static final Status DEGRADED = new Status("DEGRADED",
			"answers rest on older files; GET /catalog tells which");

	private final Snapshots snapshots;

	private final Renewal renewal;

	CatalogHealthIndicator(Snapshots snapshots, Renewal renewal) {
		this.snapshots = snapshots;
		this.renewal = renewal;
	}

	@Override
	public Health health() {
		List<FeedStatus> failing = this.renewal.feeds()
			.stream()
			.filter((feed) -> feed.state() == FeedStatus.State.FAILING)
			.toList();
		String overlay = this.renewal.overlay().lastError();
		boolean good = failing.isEmpty() && overlay == null;
		Health.Builder health = (good ? Health.up() : Health.status(DEGRADED)).withDetail("version",
				this.snapshots.current().version());
		if (overlay != null) {
			health.withDetail("overlay", overlay);
		}
		failing.forEach((feed) -> health.withDetail(feed.name(), String.valueOf(feed.lastError())));
		return health.build();
	}

}
