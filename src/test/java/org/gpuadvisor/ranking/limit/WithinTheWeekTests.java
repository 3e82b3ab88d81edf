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

class WithinTheWeekTests {

	private static final WithinTheWeek RULE = new WithinTheWeek(new FreeHours(RealMarket.ASSUMPTIONS));

	@Test
	void allowsAllHoursOfTheWeek() {
		assertThat(reject(keep("tesla-t4"), 1, "'hoursPerWeek':168")).isEmpty();
		assertThat(reject(keep("tesla-t4"), 1, "'hoursPerWeek':168.5")).isPresent();
		assertThat(reject(keep("tesla-t4"), 2, "'hoursPerWeek':336")).isEmpty();
	}

	@Test
	void saysHowManyHoursAreMissing() {
		// 100 h at half the speed of the reference
		Rejection rejection = reject(keep("tesla-t4"), 0.5, "'hoursPerWeek':100").orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("TOO_SLOW_FOR_THE_WEEK");
		assertThat(rejection.reason().message())
			.isEqualTo("A week's work takes 200 h on it, but a week has 168 h: 32 h are missing every week.");
		assertThat(rejection.reason().values())
			.isEqualTo(Map.of("hoursPerWeek", 200.0, "availableHoursPerWeek", 168.0, "shortfallHours", 32.0));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("workload.hoursPerWeek");
		// 168 h at half the speed
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(84.0);
	}

	@Test
	void allowsTheHoursThatAFreeTierGives() {
		assertThat(reject(free("kaggle:p100"), 1, "'hoursPerWeek':30")).isEmpty();
		assertThat(reject(free("kaggle:p100"), 1, "'hoursPerWeek':30.5").orElseThrow().reason().message())
			.isEqualTo("A week's work takes 30.5 h on it, but it can be used for about 30 h: "
					+ "0.50 h are missing every week.");
		assertThat(reject(free("google-colab:free"), 1, "'hoursPerWeek':24")).isEmpty();
		assertThat(reject(free("google-colab:free"), 1, "'hoursPerWeek':25")).isPresent();
	}

	@Test
	void saysNothingOfAOneOffJob() {
		assertThat(reject(keep("tesla-t4"), 1, "'hoursTotal':5000")).isEmpty();
	}

	private static Optional<Rejection> reject(Candidate candidate, double times, String hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION'," + hours + "}");
		return RULE.reject(priced(timed(candidate, times, ask)), ask);
	}

}
