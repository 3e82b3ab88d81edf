package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.units.Hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;

class CpuSlowdownTests {

	private final CpuSlowdown cpu = new CpuSlowdown(RealMarket.TABLES);

	/** 12 x 10 = 120. */
	@ParameterizedTest
	@ValueSource(strings = { "'POSE_ESTIMATION','model':'resnet-50'", "'POSE_ESTIMATION','model':'dlc_resnet_101'",
			"'IMAGE_CLASSIFICATION','model':'ResNet 50'" })
	void aResNetTakesTenTimesAsLong(String typeAndModel) {
		assertThat(this.cpu.time(ask("'workload':{'type':" + typeAndModel + ",'hoursPerWeek':12}")))
			.contains(new CpuTime("ResNet", Optional.of(new Hours(120)), true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mobilenet_v2", "efficientnet-b0" })
	void nobodyToldHowLongASmallNetworkTakes(String model) {
		assertThat(this.cpu.time(ask("'workload':{'type':'IMAGE_CLASSIFICATION','model':'" + model + "'}")))
			.hasValueSatisfying((time) -> assertThat(time.hours()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "'POSE_ESTIMATION','model':'hrnet-w32'", "'SPEECH'", "'LANGUAGE_MODEL_INFERENCE'" })
	void nothingIsKnownOfOthers(String typeAndModel) {
		assertThat(this.cpu.time(ask("'workload':{'type':" + typeAndModel + "}"))).isEmpty();
	}

	/** 73 x 10 = 730, the hours of a month as they are billed. */
	@Test
	void aOneOffJobWithoutADeadlineHasTimeUntilTheHorizon() {
		String month = "'budget':{'horizonMonths':1},'workload':{'type':'POSE_ESTIMATION','hoursTotal':";
		assertThat(this.cpu.time(ask(month + "73}"))).hasValueSatisfying((time) -> assertThat(time.inTime()).isTrue());
		assertThat(this.cpu.time(ask(month + "73.1}")))
			.hasValueSatisfying((time) -> assertThat(time.inTime()).isFalse());
	}

}
