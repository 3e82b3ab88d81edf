package org.gpuadvisor.lab.requirement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;

/**
 * What a kilowatt-hour costs, by country. Labs pay as businesses do, so a business tariff
 * comes before a household one; of several, the better confirmed one, then the newer.
 */
@Component
public class Tariffs {

	private static final String DEFAULT = "WORLD";

	/** In which tariffs of one country are compared. */
	private static final String COMPARED_IN = "USD";

	private final Map<String, Tariff> byCountry = new TreeMap<>();

	public Tariffs(Tables tables, ExchangeRates exchangeRates) {
		Comparator<Tariff> bestFirst = Comparator.comparing((Tariff tariff) -> tariff.customer)
			.thenComparing((tariff) -> tariff.confidence)
			.thenComparing((tariff) -> tariff.provenance.asOf(), Comparator.reverseOrder())
			.thenComparing((tariff) -> exchangeRates.convert(tariff.perKwh, COMPARED_IN));
		tables.table("electricity.csv")
			.map((row) -> read(row, exchangeRates))
			.forEach((tariff) -> this.byCountry.merge(tariff.country, tariff, BinaryOperator.minBy(bestFirst)));
	}

	public Optional<Tariff> find(String country) {
		return Optional.ofNullable(this.byCountry.get(country));
	}

	/** The world's mean for businesses. */
	public Tariff byDefault() {
		return find(DEFAULT).orElseThrow(() -> new IllegalStateException("electricity.csv has no " + DEFAULT));
	}

	public List<String> countries() {
		return List.copyOf(this.byCountry.keySet());
	}

	private static Tariff read(Row row, ExchangeRates exchangeRates) {
		row.positive("price_per_kwh");
		String currency = row.text("currency");
		if (!exchangeRates.knows(currency)) {
			throw row.bad("currency", "'" + currency + "' has no rate in exchange-rates.csv");
		}
		return new Tariff(row.text("country"), row.oneOf("customer", Customer.class),
				Money.of(row.decimal("price_per_kwh"), currency), row.oneOf("confidence", Confidence.class),
				row.provenance());
	}

	/** A price of electricity, in the currency in which its source states it. */
	public record Tariff(String country, Customer customer, Money perKwh, Confidence confidence,
			Provenance provenance) {

	}

	enum Customer {

		BUSINESS, HOUSEHOLD

	}

}
