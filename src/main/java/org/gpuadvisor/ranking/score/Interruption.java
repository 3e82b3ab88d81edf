package org.gpuadvisor.ranking.score;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The work that is lost, paid for and waited for again when a spot machine is taken away.
 */
@Component
@Order(40)
class Interruption implements ScoreItem {

	private final double lostShare;

	private final double perDay;

	Interruption(Assumptions assumptions) {
		this.lostShare = assumptions.number("spot_lost_share");
		this.perDay = assumptions.number("spot_interruptions_per_day");
	}

	@Override
	public String name() {
		return "interruption";
	}

	@Override
	public Money running(PricedCandidate priced, Ask ask) {
		if (!priced.candidate().isSpot()) {
			return ask.zero();
		}
		Money rent = priced.cost().of(CostLine.Kind.RENT);
		return rent.plus(ask.waiting().times(priced.timed().hours())).times(lostShare(priced, ask));
	}

	@Override
	public Money fixed(PricedCandidate priced, Ask ask) {
		return ask.zero();
	}

	/**
	 * Of runs that are resumed from snapshots a little; of one that cannot be, half of it
	 * at each interruption.
	 */
	private double lostShare(PricedCandidate priced, Ask ask) {
		Double longest = ask.job().hoursPerRun();
		if (longest == null) {
			return this.lostShare;
		}
		Hours run = priced.timed().speed().time(new Hours(longest));
		double interruptions = run.dividedBy(Hours.DAY) * this.perDay;
		return Math.max(this.lostShare, interruptions / 2);
	}

}
