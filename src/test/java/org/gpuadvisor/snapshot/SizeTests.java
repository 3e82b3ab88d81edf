package org.gpuadvisor.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.market.feed.FeedFormat;
import org.gpuadvisor.market.feed.FeedText;
import org.gpuadvisor.market.offer.Rental;

import static org.assertj.core.api.Assertions.assertThat;

/** A catalog of very many offers answers as fast as a small one. */
class SizeTests {

	/** More by hand: {@code -Doffers=1000000}, with 600 MB of heap. */
	private static final int OFFERS = Integer.getInteger("offers", 40_000);

	private static final int RUNS = 80;

	private static final List<String> GPUS = List.of("T4", "L4", "A10", "A10G", "A40", "L40", "L40S", "H200", "B200",
			"A6000", "RTX4090", "RTX3090", "RTX5090", "A5000", "A4000", "RTX6000-Ada", "GH200", "H100-SXM",
			"A100-80GB-SXM", "H100-NVL");

	private static final int REGIONS = 200;

	private static final Requirement RENTS = Requests
		.of("{'workload':{'type':'POSE_ESTIMATION'},'budget':{'purchase':0}}");

	/** Prices of 0.30 to 2.30 USD for a GPU, and one that is cheaper than all others. */
	private static String text() {
		Random random = new Random(1);
		StringBuilder text = new StringBuilder("InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n");
		for (int i = 0; i < OFFERS - 1; i++) {
			String gpu = GPUS.get(i % GPUS.size());
			int count = 1 << (i / GPUS.size() % 4);
			text.append("machine-")
				.append(i / (GPUS.size() * 4 * REGIONS))
				.append('-')
				.append(gpu)
				.append('-')
				.append(count)
				.append(',')
				.append(gpu)
				.append(',')
				.append(count)
				.append(',')
				.append(String.format(Locale.ROOT, "%.4f", count * (0.3 + 2 * random.nextDouble())))
				.append(",region-")
				.append(i / (GPUS.size() * 4) % REGIONS)
				.append('\n');
		}
		return text.append("bargain,RTX4090,1,0.0217,region-7\n").toString();
	}

	@Test
	void overlooksNoneOfVeryManyOffers() {
		Snapshots snapshots = new Snapshots(new Assembly());
		int before = snapshots.current().offers().count();
		Snapshot.Feed feed = takeVeryMany(snapshots);
		Snapshot large = snapshots.current();
		assertThat(feed.imported().report().taken()).isEqualTo(OFFERS);
		assertThat(large.offers().count()).isEqualTo(before + OFFERS);
		assertThat(large.ranker().rank(RENTS).cloud())
			.extracting((option) -> option.candidate().rental().map(Rental::instance).orElse(""))
			.contains("bargain");
	}

	/** A timing, so only where the machine has nothing else to do. */
	@Test
	@Tag("timing")
	void isNoSlowerWithVeryManyOffers() {
		Snapshots snapshots = new Snapshots(new Assembly());
		Snapshot small = snapshots.current();
		long start = System.nanoTime();
		takeVeryMany(snapshots);
		double seconds = (System.nanoTime() - start) / 1e9;
		double ratio = ratio(snapshots.current(), small, RENTS);
		System.out.printf("%d offers loaded in %.1f s; a request takes %.2f times as long%n", OFFERS, seconds, ratio);
		assertThat(ratio).isLessThan(2);
	}

	private static Snapshot.Feed takeVeryMany(Snapshots snapshots) {
		return snapshots.use("skypilot-large", FeedText.file(FeedFormat.SKYPILOT, "a large cloud", text()));
	}

	/** Of the best of many runs in turn, so that both have the same machine. */
	private static double ratio(Snapshot one, Snapshot other, Requirement requirement) {
		long best = Long.MAX_VALUE;
		long otherBest = Long.MAX_VALUE;
		for (int i = 0; i < RUNS; i++) {
			best = Math.min(best, time(one, requirement));
			otherBest = Math.min(otherBest, time(other, requirement));
		}
		return (double) best / otherBest;
	}

	private static long time(Snapshot snapshot, Requirement requirement) {
		long start = System.nanoTime();
		snapshot.ranker().rank(requirement);
		return System.nanoTime() - start;
	}

}
