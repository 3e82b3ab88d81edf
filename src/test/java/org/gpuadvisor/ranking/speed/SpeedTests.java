package org.gpuadvisor.ranking.speed;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.units.Hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpeedTests {

	@ParameterizedTest
	@CsvSource({ "0, 1, 2", "-1, 1, 2", "NaN, 1, 2", "1.1, 1, 2", "0.5, 1, 0.9" })
	void liesWithinItsRange(double low, double times, double high) {
		assertThatIllegalArgumentException().isThrownBy(() -> speed(low, times, high))
			.withMessage("a speed lies within its range, was " + low + " <= " + times + " <= " + high);
	}

	@Test
	void mayBeKnownExactly() {
		assertThat(speed(2, 2, 2).low()).isEqualTo(speed(2, 2, 2).high());
	}

	@Test
	void shortensTheTimeOfAJob() {
		Speed twice = speed(1, 2, 4);
		assertThat(twice.time(new Hours(20))).isEqualTo(new Hours(10));
		assertThat(twice.slowestTime(new Hours(20))).isEqualTo(new Hours(20));
		assertThat(twice.onReference(new Hours(20))).isEqualTo(new Hours(40));
	}

	@ParameterizedTest
	@CsvSource({ "2.14, 2.1x", "0.96, 1.0x", "9.94, 9.9x", "10, 10x", "12.5, 13x" })
	void readsAsPeopleWriteIt(double times, String text) {
		assertThat(speed(0.1, times, 100)).hasToString(text);
	}

	private static Speed speed(double low, double times, double high) {
		return new Speed(times, low, high, Basis.MODELLED, List.of());
	}

}
