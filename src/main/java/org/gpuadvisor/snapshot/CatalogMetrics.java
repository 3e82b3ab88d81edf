package org.gpuadvisor.snapshot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.Year;
import java.time.temporal.ChronoUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How old the catalog is and how feeds fare, for a graph or an alarm. */
@Component
class CatalogMetrics implements MeterBinder {

	private static final int YEAR = "2026".length();

	private static final int MONTH = "2026-04".length();

	private final Snapshots snapshots;

	private final Renewal renewal;

	private final Clock clock = Clock.systemUTC();

	CatalogMetrics(Snapshots snapshots, Renewal renewal) {
		this.snapshots = snapshots;
		this.renewal = renewal;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("gpuadvisor.catalog.offers", this.snapshots, (all) -> all.current().offers().count())
			.description("Offers in the catalog in use")
			.register(registry);
		Gauge.builder("gpuadvisor.catalog.age", this, CatalogMetrics::age)
			.description("Days since the newest price of the catalog in use")
			.baseUnit("days")
			.register(registry);
		Gauge.builder("gpuadvisor.overlay.wrong", this.renewal, (now) -> (now.overlay().lastError() != null) ? 1 : 0)
			.description("1 while own files cannot be used as they are")
			.register(registry);
		for (FeedStatus feed : this.renewal.feeds()) {
			Gauge.builder("gpuadvisor.feed.age", this, (metrics) -> metrics.age(feed.name()))
				.tag("feed", feed.name())
				.description("Seconds since the feed was last found good; NaN if it never was")
				.baseUnit("seconds")
				.register(registry);
			FunctionCounter.builder("gpuadvisor.feed.failures", this.renewal, (now) -> status(feed.name()).failures())
				.tag("feed", feed.name())
				.description("Looks at the feed that failed since the start")
				.register(registry);
		}
	}

	private double age() {
		String date = this.snapshots.current().offers().pricesAsOf();
		LocalDate newest = (date.length() == YEAR) ? Year.parse(date).atDay(1)
				: (date.length() == MONTH) ? YearMonth.parse(date).atDay(1) : LocalDate.parse(date);
		return ChronoUnit.DAYS.between(newest, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

	private double age(String feed) {
		Instant success = status(feed).lastSuccess();
		return (success != null) ? Duration.between(success, this.clock.instant()).toSeconds() : Double.NaN;
	}

	private FeedStatus status(String name) {
		return this.renewal.feeds().stream().filter((feed) -> feed.name().equals(name)).findFirst().orElseThrow();
	}

}
