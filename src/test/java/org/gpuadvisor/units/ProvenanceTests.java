package org.gpuadvisor.units;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProvenanceTests {

	@ParameterizedTest
	@CsvSource({ "2026-04-30, 2026-09-27, 5", "2026-04-30, 2026-05-01, 1", "2026-04-01, 2026-04-30, 0",
			"2025-09, 2026-09-27, 12", "2025-08, 2026-09, 13", "2026, 2026-09, 8", "2025, 2026, 12",
			"2026-09, 2026-04, -5" })
	void countsMonthsAndTakesAYearAloneForJanuary(String asOf, String later, int months) {
		assertThat(new Provenance("a page", asOf, "").monthsUntil(later)).isEqualTo(months);
	}

	@Test
	void knowsItsYear() {
		assertThat(new Provenance("a page", "2024", "").year()).isEqualTo(2024);
		assertThat(new Provenance("a page", "2026-04-30", "").year()).isEqualTo(2026);
	}

}
