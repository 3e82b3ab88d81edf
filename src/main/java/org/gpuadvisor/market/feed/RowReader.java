package org.gpuadvisor.market.feed;

/** Knows what the columns of a format mean. */
interface RowReader {

	/**
	 * @throws NumberFormatException if a number is none
	 */
	PriceRow row(Cells cells);

}
