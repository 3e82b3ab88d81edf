package org.gpuadvisor.ranking.rule;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes of a request, alone and together. */
class RelaxationTests {

	private static final Relaxation MONEY = new Relaxation("budget.purchase", 999, "Spend 999 USD once.");

	private static Relaxation hours(Object hours) {
		return new Relaxation("workload.hoursPerWeek", hours, "Need no more than " + hours + " h a week.");
	}

	@Test
	void changesBothFields() {
		Relaxation both = MONEY.and(hours(5.5));
		assertThat(both.changes()).isEqualTo(Map.of("budget.purchase", 999, "workload.hoursPerWeek", 5.5));
		assertThat(both.message()).isEqualTo("Spend 999 USD once. Need no more than 5.5 h a week.");
	}

	@Test
	void wantsTheFewerHoursOfTwo() {
		assertThat(hours(5.5).and(hours(7.0)).changes()).containsEntry("workload.hoursPerWeek", 5.5);
		assertThat(hours(7.0).and(hours(5.5)).changes()).containsEntry("workload.hoursPerWeek", 5.5);
	}

	@Test
	void takesTheLaterOfTwoWordsForOneField() {
		Relaxation tensorFlow = new Relaxation("workload.framework", "TENSORFLOW", "Use TensorFlow.");
		Relaxation pyTorch = new Relaxation("workload.framework", "PYTORCH", "Use PyTorch.");
		assertThat(tensorFlow.and(pyTorch).changes()).containsEntry("workload.framework", "PYTORCH");
		assertThat(tensorFlow.and(hours(3)).and(new Relaxation("workload.framework", 2, "Use two.")).changes())
			.containsEntry("workload.framework", 2);
	}

	@Test
	void saysTheSameOnce() {
		assertThat(MONEY.and(MONEY).message()).isEqualTo("Spend 999 USD once.");
	}

	@Test
	void goesWhereAllOfItGoes() {
		assertThat(MONEY.goes(Direction.MONEY)).isTrue();
		assertThat(hours(5).goes(Direction.WAITING)).isTrue();
		assertThat(new Relaxation("workload.deadlineDays", 9, "").goes(Direction.WAITING)).isTrue();
		assertThat(new Relaxation("workload.batchSize", 2, "").goes(Direction.MEMORY)).isTrue();
		assertThat(new Relaxation("workload.minimumMemoryGb", 8, "").goes(Direction.WISHES)).isTrue();
		assertThat(new Relaxation("workload.frameworkVersion", "2.8", "").goes(Direction.WISHES)).isTrue();
		assertThat(new Relaxation("preferences.usedCards", true, "").goes(Direction.WISHES)).isTrue();
		assertThat(MONEY.and(hours(5)).goes(Direction.MONEY)).isFalse();
	}

}
