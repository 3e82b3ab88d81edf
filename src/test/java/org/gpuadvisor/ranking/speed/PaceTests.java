package org.gpuadvisor.ranking.speed;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.units.Hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gpuadvisor.ranking.ask.Asked.ask;

/** How long the work takes, on one GPU or on several at once. */
class PaceTests {

	private static final SpeedModel MODEL = new SpeedModel(RealMarket.TABLES, RealMarket.GPUS,
			new DataSheets(RealMarket.TABLES, RealMarket.GPUS));

	private static final String CLASSIFIES = "'workload':{'type':'IMAGE_CLASSIFICATION','referenceGpu':'RTX 4090'},"
			+ "'preferences':{'maxGpus':%d}";

	private final Speeds speeds = new Speeds(MODEL, new MultiGpuScaling(RealMarket.TABLES),
			new CpuSlowdown(RealMarket.TABLES));

	@Test
	void isThatOfTheReferenceOnTheReference() {
		TimedCandidate one = time(CLASSIFIES.formatted(1), 1);
		assertThat(one.speed().timesReference()).isEqualTo(1);
		assertThat(one.hoursPerWeek()).isEqualTo(new Hours(20));
		// 20 x 730 / 168 x 24
		assertThat(one.hours().value()).isCloseTo(2085.714, within(0.001));
		assertThat(one.slowestHours()).isEqualTo(one.hours());
		assertThat(one.gpusUsed()).isEqualTo(1);
	}

	@Test
	void gainsFromASecondGpuWhatWasMeasured() {
		TimedCandidate two = time(CLASSIFIES.formatted(2), 2);
		assertThat(two.speed().timesReference()).isEqualTo(1.90);
		assertThat(two.speed().basis()).isEqualTo(Basis.MEASURED);
		assertThat(two.speed().evidence()).hasSize(2).last().asString().contains("1.90x on 2x RTX 4090");
		// 20 / 1.9
		assertThat(two.hoursPerWeek().value()).isCloseTo(10.526, within(0.001));
		assertThat(two.gpusUsed()).isEqualTo(2);
	}

	/** 2 / 1.9 - 1 = 0.0526 for each: 4 / (1 + 3 x 0.0526) = 3.4545. */
	@Test
	void isLessSureOfMore() {
		Speed four = time(CLASSIFIES.formatted(4), 4).speed();
		assertThat(four.timesReference()).isCloseTo(3.4545, within(1e-4));
		assertThat(four.low()).isEqualTo(1.90);
		assertThat(four.high()).isCloseTo(3.80, within(1e-9));
		assertThat(four.basis()).isEqualTo(Basis.MODELLED);
	}

	@Test
	void usesNoMoreGpusThanTheJobMay() {
		assertThat(time(CLASSIFIES.formatted(2), 8).speed().timesReference()).isEqualTo(1.90);
		assertThat(time(CLASSIFIES.formatted(1), 8).gpusUsed()).isEqualTo(1);
	}

	@Test
	void usesOneWhereMoreGainNothing() {
		TimedCandidate two = time(
				"'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 4090'},'preferences':{'maxGpus':2}", 2);
		assertThat(two.gpusUsed()).isEqualTo(1);
		assertThat(two.speed().timesReference()).isEqualTo(1);
	}

	@Test
	void fillsAWeekAtMostWithAOneOffJob() {
		TimedCandidate longer = time("'workload':{'type':'SPEECH','referenceGpu':'RTX 4090','hoursTotal':400}", 1);
		assertThat(longer.hours()).isEqualTo(new Hours(400));
		assertThat(longer.hoursPerWeek()).isEqualTo(Hours.WEEK);
		assertThat(time("'workload':{'type':'SPEECH','referenceGpu':'RTX 4090','hoursTotal':40}", 1).hoursPerWeek())
			.isEqualTo(new Hours(40));
		// steady work is not cut: the limit tells what is missing
		assertThat(time("'workload':{'type':'SPEECH','referenceGpu':'RTX 4090','hoursPerWeek':400}", 1).hoursPerWeek())
			.isEqualTo(new Hours(400));
	}

	@Test
	void isToldOfTheCpuWhereThereIsNothingElse() {
		assertThat(this.speeds.onCpu(ask("'hardware':{}"))).isPresent();
		assertThat(this.speeds.onCpu(ask())).isEmpty();
		assertThat(this.speeds.onCpu(ask("'hardware':{'gpus':[{'name':'RTX 3090'}]}"))).isEmpty();
	}

	private TimedCandidate time(String fields, int gpus) {
		Ask ask = ask(fields);
		return this.speeds.of(ask).time(Candidate.keep(RealMarket.gpu("geforce-rtx-4090"), gpus));
	}

}
