package org.gpuadvisor.table;

import java.io.StringReader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TableTests {

	private static final String HEADER = "name,watts,source,as_of,note\n";

	@Test
	void readsARowForEachLineUnderTheHeader() {
		Table table = read("T4,70,a page,2026,\nP100,250,a page,2026-04,dear\n");
		assertThat(table.name()).isEqualTo("cards.csv");
		assertThat(table.map((row) -> row.text("name") + " " + row.count("watts"))).containsExactly("T4 70",
				"P100 250");
	}

	@Test
	void readsCommasAndQuotesInsideQuotes() {
		Table table = read("\"a \"\"big\"\" card, 24 GB\",70,a page,2026,\n");
		assertThat(table.map((row) -> row.text("name"))).containsExactly("a \"big\" card, 24 GB");
	}

	@Test
	void namesTheLineWithTooFewCells() {
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> read("T4,70,a page,2026,\nP100,250,a page,2026\n"))
			.withMessage("cards.csv, line 3, column 4: the line has 4 cells, the header 5");
	}

	@Test
	void namesTheLineWithTooManyCells() {
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> read("T4,70,a page,2026,,\n"))
			.withMessage("cards.csv, line 2, column 6: the line has 6 cells, the header 5");
	}

	@Test
	void countsEmptyLinesThatItSkips() {
		Table table = read("T4,70,a page,2026,\n\n\nP100,none,a page,2026,\n");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> table.rows().get(1).count("watts"))
			.withMessageStartingWith("cards.csv, line 5, column watts: ");
	}

	@Test
	void namesTheLastLineAlsoWhenItDoesNotEnd() {
		Table table = read("T4,70,a page,2026,\nP100,none,a page,2026,");
		assertThatExceptionOfType(BadCell.class).isThrownBy(() -> table.rows().get(1).count("watts"))
			.withMessageStartingWith("cards.csv, line 3, column watts: ");
	}

	@Test
	void needsTheColumnsThatTellWhereItsFiguresComeFrom() {
		assertThatExceptionOfType(BadCell.class)
			.isThrownBy(() -> Table.read("cards.csv", new StringReader("name,watts,source,note\nT4,70,a page,\n")))
			.withMessage("cards.csv, line 1, column as_of: every table has this column");
	}

	@Test
	void namesTheLaterOfTwoRowsWithOneKey() {
		Table table = read("T4,70,a page,2026,\nP100,250,a page,2026,\nT4,75,another page,2026,\n");
		assertThatExceptionOfType(BadCell.class)
			.isThrownBy(() -> table.mapUnique("name", (name) -> name, (row) -> row.text("name")))
			.withMessage("cards.csv, line 4, column name: 'T4' stands in an earlier row too");
	}

	private static Table read(String lines) {
		return Table.read("cards.csv", new StringReader(HEADER + lines));
	}

}
