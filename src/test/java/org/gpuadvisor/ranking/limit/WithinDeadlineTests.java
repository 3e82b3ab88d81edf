package org.gpuadvisor.ranking.limit;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class WithinDeadlineTests {

	private static final WithinDeadline RULE = new WithinDeadline(new FreeHours(RealMarket.ASSUMPTIONS));

	@Test
	void allowsAllHoursOfItsDays() {
		// 10 x 24
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':240,'deadlineDays':10")).isEmpty();
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':241,'deadlineDays':10")).isPresent();
		assertThat(reject(keep("tesla-t4"), 2, "'hoursTotal':480,'deadlineDays':10")).isEmpty();
	}

	@Test
	void saysHowManyDaysTooLongItTakes() {
		// 300 h / 24 = 12.5, in whole days 13
		Rejection rejection = reject(keep("tesla-t4"), 1, "'hoursTotal':300,'deadlineDays':10").orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("MISSES_DEADLINE");
		// 12.5 / 10 - 1
		assertThat(rejection.distance()).isEqualTo(0.25);
		assertThat(rejection.reason().message())
			.isEqualTo("The job takes 300 h on it, 13 days at the hours that it can be used; 3 days too long.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("days", 13L, "deadlineDays", 10L));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("workload.deadlineDays");
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(13L);
	}

	@Test
	void proposesNoMoreDaysThanARequestCanState() {
		// 87,600 h are 3,650 days
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':87600,'deadlineDays':10").orElseThrow().relaxation())
			.isPresent();
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':87601,'deadlineDays':10").orElseThrow().relaxation())
			.isEmpty();
	}

	@Test
	void countsTheHoursThatAFreeTierGives() {
		// 60 h at 30 h a week
		assertThat(reject(free("kaggle:p100"), 1, "'hoursTotal':60,'deadlineDays':14")).isEmpty();
		assertThat(reject(free("kaggle:p100"), 1, "'hoursTotal':61,'deadlineDays':14")).isPresent();
	}

	@Test
	void endsWithTheHorizonWhereThereIsNoDeadline() {
		// 24 months are 730 days, 17,520 h
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':17520")).isEmpty();
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':17530")).isPresent();
	}

	@Test
	void saysNothingOfSteadyWork() {
		assertThat(reject(keep("tesla-t4"), 0.01, "'hoursPerWeek':100")).isEmpty();
	}

	private static Optional<Rejection> reject(Candidate candidate, double times, String hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION'," + hours + "}");
		return RULE.reject(priced(timed(candidate, times, ask)), ask);
	}

}
