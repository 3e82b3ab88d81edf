package org.gpuadvisor.market.feed;

import java.math.BigDecimal;
import java.util.Optional;

import org.apache.commons.csv.CSVRecord;

/** The cells of one line of a feed; columns that it lacks are empty. */
record Cells(CSVRecord line) {

	String text(String column) {
		return this.line.isMapped(column) ? this.line.get(column).strip() : "";
	}

	/**
	 * @throws NumberFormatException if it is not a number
	 */
	Optional<BigDecimal> number(String column) {
		String cell = text(column);
		return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
	}

	Optional<Double> positive(String column) {
		return number(column).map(BigDecimal::doubleValue).filter((number) -> number > 0);
	}

}
