package org.gpuadvisor.ranking.limit;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.free;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class WithinSessionTests {

	private static final WithinSession RULE = new WithinSession();

	@Test
	void allowsARunAsLongAsASession() {
		assertThat(reject(free("google-colab:free"), 1, "'hoursPerRun':12")).isEmpty();
		assertThat(reject(free("google-colab:free"), 1, "'hoursPerRun':12.5")).isPresent();
	}

	@Test
	void countsTheRunOnTheGpuThatIsLent() {
		assertThat(reject(free("google-colab:free"), 2, "'hoursPerRun':24")).isEmpty();
		assertThat(reject(free("google-colab:free"), 0.5, "'hoursPerRun':7")).isPresent();
	}

	@Test
	void saysByWhatARunCouldBeSaved() {
		Rejection rejection = reject(free("google-colab:free"), 2, "'hoursPerRun':25").orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("SESSION_TOO_SHORT");
		assertThat(rejection.reason().message()).isEqualTo("Your longest run takes 12.5 h on it, but a session ends "
				+ "after 12 h; a run that can be resumed from a snapshot would do.");
		assertThat(rejection.reason().values()).isEqualTo(Map.of("hoursPerRun", 12.5, "sessionHours", 12.0));
		assertThat(rejection.relaxation().orElseThrow().changes()).containsOnlyKeys("workload.hoursPerRun");
		// a session of 12 h at twice the speed
		assertThat(rejection.relaxation().orElseThrow().changes().values()).singleElement().isEqualTo(24.0);
	}

	@Test
	void saysNothingWhereTheLabNamesNoRun() {
		assertThat(reject(free("google-colab:free"), 1, "'hoursPerWeek':100")).isEmpty();
	}

	@Test
	void saysNothingOfWhatHasNoSessions() {
		assertThat(reject(rent("aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand"), 1, "'hoursPerRun':100")).isEmpty();
	}

	private static Optional<Rejection> reject(Candidate candidate, double times, String hours) {
		Ask ask = ask("'workload':{'type':'POSE_ESTIMATION'," + hours + "}");
		return RULE.reject(priced(timed(candidate, times, ask)), ask);
	}

}
