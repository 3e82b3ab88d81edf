package org.gpuadvisor.units;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrecisionTests {

	/** Bits of the format / 8; mixed precision keeps its weights in 32 bits. */
	@ParameterizedTest
	@CsvSource({ "FP32, 4, false", "TF32, 4, false", "AMP, 4, false", "FP16, 2, true", "BF16, 2, true", "FP8, 1, false",
			"INT8, 1, false", "INT4, 0.5, false" })
	void knowsWhatAWeightTakes(Precision precision, double bytes, boolean sixteenBit) {
		assertThat(precision.bytesPerWeight()).isEqualTo(bytes);
		assertThat(precision.isSixteenBit()).isEqualTo(sixteenBit);
	}

}
