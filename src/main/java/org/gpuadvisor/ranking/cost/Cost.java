package org.gpuadvisor.ranking.cost;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate costs until the horizon: lines that sum to the total, to the cent. A
 * kind is summed when it is asked for: of most candidates what is paid at once, or every
 * month, says enough.
 */
public final class Cost {

	/** Of less than that nobody asks what an hour costs. */
	private static final double LEAST_HOURS = 0.01;

	private final CostItems items;

	private final TimedCandidate timed;

	private final Ask ask;

	private @Nullable List<CostLine> lines;

	private final @Nullable Money[] byKind = new Money[CostItems.KINDS];

	private @Nullable Money monthlyRent;

	private @Nullable Money total;

	/**
	 * @param items that may be paid for
	 */
	Cost(CostItems items, TimedCandidate timed, Ask ask) {
		this.items = items;
		this.timed = timed;
		this.ask = ask;
	}

	/** What is paid for. */
	public List<CostLine> lines() {
		List<CostLine> written = this.lines;
		if (written == null) {
			written = new ArrayList<>();
			List<CostItem> all = this.items.all();
			// by index, for the reason that LabLimits gives
			for (int i = 0; i < all.size(); i++) {
				all.get(i).line(this.timed, this.ask).ifPresent(written::add);
			}
			this.lines = written;
		}
		return written;
	}

	/** Whether a thing of that name is paid for. */
	public boolean hasLine(String name) {
		for (CostItem item : this.items.all()) {
			if (item.name().equals(name)) {
				return !item.amount(this.timed, this.ask).toCents().isZero();
			}
		}
		return false;
	}

	/** The sum of all lines of a kind. */
	public Money of(Kind kind) {
		Money sum = this.byKind[kind.ordinal()];
		if (sum == null) {
			sum = this.ask.zero();
			List<CostItem> paid = this.items.of(kind);
			// by index, for the reason that LabLimits gives
			for (int i = 0; i < paid.size(); i++) {
				sum = sum.plus(paid.get(i).amount(this.timed, this.ask).toCents());
			}
			this.byKind[kind.ordinal()] = sum;
		}
		return sum;
	}

	public Money total() {
		Money known = this.total;
		if (known == null) {
			known = fixed().plus(running());
			this.total = known;
		}
		return known;
	}

	/** Total over the months of the horizon. */
	public Money perMonth() {
		return total().times(1.0 / this.ask.horizonMonths());
	}

	/** Total over the hours of use. */
	public Money perHourOfUse() {
		return total().times(1 / Math.max(this.timed.hours().value(), LEAST_HOURS));
	}

	/**
	 * Most that is paid to a provider in one month: of steady work a month's share; of a
	 * one-off job what its fullest month costs, which holds 730 hours at most.
	 */
	public Money monthlyRent() {
		Money known = this.monthlyRent;
		if (known == null) {
			known = fullestMonth();
			this.monthlyRent = known;
		}
		return known;
	}

	private Money fullestMonth() {
		double months = BilledTime.months(this.timed, this.ask);
		double ofHours = this.ask.job().isOneOff()
				? this.timed.hours().atMost(Hours.MONTH).dividedBy(this.timed.hours()) : 1 / months;
		return of(Kind.RENT).times(ofHours).plus(of(Kind.DATA).times(1 / months)).toCents();
	}

	/** What does not grow with the hours of work. */
	public Money fixed() {
		return of(Kind.PURCHASE).plus(of(Kind.DATA)).plus(of(Kind.RESALE));
	}

	/** What grows with the hours of work. */
	public Money running() {
		return of(Kind.RENT).plus(of(Kind.ELECTRICITY));
	}

	/** What must be bought. */
	public Money purchase() {
		return of(Kind.PURCHASE);
	}

}
