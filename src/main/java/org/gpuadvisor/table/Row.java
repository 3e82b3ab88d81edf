package org.gpuadvisor.table;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.gpuadvisor.units.Provenance;

/**
 * One line of a catalog table. A cell that is missing or cannot be what its column says
 * is a {@link BadCell}.
 */
public final class Row {

	private static final Pattern DATE = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

	private static final int DAY = "2026-04-30".length();

	private final String file;

	private final long line;

	private final CSVRecord cells;

	Row(String file, long line, CSVRecord cells) {
		this.file = file;
		this.line = line;
		this.cells = cells;
	}

	public String text(String column) {
		return find(column).orElseThrow(() -> bad(column, "is empty, but every row needs it"));
	}

	/** Empty where the cell is empty: unknown, or unsupported as the data README says. */
	public Optional<String> find(String column) {
		String cell = this.cells.get(column).strip();
		return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
	}

	public <T> T as(String column, Function<String, T> parser) {
		return parse(column, text(column), parser);
	}

	public <T> Optional<T> findAs(String column, Function<String, T> parser) {
		return find(column).map((cell) -> parse(column, cell, parser));
	}

	public BigDecimal decimal(String column) {
		return as(column, BigDecimal::new);
	}

	/** A number above zero. */
	public double positive(String column) {
		return positive(column, as(column, Double::valueOf));
	}

	/** A number above zero, or empty. */
	public Optional<Double> findPositive(String column) {
		return findAs(column, Double::valueOf).map((number) -> positive(column, number));
	}

	/** A number from zero. */
	public double amount(String column) {
		double number = as(column, Double::valueOf);
		if (!(number >= 0) || Double.isInfinite(number)) {
			throw bad(column, "is a number from 0, was " + number);
		}
		return number;
	}

	/** A whole number from 0. */
	public int count(String column) {
		int number = as(column, Integer::valueOf);
		if (number < 0) {
			throw bad(column, "is a count from 0, was " + number);
		}
		return number;
	}

	public boolean yes(String column) {
		return switch (text(column)) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw bad(column, "is yes or no, was '" + text(column) + "'");
		};
	}

	public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
		return as(column, (cell) -> Enum.valueOf(type, cell));
	}

	/** The cell's parts between semicolons; none for an empty cell. */
	public List<String> list(String column) {
		return find(column).map((cell) -> Arrays.stream(cell.split(";")).map(String::strip).toList()).orElse(List.of());
	}

	/** An ISO date as precise as the source: a year, a month or a day. */
	public String date(String column) {
		return checkedDate(column, text(column));
	}

	/** The same, or empty. */
	public Optional<String> findDate(String column) {
		return find(column).map((cell) -> checkedDate(column, cell));
	}

	private String checkedDate(String column, String cell) {
		if (!DATE.matcher(cell).matches() || (cell.length() == DAY && !isDay(cell))) {
			throw bad(column, "is a date such as 2026, 2026-04 or 2026-04-30, was '" + cell + "'");
		}
		return cell;
	}

	/** Whether its month has that day. */
	private static boolean isDay(String cell) {
		return YearMonth.of(Integer.parseInt(cell, 0, 4, 10), Integer.parseInt(cell, 5, 7, 10))
			.isValidDay(Integer.parseInt(cell, 8, DAY, 10));
	}

	/**
	 * The columns {@code source}, {@code as_of} and {@code note} that every table ends
	 * with.
	 */
	public Provenance provenance() {
		return new Provenance(text("source"), date("as_of"), find("note").orElse(""));
	}

	/** Whether it was laid over the catalog's own files. */
	public boolean isOverlaid() {
		return this.file.startsWith(Overlay.FOLDER);
	}

	/** The cells of those columns, as they are written. */
	List<String> cells(List<String> columns) {
		return columns.stream().map((column) -> find(column).orElse("")).toList();
	}

	/** Whether a row of an overlay takes the row of the same key away. */
	boolean isRemoved() {
		return this.cells.isMapped("removed") && find("removed").isPresent() && yes("removed");
	}

	/** What is wrong with a cell, to be thrown. */
	public BadCell bad(String column, String problem) {
		return new BadCell(this.file, this.line, column, problem);
	}

	private double positive(String column, double number) {
		if (!(number > 0) || Double.isInfinite(number)) {
			throw bad(column, "is a number above 0, was " + number);
		}
		return number;
	}

	private <T> T parse(String column, String cell, Function<String, T> parser) {
		try {
			return parser.apply(cell);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			throw bad(column, "cannot be '" + cell + "' (" + ex.getMessage() + ")");
		}
	}

}
