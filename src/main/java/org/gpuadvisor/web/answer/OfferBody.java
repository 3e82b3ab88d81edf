package org.gpuadvisor.web.answer;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Offer;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.jspecify.annotations.Nullable;

/** An offer of the catalog. */
@Schema(name = "Offer", description = "What can be had, at the price that was last seen, in USD.")
public record OfferBody(
		@Schema(description = "Stable id.",
				example = "rent:aws:g5.xlarge:us-east-1:nvidia-a10g:on_demand") @NotNull String id,
		@Schema(description = "BUY, RENT or FREE.") @NotNull Action kind, @NotNull GpuSummary gpu,
		@Schema(description = "GPUs that come with it.", example = "1") @NotNull Integer gpuCount,
		@Schema(description = "Of BUY: new or used.") Purchase.@Nullable Condition condition,
		@Schema(description = "Of BUY: price of one card in USD.", example = "999.00") @Nullable BigDecimal priceUsd,
		@Schema(description = "Of BUY: whether the price was derived and not seen.") @Nullable Boolean estimated,
		@Schema(description = "Of BUY, if estimated: lowest credible price in USD.") @Nullable BigDecimal lowUsd,
		@Schema(description = "Of BUY, if estimated: highest credible price in USD.") @Nullable BigDecimal highUsd,
		@Schema(description = "Of RENT and FREE: who lends it.", example = "aws") @Nullable String provider,
		@Schema(description = "Machine type or plan.", example = "g5.xlarge") @Nullable String instance,
		@Schema(description = "Of RENT: where it stands.", example = "us-east-1") @Nullable String region,
		@Schema(description = "Of RENT: whether the provider may take it back.") Rental.@Nullable Commitment commitment,
		@Schema(description = "Of RENT: CPU threads.", example = "4") @Nullable Double vcpus,
		@Schema(description = "Of RENT: main memory in GB.", example = "16") @Nullable Double ramGb,
		@Schema(description = "Of RENT: USD an hour for the whole machine.",
				example = "1.006") @Nullable BigDecimal pricePerHour,
		@Schema(description = "Of RENT: the same for a month of 730 h.",
				example = "734.38") @Nullable BigDecimal pricePerMonth,
		@Schema(description = "Of FREE: hours a week; absent where the provider publishes none.",
				example = "30") @Nullable Double hoursPerWeek,
		@Schema(description = "Of FREE: longest session in hours.", example = "12") @Nullable Double sessionHours,
		@Schema(description = "Whether it is kept for the record only and can no longer be had.") @NotNull Boolean historic,
		@Schema(description = "HIGH: a dated source of this year; MEDIUM: older or second-hand; LOW: derived, or contradicted elsewhere.") @NotNull Confidence confidence,
		@Schema(description = "ISO date when that was seen, as precise as known.",
				example = "2026-03") @NotNull String asOf,
		@Schema(description = "Where that was seen.") @NotNull String source,
		@Schema(description = "What else to know.") @Nullable String note) {

	public static OfferBody of(Offer offer) {
		Purchase purchase = (offer instanceof Purchase bought) ? bought : null;
		Rental rental = (offer instanceof Rental rented) ? rented : null;
		FreeTier tier = (offer instanceof FreeTier lent) ? lent : null;
		Action kind = (purchase != null) ? Action.BUY : (rental != null) ? Action.RENT : Action.FREE;
		boolean estimated = purchase != null && purchase.estimated();
		return new OfferBody(offer.id(), kind, GpuSummary.of(offer.gpu()), offer.gpuCount(),
				(purchase != null) ? purchase.condition() : null, (purchase != null) ? amount(purchase.price()) : null,
				(purchase != null) ? purchase.estimated() : null, estimated ? amount(purchase.low()) : null,
				estimated ? amount(purchase.high()) : null,
				(rental != null) ? rental.provider() : (tier != null) ? tier.provider() : null,
				(rental != null) ? rental.instance() : (tier != null) ? tier.plan() : null,
				(rental != null) ? rental.region() : null, (rental != null) ? rental.commitment() : null,
				(rental != null) ? rental.vcpus().orElse(null) : null,
				(rental != null) ? rental.ramGb().orElse(null) : null,
				(rental != null) ? rental.rate().perHour().exact().stripTrailingZeros() : null,
				(rental != null) ? rental.rate().times(Hours.MONTH).amount() : null,
				(tier != null) ? tier.hoursPerWeek().map(Hours::value).orElse(null) : null,
				(tier != null) ? tier.session().map(Hours::value).orElse(null) : null,
				rental != null && rental.historic(), offer.confidence(), offer.provenance().asOf(),
				offer.provenance().source(), offer.provenance().note().isEmpty() ? null : offer.provenance().note());
	}

	private static BigDecimal amount(Money money) {
		return money.amount();
	}

}
