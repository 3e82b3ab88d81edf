package org.gpuadvisor.ranking.rule;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What speaks against an option, and the ways to mend it. */
class RejectionTests {

	private static final Relaxation SPEND = new Relaxation("budget.purchase", 999, "Spend 999 USD once.");

	private static final Relaxation WAIT = new Relaxation("workload.hoursPerWeek", 5, "Need no more than 5 h a week.");

	@Test
	void isPutIntoWordsUnderItsCode() {
		Rejection dear = Rejection.of(RejectionCode.OVER_PURCHASE_BUDGET, 0.25,
				(code) -> Reason.of(code, "It is too dear."));
		assertThat(dear.code()).isEqualTo(RejectionCode.OVER_PURCHASE_BUDGET);
		assertThat(dear.reason().code()).isEqualTo("OVER_PURCHASE_BUDGET");
		assertThat(dear.reason().message()).isEqualTo("It is too dear.");
		assertThat(dear.distance()).isEqualTo(0.25);
	}

	@Test
	void isFarAwayWhereNothingCanBeDoneAboutIt() {
		Rejection lost = Rejection.of(RejectionCode.HISTORIC_OFFER, (code) -> Reason.of(code, "It is not on offer."));
		assertThat(lost.distance()).isEqualTo(3);
		assertThat(lost.isMendable()).isFalse();
		assertThat(lost.relaxation()).isEmpty();
		assertThat(lost.relaxation(Direction.WISHES)).isEmpty();
	}

	@Test
	void isMendedInTheUsualWayFirst() {
		assertThat(dear(true).isMendable()).isTrue();
		assertThat(dear(true).relaxation()).contains(SPEND);
	}

	@Test
	void isMendedInEachDirectionThatHasAWay() {
		assertThat(dear(true).relaxation(Direction.MONEY)).contains(SPEND);
		assertThat(dear(true).relaxation(Direction.WAITING)).contains(WAIT);
		assertThat(dear(true).relaxation(Direction.MEMORY)).isEmpty();
	}

	@Test
	void isNotMendedWhereARequestCannotAskForSoMuch() {
		assertThat(dear(false).isMendable()).isFalse();
		assertThat(dear(false).relaxation()).isEmpty();
		assertThat(dear(false).relaxation(Direction.MONEY)).isEmpty();
	}

	@Test
	void isMendedInTheOnlyWay() {
		Rejection dear = Rejection.of(RejectionCode.OVER_PURCHASE_BUDGET, 1,
				(code) -> Reason.of(code, "It is too dear."), () -> WAIT);
		assertThat(dear.isMendable()).isTrue();
		assertThat(dear.relaxation()).contains(WAIT);
		assertThat(dear.relaxation(Direction.MONEY)).isEmpty();
	}

	private static Rejection dear(boolean mendable) {
		return Rejection.of(RejectionCode.OVER_PURCHASE_BUDGET, 0.25, (code) -> Reason.of(code, "It is too dear."),
				mendable, () -> List.of(SPEND, WAIT));
	}

}
