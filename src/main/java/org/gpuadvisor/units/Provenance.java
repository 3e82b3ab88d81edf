package org.gpuadvisor.units;

/**
 * Where a figure comes from and when it was true.
 *
 * @param source who said it
 * @param asOf ISO date, as precise as the source: {@code 2026}, {@code 2026-04} or
 * {@code 2026-04-30}; texts of this form sort by time
 * @param note what to know before relying on it, empty if nothing
 */
public record Provenance(String source, String asOf, String note) {

	public int year() {
		return Integer.parseInt(this.asOf, 0, 4, 10);
	}

	/**
	 * Whole months from this date to a later one; a date without a month counts from
	 * January.
	 */
	public int monthsUntil(String laterAsOf) {
		return months(laterAsOf) - months(this.asOf);
	}

	private static int months(String asOf) {
		int month = (asOf.length() >= 7) ? Integer.parseInt(asOf, 5, 7, 10) : 1;
		return Integer.parseInt(asOf, 0, 4, 10) * 12 + month;
	}

}
