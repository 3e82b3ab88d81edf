package org.gpuadvisor.lab.requirement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.units.Money;
import org.jspecify.annotations.Nullable;

/** What the lab wants, beyond what it needs. */
@Schema(description = "What the lab wants, beyond what it needs.")
public record Preferences(
		@Schema(description = "What the lab would do; empty or left out = all four.",
				defaultValue = "[\"KEEP\", \"FREE\", \"BUY\", \"RENT\"]") @Size(
						max = 4) @Nullable List<@NotNull Action> options,
		@Schema(description = "What an hour of waiting for a result is worth to the lab, in the budget's currency. "
				+ "Jobs run unattended, so little: the default is 0.50 USD, converted.",
				example = "0.5") @DecimalMin("0") @DecimalMax("100000") @Nullable BigDecimal waitingCostPerHour,
		@Schema(description = "Whether used cards may be bought.", defaultValue = "false") @Nullable Boolean usedCards,
		@Schema(description = "Whether runs may be interrupted, as spot machines do.",
				defaultValue = "false") @Nullable Boolean interruptible,
		@Schema(description = "Whether the data may leave the lab's own computers; false rules out FREE and RENT.",
				defaultValue = "true") @Nullable Boolean dataMayLeaveSite,
		@Schema(description = "Only these providers of rented and free GPUs, such as `aws`; empty = all.") @Size(
				max = Preferences.MOST_NAMES) @Nullable List<@NotBlank @Size(max = 60) String> providers,
		@Schema(description = "Only regions whose name contains one of these, such as `eu-` or `us-east-1`; "
				+ "empty = all.") @Size(
						max = Preferences.MOST_NAMES) @Nullable List<@NotBlank @Size(max = 60) String> regions,
		@Schema(description = "Only these GPUs are considered to buy, rent or use for free; any alias; empty = all.",
				example = "[\"RTX 5070\"]") @Size(
						max = Preferences.MOST_NAMES) @Nullable List<@NotBlank @Size(max = 120) String> gpus,
		@Schema(description = "Most GPUs that one job may use at once.",
				defaultValue = "1") @Min(1) @Max(Preferences.MOST_GPUS) @Nullable Integer maxGpus,
		@Schema(description = "Most options in each of `personal` and `cloud`.",
				defaultValue = "5") @Min(1) @Max(50) @Nullable Integer maxResults,
		@Schema(description = "Most options in `rejected.nearest`.",
				defaultValue = "20") @Min(0) @Max(200) @Nullable Integer maxRejected) {

	/** So many providers, regions or GPUs a request can name. */
	public static final int MOST_NAMES = 50;

	/** So many GPUs a request can let a job use. */
	public static final int MOST_GPUS = 16;

	public Preferences {
		options = (options == null || options.isEmpty()) ? List.of(Action.values()) : copy(options);
		waitingCostPerHour = (waitingCostPerHour != null) ? Money.toMicros(waitingCostPerHour) : null;
		usedCards = (usedCards != null) ? usedCards : Boolean.FALSE;
		interruptible = (interruptible != null) ? interruptible : Boolean.FALSE;
		dataMayLeaveSite = (dataMayLeaveSite != null) ? dataMayLeaveSite : Boolean.TRUE;
		providers = (providers != null) ? copy(providers) : List.of();
		regions = (regions != null) ? copy(regions) : List.of();
		gpus = (gpus != null) ? copy(gpus) : List.of();
		maxGpus = (maxGpus != null) ? maxGpus : Integer.valueOf(1);
		maxResults = (maxResults != null) ? maxResults : Integer.valueOf(5);
		maxRejected = (maxRejected != null) ? maxRejected : Integer.valueOf(20);
	}

	static Preferences none() {
		return new Preferences(null, null, null, null, null, null, null, null, null, null, null);
	}

	/** Whether the lab wants providers or regions of its choice. */
	public boolean namesPlaces() {
		return !this.providers.isEmpty() || !this.regions.isEmpty();
	}

	/** Whether the lab would deal with that provider. */
	public boolean acceptsProvider(String provider) {
		return this.providers.isEmpty() || this.providers.stream().anyMatch(provider::equalsIgnoreCase);
	}

	/** Whether a machine in that region would do. */
	public boolean acceptsRegion(String region) {
		String lower = region.toLowerCase(Locale.ROOT);
		return this.regions.isEmpty()
				|| this.regions.stream().anyMatch((wanted) -> lower.contains(wanted.toLowerCase(Locale.ROOT)));
	}

	/** Entries may be null here: the check of the requirement names them. */
	private static <T> List<T> copy(List<T> values) {
		return Collections.unmodifiableList(new ArrayList<>(values));
	}

}
