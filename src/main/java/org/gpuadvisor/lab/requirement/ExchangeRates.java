package org.gpuadvisor.lab.requirement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Provenance;
import org.springframework.stereotype.Component;

/**
 * Converts the catalog's US dollars into the lab's currency, at the dated rates of
 * {@code exchange-rates.csv}.
 */
@Component
public class ExchangeRates {

	/** What all prices of the catalog are in. */
	private static final String CATALOG_CURRENCY = "USD";

	private final Map<String, Rate> byCurrency = new TreeMap<>();

	public ExchangeRates(Tables tables) {
		tables.table("exchange-rates.csv").mapUnique("currency", Rate::currency, (row) -> {
			row.positive("usd_per_unit");
			return new Rate(row.as("currency", (code) -> Money.zero(code).currency()), row.decimal("usd_per_unit"),
					row.provenance());
		}).forEach((rate) -> this.byCurrency.put(rate.currency, rate));
		if (!knows(CATALOG_CURRENCY)) {
			throw new BadCell("exchange-rates.csv", 1, "currency", "has no row " + CATALOG_CURRENCY);
		}
	}

	/** ISO 4217 codes, in the order of the alphabet. */
	public List<String> currencies() {
		return List.copyOf(this.byCurrency.keySet());
	}

	public boolean knows(String currency) {
		return this.byCurrency.containsKey(currency);
	}

	/** The same worth in another known currency, exact to a millionth. */
	public Money convert(Money money, String target) {
		if (money.currency().equals(target)) {
			return money;
		}
		return money.convert(target, perUnit(money.currency(), target));
	}

	/** From the catalog's dollars into a known currency. */
	public Conversion to(String target) {
		return new Conversion(target, perUnit(CATALOG_CURRENCY, target));
	}

	private double perUnit(String currency, String target) {
		return rate(currency).usdPerUnit.divide(rate(target).usdPerUnit, MathContext.DECIMAL64).doubleValue();
	}

	public Provenance provenance(String currency) {
		return rate(currency).provenance;
	}

	private Rate rate(String currency) {
		Rate rate = this.byCurrency.get(currency);
		if (rate == null) {
			throw new IllegalArgumentException("no exchange rate for " + currency);
		}
		return rate;
	}

	private record Rate(String currency, BigDecimal usdPerUnit, Provenance provenance) {
	}

}
