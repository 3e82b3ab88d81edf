package org.gpuadvisor.market.feed;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.market.offer.Rental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every trap that was seen in real files, as a few lines of each. */
class FeedImporterTests {

	private static final FeedImporter IMPORTER = FeedText.importer();

	private static FeedImport skyPilot(String provider) {
		return IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, provider, FeedText.read(provider + ".csv")));
	}

	private static List<String> offers(FeedImport read) {
		return read.rentals().stream().map(FeedImporterTests::told).toList();
	}

	private static String told(Rental rental) {
		return rental.instance() + " " + rental.region() + " " + rental.gpuCount() + "x " + rental.gpu().id() + " "
				+ rental.commitment() + " " + rental.rate().perHour().exact().stripTrailingZeros().toPlainString();
	}

	private static Map<String, Integer> names(FeedImport read, Refusal reason) {
		return read.report().refused().get(reason).names();
	}

	@Test
	void tellsTheCardsOfAmazonApartAndTakesTheCheapestZone() {
		FeedImport aws = skyPilot("aws");
		assertThat(offers(aws)).containsExactlyInAnyOrder("p3.2xlarge us-east-1 1x tesla-v100-sxm2-16gb ON_DEMAND 3.06",
				"p3.2xlarge us-east-1 1x tesla-v100-sxm2-16gb SPOT 0.3707",
				"p3dn.24xlarge us-east-1 8x tesla-v100-sxm2-32gb ON_DEMAND 31.212",
				"p3dn.24xlarge us-east-1 8x tesla-v100-sxm2-32gb SPOT 6.2567",
				"p4d.24xlarge ap-south-1 8x nvidia-a100-sxm4-40gb ON_DEMAND 26.3444",
				"p4de.24xlarge us-east-1 8x nvidia-a100-sxm4-80gb ON_DEMAND 27.44705",
				"p4de.24xlarge us-east-1 8x nvidia-a100-sxm4-80gb SPOT 8.6505",
				"p5.48xlarge ca-central-1 8x nvidia-h100-sxm5-80gb ON_DEMAND 63.296");
		// of three zones the first has the on-demand price, the third the cheapest spot
		assertThat(aws.report()).hasToString("10 lines: 6 taken, 1 merged, 1 NO_GPU, 1 NOT_NVIDIA, 1 FRACTION_OF_GPU");
		assertThat(aws.rentals().get(1).provenance().note()).isEqualTo("in zone use1-az4");
		assertThat(aws.rentals().get(1).provenance().asOf()).isEqualTo("2026-11-22");
		assertThat(names(aws, Refusal.FRACTION_OF_GPU)).isEqualTo(Map.of("L4", 1));
	}

	@Test
	void tellsTheCardsOfAzureApartAndCountsThemRight() {
		FeedImport azure = skyPilot("azure");
		assertThat(offers(azure)).contains("Standard_NC6s_v3 eastus 1x tesla-v100-pcie-16gb ON_DEMAND 3.06",
				"Standard_NC4as_T4_v3 eastus 1x tesla-t4 SPOT 0.062699",
				"Standard_NC24ads_A100_v4 eastus 1x nvidia-a100-pcie-80gb ON_DEMAND 3.673",
				"Standard_NC40ads_H100_v5 eastus 1x nvidia-h100-nvl-94gb ON_DEMAND 6.98",
				"Standard_ND40rs_v2 eastus 8x tesla-v100-sxm2-32gb ON_DEMAND 22.032",
				"Standard_ND96asr_v4 eastus 8x nvidia-a100-sxm4-40gb ON_DEMAND 27.197",
				"Standard_ND96isr_H100_v5 eastus 8x nvidia-h100-sxm5-80gb ON_DEMAND 98.32",
				"Standard_NV36ads_A10_v5 eastus 1x nvidia-a10 ON_DEMAND 3.2",
				"Standard_NC6 westus2 1x tesla-k80 ON_DEMAND 0.9");
		assertThat(offers(azure)).noneMatch((offer) -> offer.contains("H100_v5") && offer.contains("SPOT"));
		assertThat(azure.report()).hasToString(
				"14 lines: 9 taken, 0 merged, 1 NO_GPU, 1 NOT_NVIDIA, " + "1 FRACTION_OF_GPU, 1 NO_PRICE, 1 PROMOTION");
	}

	@Test
	void addsMachineAndGpusOfGoogleAndLeavesOutThePriceOfTheQueue() {
		FeedImport gcp = skyPilot("gcp");
		// 2.36502 + 19.5931; 0.53992 + 4.4712; in us-central1-a only spot: 0.72233 +
		// 5.9852;
		// 0.20 + 0.58804; 0.08 + 0.2438
		assertThat(offers(gcp)).containsExactlyInAnyOrder(
				"a3-highgpu-2g us-east4 2x nvidia-h100-sxm5-80gb ON_DEMAND 21.95812",
				"a3-highgpu-2g us-east4 2x nvidia-h100-sxm5-80gb SPOT 5.01112",
				"a3-highgpu-2g us-central1 2x nvidia-h100-sxm5-80gb SPOT 6.70753",
				"g2-standard-4 europe-west4 1x nvidia-l4 ON_DEMAND 0.78804",
				"g2-standard-4 europe-west4 1x nvidia-l4 SPOT 0.3238");
		assertThat(gcp.report()).hasToString("14 lines: 6 taken, 1 merged, 1 NO_GPU, 2 NOT_NVIDIA, 1 QUEUE_PRICE, "
				+ "2 NO_MACHINE_PRICE, 1 NO_GPU_PRICE");
		assertThat(names(gcp, Refusal.QUEUE_PRICE)).isEqualTo(Map.of("H200", 1));
		assertThat(names(gcp, Refusal.NO_MACHINE_PRICE)).isEqualTo(Map.of("H100", 1, "H200", 1));
	}

	@Test
	void readsTheWholeNameOutOfTheMachinesOfVast() {
		FeedImport vast = skyPilot("vast.ai");
		assertThat(offers(vast)).containsExactlyInAnyOrder(
				"1x-H100_NVL-32-65536 Bulgaria, BG, EU 1x nvidia-h100-nvl-94gb ON_DEMAND 2.08",
				"1x-H100_SXM-32-65536 Texas, US, NA 1x nvidia-h100-sxm5-80gb ON_DEMAND 1.87",
				"1x-RTX_4060_Ti-32-65536 United Kingdom, GB, EU 1x geforce-rtx-4060-ti-16gb ON_DEMAND 0.13",
				"2x-RTX_4060_Ti-32-65536 Norway, NO, EU 2x geforce-rtx-4060-ti-8gb ON_DEMAND 0.21",
				"2x-RTX_4070S_Ti-32-65536 Bulgaria, BG, EU 2x geforce-rtx-4070-ti-super ON_DEMAND 0.36",
				"2x-A100_SXM4-32-65536 Slovenia, SI, EU 2x nvidia-a100-sxm4-40gb ON_DEMAND 1.49",
				"1x-A100_PCIE-32-65536 Oklahoma, US, NA 1x nvidia-a100-pcie-80gb ON_DEMAND 0.87",
				"4x-RTX_3080-32-65536 CN, AS 4x geforce-rtx-3080-10gb ON_DEMAND 0.37",
				"1x-RTX_4090-32-65536 Hafnarfjarðarkaupstaður, IS, EU 1x geforce-rtx-4090 ON_DEMAND 0.4");
		// the 4090 with 48 GB is a modified card; of the V100 the form is not told
		assertThat(vast.report()).hasToString("11 lines: 9 taken, 0 merged, 1 AMBIGUOUS_GPU, 1 OTHER_MEMORY");
		assertThat(names(vast, Refusal.OTHER_MEMORY)).isEqualTo(Map.of("RTX 4090", 1));
	}

	@Test
	void tellsTheA100sOfCudoApartByTheirMemory() {
		FeedImport cudo = skyPilot("cudo");
		// 0.36979999999999996 to the millionth
		assertThat(offers(cudo)).containsExactlyInAnyOrder(
				"ice-lake-a40-compute_1x2v4gb ca-montreal-3 1x nvidia-a40 ON_DEMAND 0.3698",
				"epyc-genoa-a100-pcie_2x8v16gb no-kristiansand-1 2x nvidia-a100-pcie-80gb ON_DEMAND 3.1176",
				"sapphire-rapids-h100_1x2v4gb ca-montreal-3 1x nvidia-h100-sxm5-80gb ON_DEMAND 2.5354");
	}

	@Test
	void readsTheFormOutOfWhatRunpodSaysBesideTheName() {
		FeedImport runpod = skyPilot("runpod");
		assertThat(offers(runpod)).containsExactlyInAnyOrder(
				"1x_A100-80GB_SECURE CA 1x nvidia-a100-pcie-80gb ON_DEMAND 1.39",
				"2x_A100-80GB-SXM_SECURE IS 2x nvidia-a100-sxm4-80gb ON_DEMAND 2.98",
				"1x_RTX6000-Ada_SECURE CA 1x rtx-6000-ada ON_DEMAND 0.77",
				"1x_RTX6000-Ada_SECURE CA 1x rtx-6000-ada SPOT 0.63");
		assertThat(runpod.report()).hasToString("5 lines: 3 taken, 1 merged, 1 AMBIGUOUS_GPU");
		// 48 GB of main memory beside 48 GB of GPU memory: the feed means the latter
		assertThat(runpod.rentals().get(0).ramGb()).contains(117.0);
		assertThat(runpod.rentals().get(2).ramGb()).isEmpty();
	}

	@Test
	void readsJsonAndOffersThatAreSpotOnly() {
		FeedImport verda = skyPilot("verda");
		assertThat(offers(verda)).containsExactlyInAnyOrder("1B300.30V FIN-03 1x nvidia-b300-sxm-288gb ON_DEMAND 6.99",
				"1B300.30V FIN-03 1x nvidia-b300-sxm-288gb SPOT 2.447",
				"2B200.60V FIN-03 2x nvidia-b200-sxm-180gb SPOT 3.423",
				"1H100.80S.32V FIN-02 1x nvidia-h100-sxm5-80gb ON_DEMAND 2.29",
				"1H100.80S.32V FIN-02 1x nvidia-h100-sxm5-80gb SPOT 0.8015",
				"1RTX6000ADA.10V FIN-03 1x rtx-6000-ada ON_DEMAND 0.8262");
		assertThat(names(verda, Refusal.AMBIGUOUS_GPU)).isEqualTo(Map.of("RTX-PRO-6000", 1));
	}

	@Test
	void readsFilesWithCarriageReturnsAndTakesTheTotalForThatOfOne() {
		FeedImport lambda = skyPilot("lambda");
		assertThat(offers(lambda)).containsExactlyInAnyOrder(
				"gpu_8x_a100 us-east-1 8x nvidia-a100-sxm4-40gb ON_DEMAND 15.92",
				"gpu_1x_h100_pcie us-east-1 1x nvidia-h100-pcie-80gb ON_DEMAND 3.29",
				"gpu_2x_h100_sxm5 us-east-1 2x nvidia-h100-sxm5-80gb ON_DEMAND 8.38",
				"gpu_1x_rtx6000 us-east-1 1x quadro-rtx-6000 ON_DEMAND 0.69");
		assertThat(names(lambda, Refusal.AMBIGUOUS_GPU)).isEqualTo(Map.of("A100", 1));
	}

	@Test
	void readsTheNamesOfSmallerClouds() {
		FeedImport others = skyPilot("others");
		assertThat(offers(others)).containsExactlyInAnyOrder(
				"n3-A100x8-NVLink CANADA-1 8x nvidia-a100-pcie-80gb ON_DEMAND 11.2",
				"n3-H100-SXM5x8 CANADA-1 8x nvidia-h100-sxm5-80gb ON_DEMAND 19.2",
				"n3-RTX-A6000x1 CANADA-1 1x rtx-a6000 ON_DEMAND 0.5",
				"H100_PCIE_80GB::1 CANADA 1x nvidia-h100-pcie-80gb ON_DEMAND 2.89",
				"GPU-3070-S fr-par 1x geforce-rtx-3070 ON_DEMAND 0.98",
				"RENDER-S fr-par 1x tesla-p100-pcie-16gb ON_DEMAND 1.2426",
				"gpu-l40sx1 tor1 1x nvidia-l40s ON_DEMAND 1.57",
				"massed_A6000x8 kansascity-usa-1 8x rtx-a6000 ON_DEMAND 4.56");
		assertThat(others.report())
			.hasToString("12 lines: 8 taken, 0 merged, 1 NO_GPU, 1 UNKNOWN_GPU, 1 AMBIGUOUS_GPU, 1 NOT_READABLE");
		assertThat(names(others, Refusal.UNKNOWN_GPU)).isEqualTo(Map.of("GTX9000", 1));
	}

	@Test
	void foldsTheTwoPricesOfGpuhuntAndTellsTwinsByTheirMemory() {
		FeedImport azure = IMPORTER
			.read(FeedText.file(FeedFormat.GPUHUNT, "azure", FeedText.read("gpuhunt-azure.csv")));
		assertThat(offers(azure)).containsExactlyInAnyOrder(
				"Standard_NC40ads_H100_v5 eastus 1x nvidia-h100-nvl-94gb ON_DEMAND 6.98",
				"Standard_NC24ads_A100_v4 eastus 1x nvidia-a100-pcie-80gb ON_DEMAND 3.673",
				"Standard_NC24ads_A100_v4 eastus 1x nvidia-a100-pcie-80gb SPOT 0.7346",
				"Standard_ND96asr_v4 eastus 8x nvidia-a100-sxm4-40gb ON_DEMAND 27.197");
		assertThat(azure.report())
			.hasToString("8 lines: 4 taken, 0 merged, 1 NO_GPU, 1 NOT_NVIDIA, 1 FRACTION_OF_GPU, 1 NO_PRICE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<!DOCTYPE html>\\n<html><body>Not found</body></html>\\n | has the column '<!DOCTYPE html>'
					InstanceType,AcceleratorName,AcceleratorCount,Price,Region,Currency\\na,T4,1,0.5,x,EUR\\n | has the column 'Currency'
					InstanceType,AcceleratorName,AcceleratorCount,Region\\na,T4,1,x\\n | lacks the column Price
					InstanceType,AcceleratorName,AcceleratorCount,Price,Region\\na,T4,1,0.5,x\\nb,T4,1 | has 3 cells in line
					InstanceType,AcceleratorName,AcceleratorCount,Price,Region\\na,T4,1,0.5,x\\nb,T4,1,0.5,y | does not end with the end of a line
					InstanceType,AcceleratorName,AcceleratorCount,Price,Region\\na,"T4,1,0.5,x\\n | is no table
					InstanceType,AcceleratorName,AcceleratorCount,Price,Region\\n | has no lines
					InstanceType,AcceleratorName,AcceleratorCount,Price,Region\\na,GTX9000,1,0.5,x\\n | has nothing that can be taken; 1 lines: 0 taken, 0 merged, 1 UNKNOWN_GPU
					""")
	void refusesWhatIsNoWholeFileOfPrices(String text, String problem) {
		assertRefused(text.replace("\\n", "\n"), problem);
	}

	@Test
	void namesALongColumnInShort() {
		assertRefused("x".repeat(60) + "\n", "has the column '" + "x".repeat(60) + "', which");
		assertRefused("x".repeat(61) + "\n", "has the column '" + "x".repeat(60) + "...', which");
	}

	/**
	 * Some feeds write 0 where they know no price, and the full price for that of spot.
	 */
	@Test
	void takesNoPriceForNothing() {
		FeedImport read = IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", """
				InstanceType,AcceleratorName,AcceleratorCount,Price,SpotPrice,Region,AvailabilityZone,vCPUs
				spot.only,T4,1,0,0.3,x,x-1,0
				no.spot,T4,1,0.5,0.5,x,x-1,4
				low.spot,T4,1,0.5,0.49,x,x-1,4
				no.price,T4,1,0,0,x,x-1,4
				no.count,T4,0,0.5,,x,x-1,4
				"""));
		assertThat(offers(read)).containsExactlyInAnyOrder("spot.only x 1x tesla-t4 SPOT 0.3",
				"no.spot x 1x tesla-t4 ON_DEMAND 0.5", "low.spot x 1x tesla-t4 ON_DEMAND 0.5",
				"low.spot x 1x tesla-t4 SPOT 0.49");
		assertThat(read.report()).hasToString("5 lines: 3 taken, 0 merged, 1 FRACTION_OF_GPU, 1 NO_PRICE");
		assertThat(read.rentals().get(0).vcpus()).isEmpty();
		assertThat(read.rentals().get(1).vcpus()).contains(4.0);
	}

	@Test
	void takesTheCheapestZoneOfARegionWhicheverComesFirst() {
		FeedImport read = IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", """
				InstanceType,AcceleratorName,AcceleratorCount,Price,Region,AvailabilityZone
				t4.small,T4,1,0.5,x,x-1
				t4.small,T4,1,0.4,x,x-2
				t4.small,T4,1,0.4,x,x-3
				t4.small,T4,1,0.6,x,x-4
				"""));
		assertThat(offers(read)).containsExactly("t4.small x 1x tesla-t4 ON_DEMAND 0.4");
		assertThat(read.rentals().get(0).provenance().note()).isEqualTo("in zone x-2");
		assertThat(read.report()).hasToString("4 lines: 1 taken, 3 merged");
	}

	/** Where a feed knows no zones, machine and GPUs go together by region. */
	@Test
	void addsMachineAndGpusOfARegion() {
		FeedImport read = IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "gcp", """
				InstanceType,AcceleratorName,AcceleratorCount,Price,Region
				a2-highgpu-1g,,0,0.7,x
				a2-highgpu-1g,,0,0.8,y
				,A100,1,2.3,x
				,A100,1,,y
				n1-standard-4,,0,0.2,x
				"""));
		assertThat(offers(read)).containsExactly("a2-highgpu-1g x 1x nvidia-a100-sxm4-40gb ON_DEMAND 3");
		assertThat(read.report()).hasToString("5 lines: 2 taken, 0 merged, 1 NO_GPU, 2 NO_PRICE");
	}

	@Test
	void refusesAnEmptyFile() {
		assertRefused("", "is empty");
	}

	private static void assertRefused(String text, String problem) {
		assertThatExceptionOfType(BadFeed.class)
			.isThrownBy(() -> IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", text)))
			.withMessageStartingWith(problem);
	}

	/** 0.02 to 25 USD for a GPU and hour is sane. */
	@ParameterizedTest
	@ValueSource(strings = { "0.02", "25" })
	void takesPricesUpToTheEdgesOfTheBand(String price) {
		assertThat(IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", FeedText.t4(1, price))).rentals())
			.hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.019", "25.01" })
	void refusesAFileOfPricesOutsideOfTheBand(String price) {
		assertRefused(FeedText.t4(3, price), "has nothing that can be taken");
	}

	/** One in twenty may be odd: of 20 one is 5 %, of 19 more. */
	@Test
	void leavesOutOneOddPriceButRefusesAFileOfMany() {
		String odd = "t4.large,T4,1,5000,odd\n";
		FeedImport read = IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", FeedText.t4(19, "0.5") + odd));
		assertThat(read.report()).hasToString("20 lines: 19 taken, 0 merged, 1 PRICE_OUT_OF_BAND");
		assertRefused(FeedText.t4(18, "0.5") + odd, "has prices outside of 0.02 to 25.0 USD");
	}

	/** A half of 10 is 5. */
	@Test
	void refusesFewerThanHalfTheLinesOfLastTime() {
		FeedImport last = IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", FeedText.t4(10, "0.5")));
		IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", FeedText.t4(5, "0.5"))).checkAgainst(last, 0.5);
		FeedImport fewer = IMPORTER.read(FeedText.file(FeedFormat.SKYPILOT, "aws", FeedText.t4(4, "0.5")));
		assertThatExceptionOfType(BadFeed.class).isThrownBy(() -> fewer.checkAgainst(last, 0.5))
			.withMessageStartingWith("has 4 lines that can be taken, but had 10 last time");
	}

}
