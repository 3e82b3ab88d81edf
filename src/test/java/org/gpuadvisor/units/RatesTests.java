package org.gpuadvisor.units;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Quantities that say what they are with their unit. */
class RatesTests {

	@Test
	void areWrittenWithTheirUnits() {
		assertThat(new Power(450)).hasToString("450 W");
		assertThat(new Bandwidth(1008.4)).hasToString("1008 GB/s");
		assertThat(new FlopRate(82.58)).hasToString("82.6 TFLOPS");
		assertThat(new HourlyRate(Money.usd("0.44"))).hasToString("0.440 USD/h");
	}

	@Test
	void powersAreOrderedByWatts() {
		assertThat(new Power(75)).isLessThan(new Power(300)).isEqualByComparingTo(new Power(75));
		assertThat(new Power(300)).isGreaterThan(new Power(299));
		assertThat(new Power(300).isMoreThan(new Power(300))).isFalse();
	}

	@Test
	void powersAddUp() {
		assertThat(new Power(450).plus(new Power(125))).isEqualTo(new Power(575));
		// 450 x 0.65 = 292.5, half up
		assertThat(new Power(450).times(0.65)).isEqualTo(new Power(293));
		assertThat(new Power(300).isMoreThan(new Power(299))).isTrue();
	}

	@Test
	void powerOverTimeIsEnergy() {
		// 450 W x 20 h = 9,000 Wh
		assertThat(new Power(450).kilowattHours(new Hours(20))).isEqualTo(9);
	}

	@Test
	void ratesAreTimesHours() {
		// 0.44 x 20 h
		assertThat(new HourlyRate(Money.usd("0.44")).times(new Hours(20))).isEqualTo(Money.usd("8.8"));
	}

	@Test
	void areNotBelowWhatCanBe() {
		assertThat(new Power(0)).isEqualTo(Power.NONE);
		assertThatIllegalArgumentException().isThrownBy(() -> new Power(-1)).withMessageContaining("was -1 W");
		assertThatIllegalArgumentException().isThrownBy(() -> new Bandwidth(0)).withMessageContaining("was 0");
		assertThatIllegalArgumentException().isThrownBy(() -> new FlopRate(0)).withMessageContaining("was 0");
	}

}
