package org.gpuadvisor.market.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.stereotype.Component;

/** All that can be bought, rented or used for free, at the price that was last seen. */
@Component
public class OfferCatalog {

	private final GpuCatalog gpus;

	private final List<Purchase> purchases;

	private final List<Rental> rentals;

	private final List<FreeTier> freeTiers;

	private final Lots lots;

	private final List<String> providers;

	private final String pricesAsOf;

	private final int monthsUntilOld;

	private final double lowestPerGpuHour;

	private final double highestPerGpuHour;

	public OfferCatalog(Tables tables, GpuCatalog gpus, PurchasePrices prices, Assumptions assumptions,
			FetchedRentals fetched) {
		this.gpus = gpus;
		this.lowestPerGpuHour = assumptions.number("min_price_per_gpu_hour_usd");
		this.highestPerGpuHour = assumptions.number("max_price_per_gpu_hour_usd");
		this.purchases = prices.purchases();
		this.monthsUntilOld = (int) assumptions.number("price_old_months");
		this.rentals = fetched.over(tables.table("rentals.csv")
			.mapUnique("instance", (written) -> written.rentals().get(0).machine(),
					(row) -> new WrittenRentals(readRentals(row), row.isOverlaid())));
		this.lots = new Lots(this.rentals);
		this.freeTiers = tables.table("free-tiers.csv").mapUnique("plan", FreeTier::id, this::readFreeTier);
		this.providers = Stream
			.concat(this.freeTiers.stream().map(FreeTier::provider), this.lots.all().stream().map(Lot::provider))
			.distinct()
			.sorted()
			.toList();
		this.pricesAsOf = Stream.<Offer>concat(this.purchases.stream(), this.rentals.stream())
			.map((offer) -> offer.provenance().asOf())
			.max(String::compareTo)
			.orElseThrow(() -> new IllegalStateException("the catalog offers nothing"));
	}

	public List<Purchase> purchases() {
		return this.purchases;
	}

	public List<Rental> rentals() {
		return this.rentals;
	}

	public List<FreeTier> freeTiers() {
		return this.freeTiers;
	}

	/** The rentals in lots. */
	public Lots lots() {
		return this.lots;
	}

	/** Of rented and free GPUs, in the order of the alphabet. */
	public List<String> providers() {
		return this.providers;
	}

	/** Everything, purchases first. */
	public Stream<Offer> all() {
		return Stream.of(this.purchases, this.rentals, this.freeTiers).flatMap(List::stream);
	}

	/** Where a GPU can be had, purchases first; of rentals only the cheapest. */
	public Stream<Offer> of(Gpu gpu, int mostRentals) {
		Lots.Page rented = this.lots.page((lot) -> lot.gpu().equals(gpu), Optional.empty(), 0, mostRentals);
		return Stream.<List<? extends Offer>>of(this.purchases, rented.rentals(), this.freeTiers)
			.<Offer>flatMap(List::stream)
			.filter((offer) -> offer.gpu().equals(gpu));
	}

	/** How many offers there are. */
	public int count() {
		return this.purchases.size() + this.rentals.size() + this.freeTiers.size();
	}

	/** The date of the newest price. */
	public String pricesAsOf() {
		return this.pricesAsOf;
	}

	/**
	 * Whether a price was seen so long before the newest one that it may no longer hold.
	 */
	public boolean isOld(Offer offer) {
		return offer.provenance().monthsUntil(this.pricesAsOf) > this.monthsUntilOld;
	}

	private List<Rental> readRentals(Row row) {
		List<Rental> read = new ArrayList<>();
		for (Rental.Commitment commitment : Rental.Commitment.values()) {
			String column = priceColumn(commitment);
			row.findPositive(column)
				.ifPresent((price) -> read.add(new Rental(row.text("provider"), row.text("instance"),
						row.text("region"), commitment, gpu(row), row.count("gpu_count"), row.findPositive("vcpu"),
						row.findPositive("ram_gb"), new HourlyRate(Money.of(row.decimal(column), "USD")),
						row.oneOf("status", Status.class) == Status.HISTORIC, row.oneOf("confidence", Confidence.class),
						row.provenance())));
		}
		read.forEach((rental) -> checkPrice(rental, row));
		if (read.isEmpty()) {
			throw row.bad("on_demand_usd_per_hour", "is empty, and so is spot_usd_per_hour");
		}
		return read;
	}

	private void checkPrice(Rental rental, Row row) {
		double perGpu = rental.rate().perHour().exact().doubleValue() / rental.gpuCount();
		if (perGpu < this.lowestPerGpuHour || perGpu > this.highestPerGpuHour) {
			throw row.bad(priceColumn(rental.commitment()),
					"comes to " + perGpu + " USD for a GPU and hour, which is outside of " + this.lowestPerGpuHour
							+ " to " + this.highestPerGpuHour);
		}
	}

	private static String priceColumn(Rental.Commitment commitment) {
		return (commitment == Rental.Commitment.SPOT) ? "spot_usd_per_hour" : "on_demand_usd_per_hour";
	}

	private enum Status {

		AVAILABLE, HISTORIC

	}

	private FreeTier readFreeTier(Row row) {
		return new FreeTier(row.text("provider"), row.text("plan"), gpu(row), row.count("gpu_count"),
				row.findPositive("hours_per_week").map(Hours::new), row.findPositive("session_hours").map(Hours::new),
				row.yes("on_site"), row.oneOf("confidence", Confidence.class), row.provenance());
	}

	private Gpu gpu(Row row) {
		return gpuOf(row, this.gpus);
	}

	static Gpu gpuOf(Row row, GpuCatalog gpus) {
		Optional<Gpu> gpu = gpus.find(row.text("gpu_id"));
		return gpu.orElseThrow(() -> row.bad("gpu_id", "'" + row.text("gpu_id") + "' is not in gpus.csv"));
	}

}
