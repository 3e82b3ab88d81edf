package org.gpuadvisor.table;

import java.io.StringReader;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RowTests {

	@Test
	void knowsWhereItsFiguresComeFrom() {
		assertThat(Table.read("cards.csv", new StringReader("x,source,as_of,note\n1,a page,2026-04-30,dear\n"))
			.map(Row::provenance)).containsExactly(new Provenance("a page", "2026-04-30", "dear"));
	}

	@Test
	void refusesARowWithoutASource() {
		assertThatExceptionOfType(BadCell.class).isThrownBy(
				() -> Table.read("cards.csv", new StringReader("x,source,as_of,note\n1,,2026,\n")).map(Row::provenance))
			.withMessage("cards.csv, line 2, column source: is empty, but every row needs it");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026", "2026-04", "2026-12", "2026-04-30", "2014-01-31", "2024-02-29" })
	void takesAYearAMonthOrADay(String date) {
		assertThat(row(date).date("x")).isEqualTo(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "26", "2026-4", "2026-13", "2026-00", "2026-04-31", "2025-02-29", "2026-04-32",
			"2026-04-00", "30.4.2026", "2026-Q2", "2025/26", "April 2026" })
	void refusesOtherDates(String date) {
		assertBad(date, (row) -> row.date("x"), "is a date such as 2026, 2026-04 or 2026-04-30, was '" + date + "'");
	}

	@Test
	void takesACellThatMayBeEmptyForAbsent() {
		assertThat(row("").find("x")).isEmpty();
		assertThat(row("").findPositive("x")).isEmpty();
		assertThat(row("").list("x")).isEmpty();
		assertThat(row("12").findPositive("x")).contains(12.0);
	}

	@Test
	void refusesAnEmptyCellThatEveryRowNeeds() {
		assertBad("", (row) -> row.text("x"), "is empty, but every row needs it");
		assertBad(" ", (row) -> row.positive("x"), "is empty, but every row needs it");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0.0", "-0.01, -0.01", "NaN, NaN", "Infinity, Infinity" })
	void refusesWhatIsNotAboveZero(String cell, String read) {
		assertBad(cell, (row) -> row.positive("x"), "is a number above 0, was " + read);
		assertBad(cell, (row) -> row.findPositive("x"), "is a number above 0, was " + read);
	}

	@Test
	void takesZeroForAnAmountAndNothingBelow() {
		assertThat(row("0").amount("x")).isZero();
		assertBad("-1", (row) -> row.amount("x"), "is a number from 0, was -1.0");
		assertBad("Infinity", (row) -> row.amount("x"), "is a number from 0, was Infinity");
		assertBad("NaN", (row) -> row.amount("x"), "is a number from 0, was NaN");
	}

	@Test
	void takesZeroForACountAndNothingBelow() {
		assertThat(row("0").count("x")).isZero();
		assertBad("-1", (row) -> row.count("x"), "is a count from 0, was -1");
		assertBad("1.5", (row) -> row.count("x"), "cannot be '1.5' (For input string: \"1.5\")");
	}

	@Test
	void refusesANumberWrittenWithACommaOrAUnit() {
		assertBad("24 GB", (row) -> row.positive("x"), "cannot be '24 GB' (For input string: \"24 GB\")");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> row("\"1,299\"").decimal("x"))
			.withMessageStartingWith("cards.csv, line 2, column x: cannot be '1,299'");
	}

	@Test
	void readsYesAndNo() {
		assertThat(row("yes").yes("x")).isTrue();
		assertThat(row("no").yes("x")).isFalse();
		assertBad("true", (row) -> row.yes("x"), "is yes or no, was 'true'");
	}

	@Test
	void takesOneOfItsKind() {
		assertThat(row("HIGH").oneOf("x", Confidence.class)).isEqualTo(Confidence.HIGH);
		assertBad("high", (row) -> row.oneOf("x", Confidence.class),
				"cannot be 'high' (No enum constant org.gpuadvisor.units.Confidence.high)");
	}

	@Test
	void splitsAListAtSemicolons() {
		assertThat(row("Tesla T4; T4").list("x")).containsExactly("Tesla T4", "T4");
	}

	private static void assertBad(String cell, Consumer<Row> reading, String problem) {
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> reading.accept(row(cell)))
			.withMessage("cards.csv, line 2, column x: " + problem);
	}

	private static Row row(String cell) {
		return Table.read("cards.csv", new StringReader("x,source,as_of,note\n" + cell + ",a page,2026,\n"))
			.rows()
			.get(0);
	}

}
