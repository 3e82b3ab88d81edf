package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.units.Money;

/**
 * One line of the bill, to the cent.
 *
 * @param name what is paid for, such as {@code card} or {@code electricity}
 * @param amount until the horizon; negative for what comes back
 */
public record CostLine(String name, Kind kind, Money amount) {

	public CostLine {
		amount = amount.toCents();
	}

	/** When a line is paid. */
	public enum Kind {

		/** At once. */
		PURCHASE,
		/** With the hours, to a provider. */
		RENT,
		/** With the months, to a provider, for storage and transfer. */
		DATA,
		/** With the hours, for electricity. */
		ELECTRICITY,
		/** Comes back at the end. */
		RESALE

	}

}
