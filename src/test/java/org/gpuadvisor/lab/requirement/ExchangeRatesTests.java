package org.gpuadvisor.lab.requirement;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExchangeRatesTests {

	private static final ExchangeRates RATES = new ExchangeRates(new Tables());

	@Test
	void convertsDollarsIntoEuros() {
		// 1136.07 / 1.13607 = 1000
		assertThat(RATES.convert(Money.usd("1136.07"), "EUR")).isEqualTo(Money.of("1000", "EUR"));
	}

	@Test
	void convertsOneForeignCurrencyIntoAnother() {
		// 100 GBP x 1.32382 / 1.13607 = 116.526270 EUR
		assertThat(RATES.convert(Money.of("100", "GBP"), "EUR")).isEqualTo(Money.of("116.526270", "EUR"));
	}

	@Test
	void comesBackToTheCentFromACurrencyOfSmallUnits() {
		// 1299 / 0.00635012 = 204563.063375 JPY, x 0.00635012 = 1299.00
		Money yen = RATES.convert(Money.usd("1299"), "JPY");
		assertThat(yen).isEqualTo(Money.of("204563.063375", "JPY"));
		assertThat(RATES.convert(yen, "USD").toCents()).isEqualTo(Money.usd("1299"));
	}

	@Test
	void leavesTheCurrencyThatItIsIn() {
		Money price = Money.of("0.000001", "CHF");
		assertThat(RATES.convert(price, "CHF")).isSameAs(price);
	}

	@Test
	void refusesACurrencyWithoutARate() {
		assertThat(RATES.knows("EUR")).isTrue();
		assertThat(RATES.knows("XXX")).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> RATES.convert(Money.usd("1"), "XXX"))
			.withMessage("no exchange rate for XXX");
	}

	@Test
	void refusesARateOfNothingAndACurrencyTwice(@TempDir Path folder) {
		CatalogCopy nothing = new CatalogCopy(folder).append("exchange-rates.csv", "XTS,0,a bank,2026-09,");
		int line = nothing.lastLine("exchange-rates.csv");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new ExchangeRates(nothing.tables()))
			.withMessage("exchange-rates.csv, line " + line + ", column usd_per_unit: is a number above 0, was 0.0");
		CatalogCopy twice = nothing.change("exchange-rates.csv", line, (any) -> "EUR,1.2,a bank,2026-09,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> new ExchangeRates(twice.tables()))
			.withMessage("exchange-rates.csv, line " + line + ", column currency: 'EUR' stands in an earlier row too");
	}

}
