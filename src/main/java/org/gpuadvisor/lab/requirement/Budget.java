package org.gpuadvisor.lab.requirement;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.units.Money;
import org.jspecify.annotations.Nullable;

/** What the lab can spend, and for how long it plans. */
@Schema(description = "What the lab can spend, and for how long it plans.")
public record Budget(
		@Schema(description = "ISO 4217 code of all amounts in request and answer; see GET /catalog for those known.",
				defaultValue = "USD", example = "USD") @Pattern(regexp = "^[A-Z]{3}$",
						message = "must be three capital letters such as USD") @Nullable String currency,
		@Schema(description = "Most to spend once, in `currency`, over all that must be bought; "
				+ "left out = no limit, 0 = nothing may be bought.",
				example = "2500") @DecimalMin("0") @DecimalMax(Budget.MOST) @Nullable BigDecimal purchase,
		@Schema(description = "Most to spend on rent a month, in `currency`; left out = no limit, "
				+ "0 = nothing may be rented.",
				example = "200") @DecimalMin("0") @DecimalMax(Budget.MOST) @Nullable BigDecimal rentPerMonth,
		@Schema(description = "For how many months costs are added up.",
				defaultValue = "24") @Min(1) @Max(Budget.MOST_MONTHS) @Nullable Integer horizonMonths,
		@Schema(description = "Price of a kilowatt-hour in `currency`; left out = that of `country`, "
				+ "else the world's mean for businesses.",
				example = "0.21") @DecimalMin("0") @DecimalMax("100000") @Nullable BigDecimal electricityPerKwh,
		@Schema(description = "ISO 3166 three-letter code, for the electricity tariff and for research grants; not "
				+ "together with `electricityPerKwh`; left out = none.",
				example = "DEU") @Pattern(regexp = "^[A-Z]{3}(-[A-Z]{2})?$",
						message = "must be a three-letter country code such as DEU") @Nullable String country) {

	/** The largest amount that a request can state. */
	public static final String MOST = "1000000000";

	/** The longest horizon that a request can state: ten years. */
	public static final int MOST_MONTHS = 120;

	public Budget {
		// amounts in it are told from others a thousand times a request
		currency = (currency == null) ? "USD" : (currency.length() == 3) ? currency.intern() : currency;
		purchase = (purchase != null) ? Money.toMicros(purchase) : null;
		rentPerMonth = (rentPerMonth != null) ? Money.toMicros(rentPerMonth) : null;
		electricityPerKwh = (electricityPerKwh != null) ? Money.toMicros(electricityPerKwh) : null;
		horizonMonths = (horizonMonths != null) ? horizonMonths : Integer.valueOf(24);
		if (electricityPerKwh != null && country != null) {
			throw new InvalidRequirement(new FieldProblem("country",
					"give either the country or electricityPerKwh, which would override it", country));
		}
	}

	static Budget unlimited() {
		return new Budget(null, null, null, null, null, null);
	}

}
