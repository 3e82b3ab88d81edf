package org.gpuadvisor.market.offer;

import java.util.Optional;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;

/**
 * What a provider charges besides the hours of a machine, in US dollars; what it does not
 * document is empty.
 *
 * @param storagePerGbMonth for data that stay there between sessions
 * @param egressPerGb for data that leave, beyond what is free
 * @param freeEgressGb what may leave every month for nothing
 * @param billingStep the hours of a session are billed as a multiple of it
 */
public record Provider(String name, Optional<Money> storagePerGbMonth, Optional<Money> egressPerGb, double freeEgressGb,
		Optional<Hours> billingStep, Confidence confidence, Provenance provenance) {

	private static final double MINUTES_PER_HOUR = 60;

	/** So little more than a multiple is an error of the arithmetic, in hours. */
	private static final double ROUNDING = 1e-9;

	static Provider read(Row row) {
		return new Provider(row.text("provider"), dollars(row, "storage_usd_per_gb_month"),
				dollars(row, "egress_usd_per_gb"), row.findPositive("egress_free_gb_per_month").orElse(0.0),
				row.findPositive("billing_step_minutes").map((minutes) -> new Hours(minutes / MINUTES_PER_HOUR)),
				row.oneOf("confidence", Confidence.class), row.provenance());
	}

	/** Whether it charges no more than another for anything; empty charges nothing. */
	boolean isNoDearerThan(Optional<Provider> other) {
		return isNoDearer(this.storagePerGbMonth, other.flatMap(Provider::storagePerGbMonth))
				&& isNoDearer(this.egressPerGb, other.flatMap(Provider::egressPerGb))
				&& (this.egressPerGb.isEmpty() || this.freeEgressGb >= other.map(Provider::freeEgressGb).orElse(0.0))
				&& (this.billingStep.isEmpty()
						|| other.flatMap(Provider::billingStep).filter(this::billsAsFinelyAs).isPresent());
	}

	private static boolean isNoDearer(Optional<Money> one, Optional<Money> other) {
		return one.filter((price) -> price.isMoreThan(other.orElse(Money.zero(price.currency())))).isEmpty();
	}

	/** What was rounded up to whole hours is also whole minutes. */
	private boolean billsAsFinelyAs(Hours step) {
		return step.roundedUpTo(this.billingStep.orElseThrow()).value() - step.value() < ROUNDING;
	}

	private static Optional<Money> dollars(Row row, String column) {
		return row.find(column).map((any) -> {
			row.amount(column);
			return Money.of(row.decimal(column), "USD");
		});
	}

}
