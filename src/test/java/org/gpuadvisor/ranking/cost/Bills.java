package org.gpuadvisor.ranking.cost;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Asked;
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
		return new PricedCandidate(timed,
				new Cost(new CostItems(Arrays.stream(lines).map(Written::new).collect(Collectors.toList())), timed,
						Asked.ask()));
	}

	/** What is paid to a provider every month of the 24 until the horizon. */
	public static PricedCandidate rented(TimedCandidate timed, String monthly) {
		return priced(timed, new CostLine("rent", Kind.RENT, Money.usd(monthly).times(24)));
	}

	/** A line that a test wrote. */
	private record Written(CostLine line) implements CostItem {

		@Override
		public String name() {
			return this.line.name();
		}

		@Override
		public Kind kind() {
			return this.line.kind();
		}

		@Override
		public boolean isPaidFor(Action action) {
			return true;
		}

		@Override
		public Money amount(TimedCandidate timed, Ask ask) {
			return this.line.amount();
		}

	}

}
