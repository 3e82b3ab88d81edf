package org.gpuadvisor.ranking.limit;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Rejections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class LimitsTests {

	private final Limits limits = new Limits(List.of(new WithinPurchaseBudget(), new WithinMonthlyRent(),
			new WithinTheWeek(new FreeHours(RealMarket.ASSUMPTIONS)), new WithinSession()));

	private static final String T4 = "aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand";

	@Test
	void tellsAllThatIsWrongAndNotTheFirstThingOnly() {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':200},'budget':{'purchase':500}");
		PricedCandidate dearAndSlow = priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, "999"));
		assertThat(rejections(dearAndSlow, ask)).extracting((rejection) -> rejection.reason().code())
			.containsExactly("OVER_PURCHASE_BUDGET", "TOO_SLOW_FOR_THE_WEEK");
	}

	/**
	 * A week has 168 / 20 = 8.4 times 20 h, Kaggle gives 30 / 20 = 1.5 times. Of 1,152
	 * over 24 months 48 go for the hours, 2 for storage: of 200, (200 - 2) / 48 = 4.125
	 * times the hours are paid.
	 */
	@Test
	void tellsHowManyTimesTheHoursKeepAllLimits() {
		assertThat(mostTimes(keep("tesla-t4"), "")).isCloseTo(8.4, within(1e-12));
		assertThat(mostTimes(free("kaggle:p100"), "")).isCloseTo(1.5, within(1e-12));
		assertThat(mostTimes(rent(T4), "")).isCloseTo(8.4, within(1e-12));
		assertThat(mostTimes(rent(T4), "'budget':{'rentPerMonth':200}")).isCloseTo(4.125, within(1e-12));
		assertThat(mostTimes(rent(T4), "'budget':{'rentPerMonth':26}")).isCloseTo(0.5, within(1e-12));
		assertThat(mostTimes(rent(T4), "'budget':{'rentPerMonth':1}")).isZero();
		assertThat(mostTimes(rent(T4), "'budget':{'rentPerMonth':0}")).isZero();
	}

	@Test
	void canBeBoughtForAllHoursOrForNone() {
		assertThat(mostTimes(buy("geforce-rtx-5070-ti:new"), "'budget':{'purchase':1000}")).isCloseTo(8.4,
				within(1e-12));
		assertThat(mostTimes(buy("geforce-rtx-5070-ti:new"), "'budget':{'purchase':998}")).isZero();
	}

	/** Colab's sessions end after 12 h; for want of weekly hours some are counted on. */
	@Test
	void isLentForSomeHoursOrForNoneWhereARunCannotBeSaved() {
		assertThat(mostTimes(free("google-colab:free"), "'workload':{'type':'POSE_ESTIMATION','hoursPerRun':12}"))
			.isCloseTo(mostTimes(free("google-colab:free"), ""), within(1e-12))
			.isPositive();
		assertThat(mostTimes(free("google-colab:free"), "'workload':{'type':'POSE_ESTIMATION','hoursPerRun':12.5}"))
			.isZero();
	}

	private double mostTimes(Candidate candidate, String fields) {
		Ask ask = ask(fields);
		return this.limits.of(ask).mostTimesTheHours(priced(timed(candidate, 1, ask), switch (candidate.action()) {
			case RENT -> new CostLine[] { line(Kind.RENT, "1152"), line(Kind.DATA, "48") };
			case BUY -> new CostLine[] { line(Kind.PURCHASE, "999") };
			default -> new CostLine[0];
		}));
	}

	@Test
	void partsWhatCanBePaidFromWhatCannot() {
		Ask ask = ask("'budget':{'purchase':500}");
		PricedCandidate own = priced(timed(keep("tesla-t4"), 1, ask));
		PricedCandidate dear = priced(timed(buy("geforce-rtx-5070-ti:new"), 1, ask), line(Kind.PURCHASE, "999"));
		assertThat(rejections(own, ask)).isEmpty();
		assertThat(rejections(dear, ask)).extracting(Rejection::code)
			.containsExactly(RejectionCode.OVER_PURCHASE_BUDGET);
	}

	private List<Rejection> rejections(PricedCandidate candidate, Ask ask) {
		return this.limits.of(ask).rejections(Rejections.NONE, candidate).all();
	}

}
