package org.gpuadvisor.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A catalog file, read whole: its rows, each able to name itself when a cell is wrong.
 */
public record Table(String name, List<String> columns, List<Row> rows) {

	/** Column of an overlay's table: the row with this key is taken away. */
	private static final String REMOVED = "removed";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreEmptyLines(true)
		.get();

	public Table {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/**
	 * Reads a file whose first line names the columns; a line with more or fewer cells is
	 * a {@link BadCell}.
	 */
	public static Table read(String name, Reader reader) {
		return read(name, name, reader);
	}

	/**
	 * The same of a file that is called otherwise than the table.
	 * @param file what a bad cell is said to be in
	 */
	static Table read(String name, String file, Reader reader) {
		try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
			int columns = parser.getHeaderNames().size();
			for (String needed : List.of("source", "as_of", "note")) {
				if (!parser.getHeaderNames().contains(needed)) {
					throw new BadCell(file, 1, needed, "every table has this column");
				}
			}
			List<Row> rows = new ArrayList<>();
			for (CSVRecord record : parser) {
				long line = parser.getCurrentLineNumber();
				if (record.size() != columns) {
					throw new BadCell(file, line, String.valueOf(record.size()),
							"the line has " + record.size() + " cells, the header " + columns);
				}
				rows.add(new Row(file, line, record));
			}
			return new Table(name, parser.getHeaderNames(), rows);
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException ex) {
			throw new BadCell(file, 1, "all", "is no table: " + ex.getMessage());
		}
	}

	/**
	 * This table under another of the same columns: rows of the same key are replaced, or
	 * taken away where they are marked so, others are added.
	 */
	Table under(Table overlay) {
		overlay.checkColumns(this.columns);
		List<String> key = Keys.of(this);
		Map<List<String>, Row> laid = new LinkedHashMap<>();
		for (Row row : overlay.rows) {
			if (laid.put(row.cells(key), row) != null) {
				throw row.bad(key.get(0), "the key " + row.cells(key) + " stands in an earlier row too");
			}
		}
		Set<List<String>> here = new HashSet<>();
		List<Row> merged = new ArrayList<>();
		for (Row row : this.rows) {
			Row over = laid.get(row.cells(key));
			if (over == null) {
				merged.add(row);
			}
			else if (here.add(row.cells(key)) && !over.isRemoved()) {
				merged.add(over);
			}
		}
		laid.forEach((cells, row) -> {
			if (!here.contains(cells)) {
				if (row.isRemoved()) {
					throw row.bad(REMOVED, "no row has the key " + cells);
				}
				merged.add(row);
			}
		});
		return new Table(this.name, this.columns, merged);
	}

	private void checkColumns(List<String> expected) {
		String file = Overlay.FOLDER + this.name;
		for (String column : this.columns) {
			if (!expected.contains(column) && !column.equals(REMOVED)) {
				throw new BadCell(file, 1, column, "is none of the table's columns, which are " + expected);
			}
		}
		for (String column : expected) {
			if (!this.columns.contains(column)) {
				throw new BadCell(file, 1, column, "is missing; the table's columns are " + expected);
			}
		}
	}

	/** One object a row, in the file's order. */
	public <T> List<T> map(Function<Row, T> reader) {
		return this.rows.stream().map(reader).toList();
	}

	/** One object a row, none with the key of an earlier row. */
	public <T> List<T> mapUnique(String keyColumn, Function<T, ?> key, Function<Row, T> reader) {
		Map<Object, Row> seen = new HashMap<>();
		return map((row) -> {
			T read = reader.apply(row);
			if (seen.put(key.apply(read), row) != null) {
				throw row.bad(keyColumn, "'" + key.apply(read) + "' stands in an earlier row too");
			}
			return read;
		});
	}

}
