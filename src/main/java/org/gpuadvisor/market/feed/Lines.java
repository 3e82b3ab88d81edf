package org.gpuadvisor.market.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.market.offer.Rental.Commitment;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;

/**
 * The lines of one file on their way to rentals. Of a machine's zones in a region the
 * cheapest counts: labs rent by region.
 */
final class Lines {

	private static final String PROMOTION = "_Promo";

	/** Where main memory equals that of the GPUs, the feed means that of the GPUs. */
	private static final double SAME_MEMORY = 0.01;

	private final FeedFile file;

	private final FeedGpus gpus;

	private final Prices prices;

	private final RowReader reader;

	private final Parts parts;

	private final Map<Key, Kept> kept = new LinkedHashMap<>();

	private final Map<Refusal, ImportReport.Refused> refused = new HashMap<>();

	private final BitSet accepted = new BitSet();

	private final Map<Object, Object> alike = new HashMap<>();

	private int read;

	Lines(FeedFile file, FeedGpus gpus, Prices prices) {
		this.file = file;
		this.gpus = gpus;
		this.prices = prices;
		this.reader = file.format().reader();
		this.parts = new Parts(prices);
	}

	void add(CSVRecord record) {
		int line = this.read++;
		PriceRow row;
		try {
			row = this.reader.row(new Cells(record));
		}
		catch (NumberFormatException ex) {
			refuse(Refusal.NOT_READABLE, "");
			return;
		}
		if (row.hasGpu() && row.instance().isEmpty()) {
			if (FeedGpus.isOfOtherVendor(row)) {
				refuse(Refusal.NOT_NVIDIA, row.gpu());
			}
			else {
				this.parts.addGpus(row, line);
			}
		}
		else if (row.hasGpu()) {
			offer(row, line, line).ifPresent((reason) -> refuse(reason, row.gpu()));
		}
		else {
			Optional<FeedGpu> needed = this.gpus.known(this.file.provider(), row.instance(), "")
				.filter((gpu) -> gpu.name().isPresent() && gpu.gpuCount().isPresent());
			needed.ifPresentOrElse((gpu) -> this.parts.addMachine(
					row.withGpu(gpu.name().orElseThrow(), BigDecimal.valueOf(gpu.gpuCount().orElseThrow())), line),
					() -> refuse(Refusal.NO_GPU, ""));
		}
	}

	FeedImport end() {
		this.parts.join(this::offer).forEach((reason, names) -> names.forEach((name) -> refuse(reason, name)));
		BitSet taken = new BitSet();
		List<Rental> rentals = new ArrayList<>(this.kept.size());
		for (Kept each : this.kept.values()) {
			rentals.add(each.rental);
			taken.set(each.line);
			taken.set(each.otherLine);
		}
		return new FeedImport(rentals, new ImportReport(this.read, taken.cardinality(),
				this.accepted.cardinality() - taken.cardinality(), this.refused));
	}

	private void refuse(Refusal reason, String name) {
		this.refused.merge(reason, ImportReport.Refused.NONE.plus(name), (so, more) -> so.plus(name));
	}

	/** Why nothing can be made of a line, or of two lines together; empty if it can. */
	private Optional<Refusal> offer(PriceRow row, int line, int otherLine) {
		if (row.instance().endsWith(PROMOTION)) {
			return Optional.of(Refusal.PROMOTION);
		}
		FeedGpus.Found found = this.gpus.of(this.file.provider(), row);
		if (found.gpu().isEmpty()) {
			return found.refusal();
		}
		if (!row.hasPrice()) {
			return Optional.of(Refusal.NO_PRICE);
		}
		boolean sane = row.onDemand()
			.or(row::spot)
			.filter((price) -> this.prices.isSane(price, found.count()))
			.isPresent();
		if (!sane) {
			return Optional.of(Refusal.PRICE_OUT_OF_BAND);
		}
		this.accepted.set(line);
		this.accepted.set(otherLine);
		row.onDemand().ifPresent((price) -> keep(row, found, Commitment.ON_DEMAND, price, line, otherLine));
		row.spot()
			.filter((price) -> this.prices.isSane(price, found.count()))
			.ifPresent((price) -> keep(row, found, Commitment.SPOT, price, line, otherLine));
		return Optional.empty();
	}

	private void keep(PriceRow row, FeedGpus.Found found, Commitment commitment, BigDecimal price, int line,
			int otherLine) {
		Gpu gpu = found.gpu().orElseThrow();
		String instance = same(row.instance());
		String region = same(row.region());
		Rental rental = new Rental(this.file.provider(), instance, region, commitment, gpu, found.count(),
				same(row.vcpus()), same(ram(row, gpu, found.count())), same(new HourlyRate(Money.of(price, "USD"))),
				false, Confidence.HIGH, provenance(row));
		this.kept.merge(new Key(instance, region, gpu, commitment), new Kept(rental, line, otherLine),
				(before, now) -> (now.rental.rate().perHour().isMoreThan(before.rental.rate().perHour())
						|| now.rental.rate().equals(before.rental.rate())) ? before : now);
	}

	private static Optional<Double> ram(PriceRow row, Gpu gpu, int count) {
		double ofGpus = gpu.memory().toGib() * count;
		return row.ramGb().filter((gb) -> Math.abs(gb - ofGpus) > SAME_MEMORY * ofGpus);
	}

	private Provenance provenance(PriceRow row) {
		return same(new Provenance(this.file.source(), this.file.asOf(),
				row.zone().isEmpty() ? "" : "in zone " + row.zone()));
	}

	/** One object for all that are alike: a feed says the same things many times. */
	@SuppressWarnings("unchecked")
	private <T> T same(T value) {
		return (T) this.alike.computeIfAbsent(value, (any) -> any);
	}

	private record Key(String instance, String region, Gpu gpu, Commitment commitment) {
	}

	private record Kept(Rental rental, int line, int otherLine) {
	}

}
