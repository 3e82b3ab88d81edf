package org.gpuadvisor.lab.workload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OptimizerTests {

	/** Two moments or one, of 4 bytes each, or of 2 beside 16-bit weights. */
	@ParameterizedTest
	@CsvSource({ "ADAM, 8, 4", "ADAMW, 8, 4", "SGD_MOMENTUM, 4, 2", "SGD, 0, 0", "ADAMW_8BIT, 2.2, 2.2",
			"ADAFACTOR, 0.1, 0.1" })
	void keepsMomentsInTheWidthOfTheWeights(Optimizer optimizer, double wide, double narrow) {
		assertThat(optimizer.stateBytes(false)).isEqualTo(wide);
		assertThat(optimizer.stateBytes(true)).isEqualTo(narrow);
	}

}
