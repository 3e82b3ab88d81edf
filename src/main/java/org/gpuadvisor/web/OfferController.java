package org.gpuadvisor.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Lots;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.snapshot.Snapshot;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.gpuadvisor.web.answer.OfferBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what can be rented or used for free. */
@RestController
@Tag(name = "Catalog")
class OfferController {

	private static final int NEAREST = 5;

	private static final int MOST_SHOWN = 10_000;

	private static final int MOST_SKIPPED = 10_000_000;

	private final Snapshots snapshots;

	OfferController(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@Operation(operationId = "listOffers", summary = "What can be rented or used for free?",
			description = "Free tiers first, then rented machines, cheapest an hour first, each with the date and the source "
					+ "of its price. Prices are of the whole machine, in USD. A thousand at a time: `total` tells how many "
					+ "there are, `offset` where to go on.")
	@GetMapping(path = "/offers", produces = MediaType.APPLICATION_JSON_VALUE)
	Offers offers(@Parameter(description = "Only of this GPU, by any name it goes by; all if left out.",
			examples = { @ExampleObject(name = "T4", value = "T4"), @ExampleObject(name = "H100", value = "H100"),
					@ExampleObject(name = "RTX 4090", value = "RTX 4090") }) @RequestParam(
							required = false) @Size(max = 120) @Nullable String gpu,
			@Parameter(description = "Only of this provider; all if left out.") @RequestParam(required = false) @Size(
					max = 60) @Nullable String provider,
			@Parameter(
					description = "Only where the region's name contains this; all if left out. Free tiers have no region.") @RequestParam(
							required = false) @Size(max = 60) @Nullable String region,
			@Parameter(
					description = "Only up to this price of the whole machine in USD an hour; all if left out.") @RequestParam(
							required = false) @DecimalMin("0") @DecimalMax("100000") @Nullable BigDecimal maxPricePerHour,
			@Parameter(description = "Whether to show also what is kept for the record and can no longer be had.",
					schema = @Schema(type = "boolean", defaultValue = "false")) @RequestParam(
							defaultValue = "false") boolean historic,
			@Parameter(description = "So many offers are skipped.",
					schema = @Schema(type = "integer", defaultValue = "0")) @RequestParam(
							defaultValue = "0") @Min(0) @Max(MOST_SKIPPED) int offset,
			@Parameter(description = "So many offers are shown at most.",
					schema = @Schema(type = "integer", defaultValue = "1000")) @RequestParam(
							defaultValue = "1000") @Min(1) @Max(MOST_SHOWN) int limit) {
		Snapshot now = this.snapshots.current();
		checkProvider(provider, now.offers());
		List<Gpu> wanted = (gpu == null || gpu.isBlank()) ? List.of() : named(gpu, now.gpus());
		List<FreeTier> free = now.offers()
			.freeTiers()
			.stream()
			.filter((tier) -> region == null || region.isBlank())
			.filter((tier) -> is(tier.provider(), provider))
			.filter((tier) -> wanted.isEmpty() || wanted.contains(tier.gpu()))
			.toList();
		Lots.Page rented = now.offers()
			.lots()
			.page((lot) -> (historic || !lot.historic()) && is(lot.provider(), provider)
					&& contains(lot.region(), region) && (wanted.isEmpty() || wanted.contains(lot.gpu())),
					Optional.ofNullable(maxPricePerHour).map((price) -> Money.of(price, "USD")),
					Math.max(0, offset - free.size()), Math.max(0, limit - Math.max(0, free.size() - offset)));
		return new Offers(CatalogStamp.of(now), free.size() + rented.total(),
				Stream.concat(free.stream().skip(offset), rented.rentals().stream())
					.limit(limit)
					.map(OfferBody::of)
					.toList());
	}

	private static void checkProvider(@Nullable String provider, OfferCatalog offers) {
		List<String> known = offers.providers();
		if (known.stream().noneMatch((name) -> is(name, provider))) {
			throw new InvalidRequirement(new FieldProblem("provider", "is not in the catalog", provider, known));
		}
	}

	private static List<Gpu> named(String name, GpuCatalog gpus) {
		List<Gpu> named = gpus.named(name);
		if (named.isEmpty()) {
			throw new InvalidRequirement(
					new FieldProblem("gpu", "is not in the catalog", name, gpus.nearest(name, NEAREST)));
		}
		return named;
	}

	private static boolean is(String provider, @Nullable String wanted) {
		return wanted == null || wanted.isBlank() || provider.equalsIgnoreCase(wanted);
	}

	private static boolean contains(String region, @Nullable String part) {
		return part == null || region.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
	}

	/** Several offers. */
	@Schema(name = "Offers", description = "The offers asked for; none if none is so.")
	record Offers(@NotNull CatalogStamp catalog,
			@Schema(description = "How many offers there are, shown or not.", example = "431") @NotNull Integer total,
			@Schema(description = "Free tiers, then rented machines, cheapest first.") @NotNull List<OfferBody> offers) {
	}

}
