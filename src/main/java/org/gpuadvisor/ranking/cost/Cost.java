package org.gpuadvisor.ranking.cost;

import java.util.List;

import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;

/**
 * What a candidate costs until the horizon: lines that sum to the total, to the cent.
 *
 * @param monthlyRent most that is paid to a provider in one month
 * @param months until the horizon
 * @param hours of use until then
 */
public record Cost(List<CostLine> lines, Money total, Money monthlyRent, int months, Hours hours) {

	/** Of less than that nobody asks what an hour costs. */
	private static final double LEAST_HOURS = 0.01;

	public Cost {
		lines = List.copyOf(lines);
	}

	/** Total over the months of the horizon. */
	public Money perMonth() {
		return this.total.times(1.0 / this.months);
	}

	/** Total over the hours of use. */
	public Money perHourOfUse() {
		return this.total.times(1 / Math.max(this.hours.value(), LEAST_HOURS));
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
		Money sum = this.total.times(0);
		for (int i = 0; i < this.lines.size(); i++) {
			CostLine line = this.lines.get(i);
			sum = (line.kind() == kind) ? sum.plus(line.amount()) : sum;
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
