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

	/** Whether a thing of that name is paid for. */
	public boolean hasLine(String name) {
		for (CostLine line : this.lines) {
			if (line.name().equals(name)) {
				return true;
			}
		}
		return false;
	}

	/** The sum of all lines of a kind. */
	public Money of(CostLine.Kind kind) {
		Money sum = Money.zero(this.total.currency());
		for (CostLine line : this.lines) {
			if (line.kind() == kind) {
				sum = sum.plus(line.amount());
			}
		}
		return sum;
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
