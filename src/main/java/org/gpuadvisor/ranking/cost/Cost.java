package org.gpuadvisor.ranking.cost;

import java.util.List;

import org.gpuadvisor.units.Money;

/**
 * What a candidate costs until the horizon: lines that sum to the total, to the cent.
 *
 * @param perMonth total over the months of the horizon
 * @param perHourOfUse total over the hours of use
 * @param monthlyRent most that is paid to a provider in one month
 */
public record Cost(List<CostLine> lines, Money total, Money perMonth, Money perHourOfUse, Money monthlyRent) {

	public Cost {
		lines = List.copyOf(lines);
	}

	/** The sum of all lines of a kind. */
	public Money of(CostLine.Kind kind) {
		return this.lines.stream()
			.filter((line) -> line.kind() == kind)
			.map(CostLine::amount)
			.reduce(Money.zero(this.total.currency()), Money::plus);
	}

	/** What grows with the hours of work. */
	public Money running() {
		return of(CostLine.Kind.RENT).plus(of(CostLine.Kind.ELECTRICITY));
	}

	/** What must be bought. */
	public Money purchase() {
		return of(CostLine.Kind.PURCHASE);
	}

}
