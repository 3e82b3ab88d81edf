package org.gpuadvisor.market.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.Purchase.Condition;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;

/**
 * Decides at what price a card can be bought today. A price seen in the newest year
 * counts as it is. Without one, a card in production is estimated from its launch price,
 * and a discontinued one from what used cards of its generation and segment fetch. A
 * discontinued card is never offered as new; laptop GPUs and server modules are not
 * offered at all.
 */
@Component
class PurchasePrices {

	private static final Set<FormFactor> SOLD_SINGLY = EnumSet.of(FormFactor.PCIE, FormFactor.INTEGRATED);

	private final GpuCatalog gpus;

	private final Assumptions assumptions;

	private final Map<Gpu, List<SeenPrice>> seen;

	private final int newestYear;

	PurchasePrices(Tables tables, GpuCatalog gpus, Assumptions assumptions) {
		this.gpus = gpus;
		this.assumptions = assumptions;
		List<SeenPrice> prices = tables.table("purchase-prices.csv").map((row) -> SeenPrice.read(row, gpus));
		this.seen = prices.stream().collect(Collectors.groupingBy(SeenPrice::gpu));
		this.newestYear = prices.stream().mapToInt((price) -> price.provenance.year()).max().orElseThrow();
	}

	List<Purchase> purchases() {
		List<Purchase> purchases = new ArrayList<>();
		for (Gpu gpu : this.gpus.all()) {
			if (SOLD_SINGLY.contains(gpu.formFactor())) {
				findNew(gpu).ifPresent(purchases::add);
				findUsed(gpu).ifPresent(purchases::add);
			}
		}
		return List.copyOf(purchases);
	}

	private Optional<Purchase> findNew(Gpu gpu) {
		if (!gpu.inProduction()) {
			return Optional.empty();
		}
		return newest(gpu, Kind.ASKED_NEW, this::isOfNewestYear).map((price) -> price.asSeen(Condition.NEW))
			.or(() -> fromLaunchPrice(gpu))
			.or(() -> newest(gpu, Kind.ASKED_NEW, (any) -> true).map((price) -> price.asSeen(Condition.NEW)));
	}

	private Optional<Purchase> findUsed(Gpu gpu) {
		return newest(gpu, Kind.ASKED_USED, this::isOfNewestYear).map((price) -> price.asSeen(Condition.USED))
			.or(() -> gpu.inProduction() ? Optional.empty() : fromSiblings(gpu));
	}

	private Optional<Purchase> fromLaunchPrice(Gpu gpu) {
		return launchPrice(gpu).map((launch) -> new Purchase(gpu, Condition.NEW,
				launch.times(this.assumptions.number("new_price_over_launch")).toCents(),
				launch.times(this.assumptions.number("new_price_over_launch_low")).toCents(),
				launch.times(this.assumptions.number("new_price_over_launch_high")).toCents(), true, Confidence.LOW,
				this.assumptions.provenance("new_price_over_launch")));
	}

	private Optional<Purchase> fromSiblings(Gpu gpu) {
		Optional<Money> launch = launchPrice(gpu);
		List<Double> shares = this.gpus.all()
			.stream()
			.filter((other) -> other.architecture() == gpu.architecture() && other.segment() == gpu.segment())
			.flatMap((other) -> shareOfLaunchPrice(other).stream())
			.sorted()
			.toList();
		if (launch.isEmpty() || shares.isEmpty()) {
			return Optional.empty();
		}
		double median = (shares.get((shares.size() - 1) / 2) + shares.get(shares.size() / 2)) / 2;
		double spread = this.assumptions.number("used_price_spread");
		Provenance provenance = new Provenance(
				"estimated from the used prices of " + shares.size() + " " + gpu.architecture().label()
						+ " cards of the same segment, as a share of their launch prices",
				String.valueOf(this.newestYear), "");
		return Optional.of(new Purchase(gpu, Condition.USED, launch.get().times(median).toCents(),
				launch.get().times(Math.min(shares.get(0), median * (1 - spread))).toCents(),
				launch.get().times(Math.max(shares.get(shares.size() - 1), median * (1 + spread))).toCents(), true,
				Confidence.LOW, provenance));
	}

	private Optional<Double> shareOfLaunchPrice(Gpu gpu) {
		return newest(gpu, Kind.ASKED_USED, this::isOfNewestYear)
			.flatMap((used) -> launchPrice(gpu).map((launch) -> used.price.dividedBy(launch)));
	}

	private Optional<Money> launchPrice(Gpu gpu) {
		return gpu.launchPriceUsd()
			.map((price) -> Money.of(price, "USD"))
			.or(() -> newest(gpu, EnumSet.of(Kind.LAUNCH), (any) -> true).map((seenPrice) -> seenPrice.price));
	}

	private boolean isOfNewestYear(SeenPrice price) {
		return price.provenance.year() == this.newestYear;
	}

	/**
	 * Of the newest date; of one date an average before the lowest, a street price before
	 * a list price.
	 */
	private Optional<SeenPrice> newest(Gpu gpu, Set<Kind> kinds, Predicate<SeenPrice> which) {
		return this.seen.getOrDefault(gpu, List.of())
			.stream()
			.filter((price) -> kinds.contains(price.kind) && which.test(price))
			.max(Comparator.comparing((SeenPrice price) -> price.provenance.asOf())
				.thenComparing((price) -> -price.kind.ordinal())
				.thenComparing((price) -> price.price));
	}

	private enum Kind {

		STREET_NEW, LIST, USED_AVERAGE, USED_LOWEST, LAUNCH;

		static final Set<Kind> ASKED_NEW = EnumSet.of(STREET_NEW, LIST);

		static final Set<Kind> ASKED_USED = EnumSet.of(USED_AVERAGE, USED_LOWEST);

	}

	private record SeenPrice(Gpu gpu, Kind kind, Money price, Confidence confidence, Provenance provenance) {

		static SeenPrice read(Row row, GpuCatalog gpus) {
			row.positive("usd");
			return new SeenPrice(OfferCatalog.gpuOf(row, gpus), row.oneOf("kind", Kind.class),
					Money.of(row.decimal("usd"), "USD"), row.oneOf("confidence", Confidence.class), row.provenance());
		}

		Purchase asSeen(Condition condition) {
			return new Purchase(this.gpu, condition, this.price, this.price, this.price, false, this.confidence,
					this.provenance);
		}

	}

}
