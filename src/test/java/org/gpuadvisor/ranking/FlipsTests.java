package org.gpuadvisor.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.lab.requirement.Action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** At which hours a week the verdict changes. */
class FlipsTests {

	/** Between the lab's hours and a change so many others are asked for. */
	private static final int STEPS = 12;

	/** What a lab asks, without its hours, and the hours. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "'POSE_ESTIMATION'},'hardware':{} | 20",
			"'POSE_ESTIMATION'} | 2", "'POSE_ESTIMATION'} | 160",
			"'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'RTX 3090'}]} | 15",
			"'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},'preferences':{'waitingCostPerHour':3} | 40",
			"'IMAGE_CLASSIFICATION'},'budget':{'rentPerMonth':50,'purchase':700} | 60",
			"'POSE_ESTIMATION'},'preferences':{'options':['FREE','RENT']} | 25",
			"'POSE_ESTIMATION'},'budget':{'purchase':0,'rentPerMonth':20} | 10",
			"'LANGUAGE_MODEL_INFERENCE'},'budget':{'rentPerMonth':100} | 30",
			"'POSE_ESTIMATION'},'preferences':{'options':['BUY']} | 30" })
	void areWhereTheVerdictChangesFirst(String ask, double hours) {
		Ranking ranking = rank(ask, hours);
		Optional<Action> verdict = action(ranking);
		assertThat(verdict).isPresent();
		assertSame(ask, hours, flip(ranking, false), verdict);
		assertSame(ask, hours, flip(ranking, true), verdict);
		assertThat(ranking.flips()).hasSizeLessThanOrEqualTo(2);
	}

	/** A thousandth before a change all is as it was, a thousandth behind it is not. */
	private static void assertSame(String ask, double hours, Optional<Flip> flip, Optional<Action> verdict) {
		flip.ifPresent((change) -> {
			double before = change.above() ? 0.999 : 1.001;
			assertThat(steps(hours, change.hoursPerWeek() * before)).as(change.toString())
				.allSatisfy((at) -> assertThat(action(rank(ask, at))).isEqualTo(verdict));
			Ranking behind = rank(ask, change.hoursPerWeek() / before);
			assertThat(action(behind)).as(change.toString()).contains(change.action()).isNotEqualTo(verdict);
			assertThat(behind.best().orElseThrow().id()).isEqualTo(change.option());
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "'POSE_ESTIMATION'},'preferences':{'options':['BUY']} | 30",
					"'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'T4'}]},'preferences':{'options':['KEEP']} | 100",
					"'POSE_ESTIMATION'},'preferences':{'options':['FREE']} | 12" })
	void areNoneWhereOneThingOnlyCanBeDone(String ask, double hours) {
		Ranking ranking = rank(ask, hours);
		assertThat(ranking.flips()).isEmpty();
		assertThat(ranking.bestOfEachAction()).hasSize(1);
	}

	/**
	 * Kaggle lends a P100 for 30 h a week. An hour on it costs no more than the waiting
	 * and the staff, which an hour on a rented one costs besides the rent.
	 */
	@Test
	void areWhereAFreeTierEnds() {
		String ask = "'POSE_ESTIMATION','referenceGpu':'tesla-p100-pcie-16gb'},"
				+ "'preferences':{'options':['FREE','RENT'],'gpus':['tesla-p100-pcie-16gb']}";
		assertThat(rank(ask, 10).flips()).singleElement().satisfies((flip) -> {
			assertThat(flip.hoursPerWeek()).isCloseTo(30, within(1e-9));
			assertThat(flip.above()).isTrue();
			assertThat(flip.action()).isEqualTo(Action.RENT);
		});
		assertThat(rank(ask, 31).flips()).singleElement().satisfies((flip) -> {
			assertThat(flip.hoursPerWeek()).isCloseTo(30, within(1e-9));
			assertThat(flip.above()).isFalse();
			assertThat(flip.option()).isEqualTo("free:kaggle:p100");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}",
			"'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':100},'budget':{'rentPerMonth':1},"
					+ "'preferences':{'options':['RENT']}" })
	void areNoneOfAOneOffJobOrOfNothing(String fields) {
		assertThat(Rankers.rank(fields).flips()).isEmpty();
	}

	private static List<Double> steps(double from, double to) {
		return DoubleStream.iterate(0, (step) -> step <= STEPS, (step) -> step + 1)
			.mapToObj((step) -> from + (to - from) * step / STEPS)
			.toList();
	}

	private static Optional<Flip> flip(Ranking ranking, boolean above) {
		return ranking.flips().stream().filter((flip) -> flip.above() == above).findFirst();
	}

	private static Optional<Action> action(Ranking ranking) {
		return ranking.best().map((best) -> best.candidate().action());
	}

	private static Ranking rank(String ask, double hours) {
		return Rankers.rank("'workload':{'hoursPerWeek':" + hours + ",'type':" + ask);
	}

}
