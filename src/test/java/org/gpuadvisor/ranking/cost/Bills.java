package org.gpuadvisor.ranking.cost;

import java.util.Arrays;
import java.util.Locale;

import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.speed.TimedCandidate;
import org.gpuadvisor.units.Money;

/** Candidates with bills that a test writes itself, in US dollars. */
public final class Bills {

	private Bills() {
	}

	public static CostLine line(Kind kind, String usd) {
		return new CostLine((kind == Kind.PURCHASE) ? "card" : kind.name().toLowerCase(Locale.ROOT), kind,
				Money.usd(usd));
	}

	public static PricedCandidate priced(TimedCandidate timed, CostLine... lines) {
		return priced(timed, "0", lines);
	}

	public static PricedCandidate priced(TimedCandidate timed, String monthlyRent, CostLine... lines) {
		Money total = Arrays.stream(lines).map(CostLine::amount).reduce(Money.zero("USD"), Money::plus);
		return new PricedCandidate(timed,
				new Cost(Arrays.asList(lines), total, Money.usd(monthlyRent), 24, timed.hours()));
	}

}
