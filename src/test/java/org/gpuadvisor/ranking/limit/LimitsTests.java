package org.gpuadvisor.ranking.limit;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Rejections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class LimitsTests {

	private static final Limits LIMITS = new Limits(List.of(new WithinPurchaseBudget(), new WithinMonthlyRent(),
			new WithinTheWeek(new FreeHours(RealMarket.ASSUMPTIONS))));

	@Test
	void tellsAllThatIsWrongAndNotTheFirstThingOnly() {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':200},'budget':{'purchase':500}");
		PricedCandidate dearAndSlow = priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, "999"));
		assertThat(rejections(dearAndSlow, ask)).extracting((rejection) -> rejection.reason().code())
			.containsExactly("OVER_PURCHASE_BUDGET", "TOO_SLOW_FOR_THE_WEEK");
	}

	@Test
	void partsWhatCanBePaidFromWhatCannot() {
		Ask ask = ask("'budget':{'purchase':500}");
		PricedCandidate own = priced(timed(keep("tesla-t4"), 1, ask));
		PricedCandidate dear = priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, "999"));
		assertThat(rejections(own, ask)).isEmpty();
		assertThat(rejections(dear, ask)).extracting(Rejection::code).containsExactly("OVER_PURCHASE_BUDGET");
	}

	private static List<Rejection> rejections(PricedCandidate candidate, Ask ask) {
		return LIMITS.of(ask).rejections(Rejections.NONE, candidate).all();
	}

}
