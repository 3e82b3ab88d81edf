package org.gpuadvisor.lab.requirement;

import org.gpuadvisor.units.Money;

/**
 * Turns the catalog's US dollars into the lab's currency.
 *
 * @param currency ISO 4217 code
 * @param perDollar units of it that a dollar is worth
 */
public record Conversion(String currency, double perDollar) {

	public Money of(Money dollars) {
		return dollars.currency().equals(this.currency) ? dollars : dollars.convert(this.currency, this.perDollar);
	}

}
