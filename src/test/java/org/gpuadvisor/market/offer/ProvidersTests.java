package org.gpuadvisor.market.offer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What providers charge besides the hours, as {@code providers.csv} has it. */
class ProvidersTests {

	private static final Providers PROVIDERS = new Providers(RealMarket.TABLES);

	/**
	 * A gigabyte a month: aws 0.023 stored and 0.09 fetched, gcp 0.020 and 0.12, azure
	 * 0.018 and 0.087; aws and azure give 100 GB away, gcp 200; runpod and crusoe 0.07
	 * stored. Billed by the hour: ovhcloud, by the minute: scaleway, thunder; the others
	 * by less.
	 */
	@ParameterizedTest
	@CsvSource({ "aws, gcp, false", "gcp, aws, false", "azure, aws, true", "aws, azure, false", "azure, gcp, false",
			"runpod, crusoe, true", "crusoe, runpod, true", "scaleway, ovhcloud, true", "ovhcloud, scaleway, false",
			"ovhcloud, vast.ai, false", "vast.ai, ovhcloud, true", "vast.ai, aws, true", "aws, vast.ai, false",
			"somebody, aws, true", "aws, somebody, false", "aws, aws, true" })
	void tellWhoIsNoDearerInAnything(String one, String other, boolean noDearer) {
		assertThat(PROVIDERS.isNoDearer(one, other)).isEqualTo(noDearer);
	}

}
