package org.gpuadvisor.snapshot;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.market.feed.FeedFormat;
import org.gpuadvisor.market.feed.FeedText;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.table.Overlay;
import org.gpuadvisor.table.Tables;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A feed over good and bad days; the file is a local one. */
class FeedTests {

	private static final String EMBEDDED = new Tables().version();

	@TempDir
	private Path folder;

	private final Snapshots snapshots = new Snapshots(new Assembly());

	private FeedSettings settings(String provider) {
		return new FeedSettings(FeedFormat.SKYPILOT, this.folder.resolve("vms.csv").toUri(), provider,
				Duration.ofHours(1), Duration.ofSeconds(5), DataSize.ofMegabytes(1), Duration.ofMillis(1));
	}

	private Feed feed(Snapshots at, String day) {
		return new Feed(settings("aws"), at, new KeptFeeds(this.folder.resolve("kept")), day(day));
	}

	private static Clock day(String day) {
		return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.resolve("vms.csv"), text);
	}

	private List<Rental> t4s(Snapshots at) {
		return at.current()
			.offers()
			.rentals()
			.stream()
			.filter((rental) -> rental.provider().equals("aws") && rental.gpu().id().equals("tesla-t4")
					&& !rental.historic())
			.toList();
	}

	@Test
	void takesOverAFileAndTellsWhereItsPricesAreFrom() throws IOException {
		assertThat(t4s(this.snapshots)).isNotEmpty().noneMatch((rental) -> rental.instance().equals("t4.small"));
		write(FeedText.t4(3, "0.4"));
		Feed feed = feed(this.snapshots, "2026-11-22");
		feed.look();
		assertThat(t4s(this.snapshots)).as("in place of the catalog's own T4s at aws")
			.hasSize(3)
			.allSatisfy((rental) -> {
				assertThat(rental.instance()).isEqualTo("t4.small");
				assertThat(rental.provenance().asOf()).isEqualTo("2026-11-22");
				assertThat(rental.provenance().source()).matches("SkyPilot catalog, vms.csv, version [0-9a-f]{16}");
			});
		assertThat(this.snapshots.current().offers().pricesAsOf()).isEqualTo("2026-11-22");
		assertThat(feed.status().state()).isEqualTo(FeedStatus.State.CURRENT);
		assertThat(feed.status().report()).hasToString("3 lines: 3 taken, 0 merged");
	}

	@Test
	void changesNothingWhereTheFileSaysTheSame() throws IOException {
		write(FeedText.t4(3, "0.4"));
		feed(this.snapshots, "2026-11-22").look();
		Snapshot before = this.snapshots.current();
		Feed later = feed(this.snapshots, "2026-11-25");
		later.begin();
		later.look();
		assertThat(this.snapshots.current().version()).isEqualTo(before.version());
		assertThat(later.status().asOf()).as("a file that does not change grows old").isEqualTo("2026-11-22");
		assertThat(later.status().lastSuccess()).isEqualTo("2026-11-25T12:00:00Z");
	}

	@Test
	void keepsWhatWasGoodThroughBadDaysAndRecovers() throws IOException {
		write(FeedText.t4(10, "0.4"));
		Feed feed = feed(this.snapshots, "2026-11-22");
		feed.look();
		Snapshot good = this.snapshots.current();
		long failures = 0;
		for (String bad : List.of("", "<html>\n", FeedText.t4(10, "0.4") + "t4.big,T4", FeedText.t4(4, "0.4"),
				FeedText.t4(10, "4000"), "InstanceType,Cost\na,1\n")) {
			write(bad);
			feed.look();
			failures++;
			assertThat(this.snapshots.current()).isSameAs(good);
			assertThat(feed.status().state()).isEqualTo(FeedStatus.State.FAILING);
			assertThat(feed.status().lastError()).isNotBlank();
			assertThat(feed.status().failures()).isEqualTo(failures);
			assertThat(feed.status().report()).hasToString("10 lines: 10 taken, 0 merged");
		}
		Files.delete(this.folder.resolve("vms.csv"));
		feed.look();
		assertThat(feed.status().lastError()).isEqualTo("vms.csv cannot be read");
		write(FeedText.t4(9, "0.3"));
		feed.look();
		assertThat(t4s(this.snapshots)).hasSize(9);
		assertThat(feed.status().state()).isEqualTo(FeedStatus.State.CURRENT);
	}

	@Test
	void startsWithoutNetworkFromWhatWasKept() throws IOException {
		write(FeedText.t4(3, "0.4"));
		feed(this.snapshots, "2026-11-22").look();
		Files.delete(this.folder.resolve("vms.csv"));
		Snapshots restarted = new Snapshots(new Assembly());
		Feed feed = feed(restarted, "2026-11-23");
		feed.begin();
		assertThat(t4s(restarted)).hasSize(3);
		assertThat(restarted.current().version()).isEqualTo(this.snapshots.current().version());
		assertThat(feed.status().state()).isEqualTo(FeedStatus.State.KEPT);
		feed.look();
		assertThat(t4s(restarted)).hasSize(3);
		assertThat(feed.status().state()).isEqualTo(FeedStatus.State.FAILING);
	}

	@Test
	void trustsNothingThatWasDamagedWhileItWasKept() throws IOException {
		write(FeedText.t4(3, "0.4"));
		feed(this.snapshots, "2026-11-22").look();
		Files.write(this.folder.resolve("kept/skypilot-aws.csv.gz"), new byte[] { 31, 2, 3 });
		Snapshots restarted = new Snapshots(new Assembly());
		feed(restarted, "2026-11-23").begin();
		assertThat(restarted.current().version()).isEqualTo(EMBEDDED);
	}

	@Test
	void goesOnWhereNothingCanBeKept() throws IOException {
		write(FeedText.t4(3, "0.4"));
		Files.writeString(this.folder.resolve("kept"), "a file, no folder");
		Feed feed = feed(this.snapshots, "2026-11-22");
		feed.begin();
		feed.look();
		assertThat(t4s(this.snapshots)).hasSize(3);
	}

	@Test
	void leavesOwnRowsAboveFeeds() throws IOException {
		write(FeedText.t4(2, "0.4"));
		this.snapshots.use(new Overlay(Map.of("rentals.csv",
				("provider,instance,region,gpu_id,gpu_count,vcpu,ram_gb,on_demand_usd_per_hour,spot_usd_per_hour,status,confidence,source,as_of,note\n"
						+ "aws,t4.small,region-0,tesla-t4,1,,,0.2,,AVAILABLE,HIGH,our contract,2026-10,\n")
					.getBytes(StandardCharsets.UTF_8))));
		feed(this.snapshots, "2026-11-22").look();
		assertThat(t4s(this.snapshots)).extracting((rental) -> rental.region() + " " + rental.rate())
			.containsExactlyInAnyOrder("region-0 0.200 USD/h", "region-1 0.400 USD/h");
	}

	@Test
	void allowsOneFeedAProvider() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CatalogSettings(new CatalogSettings.OverlaySettings("", Duration.ofSeconds(1)), "",
					List.of(settings("aws"), settings("AWS"))))
			.withMessage("a provider has one feed, but there are two of 'AWS'");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new FeedSettings(FeedFormat.SKYPILOT, URI.create("ftp://example.org/vms.csv"), "aws",
					Duration.ofHours(1), Duration.ofSeconds(5), DataSize.ofMegabytes(1), Duration.ofMillis(1)));
	}

}
