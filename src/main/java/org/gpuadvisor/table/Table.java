package org.gpuadvisor.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A catalog file, read whole: its rows, each able to name itself when a cell is wrong.
 */
public record Table(String name, List<Row> rows) {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreEmptyLines(true)
		.get();

	public Table {
		rows = List.copyOf(rows);
	}

	/**
	 * Reads a file whose first line names the columns; a line with more or fewer cells is
	 * a {@link BadCell}.
	 */
	public static Table read(String name, Reader reader) {
		try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
			int columns = parser.getHeaderNames().size();
			for (String needed : List.of("source", "as_of", "note")) {
				if (!parser.getHeaderNames().contains(needed)) {
					throw new BadCell(name, 1, needed, "every table has this column");
				}
			}
			List<Row> rows = new ArrayList<>();
			for (CSVRecord record : parser) {
				long line = parser.getCurrentLineNumber();
				if (record.size() != columns) {
					throw new BadCell(name, line, String.valueOf(record.size()),
							"the line has " + record.size() + " cells, the header " + columns);
				}
				rows.add(new Row(name, line, record));
			}
			return new Table(name, rows);
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException ex) {
			throw new BadCell(name, 1, "all", "is no table: " + ex.getMessage());
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
