package org.gpuadvisor.lab.requirement;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.table.BadCell;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TariffsTests {

	private static final Tariffs TARIFFS = tariffs(new Tables());

	@TempDir
	private Path folder;

	@Test
	void prefersABusinessTariffToAHouseholdOne() {
		// of Germany there are a business tariff and three household ones, two of them
		// HIGH
		assertThat(TARIFFS.find("DEU").orElseThrow().perKwh()).isEqualTo(Money.of("0.251", "EUR"));
	}

	@Test
	void prefersTheBetterConfirmedOfHouseholdTariffs() {
		// of the USA 0.159 (LOW) and 0.175 (MEDIUM)
		assertThat(TARIFFS.find("USA").orElseThrow().perKwh()).isEqualTo(Money.usd("0.175"));
	}

	@Test
	void prefersTheNewerOfTwoThatAreConfirmedAlike() {
		Tables tables = new CatalogCopy(this.folder)
			.change("electricity.csv", 24,
					(line) -> line.replace("BUSINESS,0.251,EUR,MEDIUM", "HOUSEHOLD,0.251,EUR,LOW"))
			.tables();
		// 0.3943 of 2024-12 and 0.3835 of 2025-06
		assertThat(tariffs(tables).find("DEU").orElseThrow().perKwh()).isEqualTo(Money.of("0.3835", "EUR"));
	}

	/** 0.251 EUR x 1.13607 = 0.28515 USD. */
	@ParameterizedTest
	@CsvSource({ "0.285, USD", "0.286, EUR" })
	void prefersTheCheaperOfTwoThatAreElseAlikeAlsoInOtherMoney(String inDollars, String chosen) {
		Tables tables = new CatalogCopy(this.folder)
			.append("electricity.csv", "DEU,BUSINESS," + inDollars + ",USD,MEDIUM,a page,2025-03,")
			.tables();
		assertThat(tariffs(tables).find("DEU").orElseThrow().perKwh().currency()).isEqualTo(chosen);
	}

	@Test
	void takesTheWorldsMeanForBusinessesByDefault() {
		assertThat(TARIFFS.byDefault().perKwh()).isEqualTo(Money.usd("0.161"));
		assertThat(TARIFFS.byDefault().provenance().asOf()).isEqualTo("2025-06");
	}

	@Test
	void knowsNoTariffOfACountryThatIsNotThere() {
		assertThat(TARIFFS.find("ATA")).isEmpty();
		assertThat(TARIFFS.countries()).contains("DEU", "USA-CA", "WORLD").doesNotHaveDuplicates().isSorted();
	}

	@Test
	void refusesATariffThatCannotBe() {
		CatalogCopy copy = new CatalogCopy(this.folder).append("electricity.csv",
				"ATA,BUSINESS,-0.1,USD,LOW,a page,2026,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> tariffs(copy.tables()))
			.withMessage("electricity.csv, line " + copy.lastLine("electricity.csv")
					+ ", column price_per_kwh: is a number above 0, was -0.1");
	}

	@Test
	void refusesATariffInACurrencyWithoutARate() {
		CatalogCopy copy = new CatalogCopy(this.folder).append("electricity.csv",
				"ATA,BUSINESS,0.1,XTS,LOW,a page,2026,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> tariffs(copy.tables()))
			.withMessage("electricity.csv, line " + copy.lastLine("electricity.csv")
					+ ", column currency: 'XTS' has no rate in exchange-rates.csv");
	}

	private static Tariffs tariffs(Tables tables) {
		return new Tariffs(tables, new ExchangeRates(tables));
	}

}
