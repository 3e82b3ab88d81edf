package org.gpuadvisor.ranking.ask;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Conversion;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Money;

/**
 * What a lab can spend, and what things cost where it is; all in its currency.
 *
 * @param purchaseLimit most to spend once; empty for no limit
 * @param monthlyRentLimit most to spend on rent a month; empty for no limit
 * @param perKilowattHour price of electricity
 * @param waiting what an hour of waiting costs the lab
 * @param conversion of catalog prices
 * @param zero nothing
 */
record Finances(Optional<Money> purchaseLimit, Optional<Money> monthlyRentLimit, Money perKilowattHour,
		HourlyRate waiting, Conversion conversion, Money zero) {
}
