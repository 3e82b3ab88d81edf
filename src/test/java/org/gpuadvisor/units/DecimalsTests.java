package org.gpuadvisor.units;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalsTests {

	/** Half away from zero; 2^53 is the first that is taken as it is. */
	@ParameterizedTest
	@CsvSource({ "3.44, 1, 3.4", "3.45, 1, 3.5", "-3.44, 1, -3.4", "-3.45, 1, -3.5", "0.5, 0, 1", "-0.5, 0, -1",
			"0.49, 0, 0", "0, 3, 0.000", "-0.0001, 3, 0.000", "0.0005, 3, 0.001", "12.3456, 2, 12.35",
			"9007199254740991, 0, 9007199254740991", "9007199254740992, 0, 9007199254740992",
			"90071992547409.92, 2, 90071992547409.92", "1e18, 1, 1000000000000000000.0",
			"-1e18, 1, -1000000000000000000.0" })
	void areRounded(double value, int decimals, String digits) {
		assertThat(Decimals.of(value, decimals)).isEqualTo(digits);
		assertThat(Decimals.rounded(value, decimals)).hasToString(digits);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 | 0", "999 | 999", "1000 | 1,000", "999999 | 999,999", "1234567 | 1,234,567" })
	void areGroupedByThousands(long value, String digits) {
		assertThat(Decimals.appendGrouped(new StringBuilder("for "), value)).hasToString("for " + digits);
	}

}
