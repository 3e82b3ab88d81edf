package org.gpuadvisor.units;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ComputeCapabilityTests {

	@Test
	void readsWhatItWrites() {
		assertThat(ComputeCapability.parse("8.6")).isEqualTo(new ComputeCapability(8, 6)).hasToString("8.6");
		assertThat(ComputeCapability.parse("12.0")).isEqualTo(new ComputeCapability(12, 0)).hasToString("12.0");
	}

	@Test
	void ordersByNumberAndNotByText() {
		assertThat(ComputeCapability.parse("9.0")).isLessThan(ComputeCapability.parse("12.0"));
		assertThat(ComputeCapability.parse("8.6")).isLessThan(ComputeCapability.parse("8.9"));
	}

	@Test
	void isBelowOnlyWhatIsHigher() {
		ComputeCapability turing = ComputeCapability.parse("7.5");
		assertThat(turing.isBelow(ComputeCapability.parse("8.0"))).isTrue();
		assertThat(turing.isBelow(turing)).isFalse();
		assertThat(turing.isBelow(ComputeCapability.parse("7.0"))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "8", "8.", ".6", "8.66", "100.0", "sm_86", "8,6", "-8.6", "" })
	void refusesWhatDoesNotReadLikeOne(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> ComputeCapability.parse(text))
			.withMessage("a compute capability reads like 8.6, was '" + text + "'");
	}

}
