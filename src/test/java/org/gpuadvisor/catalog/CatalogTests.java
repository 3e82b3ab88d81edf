package org.gpuadvisor.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.gpu.Architecture;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Assumptions;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Table;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.ComputeCapability;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One test for each file of the catalog: every row can be true. What is wrong is named by
 * file, line and column. The bands are wide: they catch a slip, not a bargain.
 */
class CatalogTests {

	/**
	 * No row tells of a later day; moved on whenever the catalog is brought up to date.
	 */
	private static final String LATEST = "2026-11-21";

	private static final Tables TABLES = new Tables();

	private static final GpuCatalog GPUS = new GpuCatalog(TABLES);

	private static final Assumptions ASSUMPTIONS = new Assumptions(TABLES);

	private static final Map<Architecture, Set<String>> CAPABILITIES = Map.of(Architecture.KEPLER,
			Set.of("3.0", "3.5", "3.7"), Architecture.MAXWELL, Set.of("5.0", "5.2"), Architecture.PASCAL,
			Set.of("6.0", "6.1"), Architecture.VOLTA, Set.of("7.0"), Architecture.TURING, Set.of("7.5"),
			Architecture.AMPERE, Set.of("8.0", "8.6"), Architecture.ADA_LOVELACE, Set.of("8.9"), Architecture.HOPPER,
			Set.of("9.0"), Architecture.BLACKWELL, Set.of("10.0", "12.0", "12.1"), Architecture.BLACKWELL_ULTRA,
			Set.of("10.3"));

	@Test
	void everyFileHasATestOfItsOwn() {
		Set<String> tests = Arrays.stream(CatalogTests.class.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(Test.class))
			.map((method) -> method.getName())
			.collect(Collectors.toSet());
		assertThat(files()).isNotEmpty()
			.allSatisfy((file) -> assertThat(tests).containsAnyOf(camelCase(file) + "ArePlausible",
					camelCase(file) + "IsPlausible"));
	}

	@Test
	void everyRowTellsItsSourceAndItsDate() {
		for (Table table : TABLES.all()) {
			assertThat(table.rows()).as(table.name()).isNotEmpty();
			table.rows().forEach((row) -> {
				row.text("source");
				dateUntilNow(row, "as_of", "2014");
			});
		}
	}

	@Test
	void gpusArePlausible() {
		assertThat(TABLES.table("gpus.csv").rows()).hasSize(271);
		Set<String> sources = keys("sources.csv", "key");
		everyRow("gpus.csv", (row) -> {
			between(row, "memory_gb", 1, 300);
			between(row, "gpus_per_card", 1, 4);
			between(row, "memory_bandwidth_gb_s", 10, 9000);
			between(row, "cuda_cores", 190, 25_000);
			between(row, "tdp_w", 15, 1400);
			betweenIfKnown(row, "fp32_tflops", 0.3, 150);
			betweenIfKnown(row, "fp16_tensor_tflops", 10, 3000);
			betweenIfKnown(row, "recommended_psu_w", 250, 1200);
			betweenIfKnown(row, "slots", 1, 4);
			betweenIfKnown(row, "length_mm", 140, 350);
			betweenIfKnown(row, "launch_price_usd", 100, 12_000);
			dateUntilNow(row, "release_date", "2012");
			row.yes("arm_host");
			oneOf(row, "status", "CURRENT", "DISCONTINUED");
			oneOf(row, "confidence", "CONFIRMED_2", "CONFIRMED_1", "RECALLED");
			row.list("source").forEach((key) -> check(row, "source", sources.contains(key), key + " has no source"));
			Gpu gpu = GPUS.find(row.text("id")).orElseThrow();
			check(row, "compute_capability",
					CAPABILITIES.get(gpu.architecture()).contains(row.text("compute_capability")),
					"is not one of " + gpu.architecture());
			boolean ampereOrNewer = !gpu.computeCapability().isBelow(ComputeCapability.parse("8.0"));
			check(row, "bf16", row.yes("bf16") == ampereOrNewer, "came with Ampere");
			check(row, "last_cuda_toolkit",
					row.find("last_cuda_toolkit").isPresent() == gpu.architecture().compareTo(Architecture.TURING) < 0,
					"is known up to Volta and open from Turing on");
			check(row, "cooling",
					row.text("cooling").equals(row.text("form_factor")) == (gpu.formFactor() != FormFactor.PCIE),
					"is that of the computer for all but cards");
			// drivers report up to 12 % less than is sold, never more
			row.findPositive("smi_memory_mib")
				.ifPresent(
						(printed) -> check(row, "smi_memory_mib",
								printed <= row.positive("memory_gb") * 1024
										&& printed >= row.positive("memory_gb") * 1024 * 0.88,
								"is far from memory_gb"));
			row.findPositive("tf32_tensor_tflops")
				.ifPresent((tf32) -> check(row, "tf32_tensor_tflops",
						Math.abs(2 * tf32 / row.positive("fp16_tensor_tflops") - 1) < 0.02,
						"is half of fp16_tensor_tflops"));
		});
		assertThat(GPUS.all()).extracting(Gpu::name).doesNotHaveDuplicates();
	}

	@Test
	void sourcesArePlausible() {
		Set<String> used = new HashSet<>();
		TABLES.table("gpus.csv").rows().forEach((row) -> used.addAll(row.list("source")));
		unique("sources.csv", "key");
		everyRow("sources.csv", (row) -> {
			row.text("title");
			check(row, "key", used.contains(row.text("key")), "is used by no row of gpus.csv");
		});
	}

	@Test
	void rentalsArePlausible() {
		double least = ASSUMPTIONS.number("min_price_per_gpu_hour_usd");
		double most = ASSUMPTIONS.number("max_price_per_gpu_hour_usd");
		everyRow("rentals.csv", (row) -> {
			between(row, "gpu_count", 1, 16);
			for (String column : List.of("on_demand_usd_per_hour", "spot_usd_per_hour")) {
				row.findPositive(column).ifPresent((price) -> {
					double each = price / row.count("gpu_count");
					check(row, column, each >= least && each <= most, "is " + each + " USD per GPU and hour");
				});
			}
			row.findPositive("spot_usd_per_hour")
				.ifPresent((spot) -> check(row, "spot_usd_per_hour",
						spot < row.findPositive("on_demand_usd_per_hour").orElse(Double.MAX_VALUE),
						"is no less than on demand"));
			betweenIfKnown(row, "vcpu", 1, 512);
			betweenIfKnown(row, "ram_gb", 4, 4096);
			oneOf(row, "status", "AVAILABLE", "HISTORIC");
			Gpu gpu = gpu(row);
			boolean withdrawn = row.provenance().year() <= 2024
					|| gpu.architecture().compareTo(Architecture.MAXWELL) <= 0 || gpu.id().equals("tesla-p4");
			check(row, "status", row.text("status").equals("HISTORIC") == withdrawn,
					"is HISTORIC for prices up to 2024, for Kepler, Maxwell and the P4, and for nothing else");
		});
	}

	@Test
	void feedGpusArePlausible() {
		Set<String> providers = new HashSet<>(TABLES.table("rentals.csv").map((row) -> row.text("provider")));
		everyRow("feed-gpus.csv", (row) -> {
			check(row, "provider", providers.contains(row.text("provider")), "has no rentals");
			check(row, "gpu_id", row.find("gpu_id").isEmpty() || GPUS.find(row.text("gpu_id")).isPresent(),
					"is not in gpus.csv");
			betweenIfKnown(row, "gpu_count", 1, 16);
			check(row, "name", row.find("name").isEmpty() || row.find("gpu_count").isPresent(),
					"tells of a machine without GPUs what goes with it, but not how many");
		});
	}

	@Test
	void freeTiersArePlausible() {
		everyRow("free-tiers.csv", (row) -> {
			gpu(row);
			between(row, "gpu_count", 1, 2);
			betweenIfKnown(row, "hours_per_week", 1, 100);
			betweenIfKnown(row, "session_hours", 1, 24);
			check(row, "session_hours",
					row.findPositive("session_hours").orElse(0.0) <= row.findPositive("hours_per_week").orElse(168.0),
					"is longer than the week's hours");
		});
	}

	@Test
	void providersArePlausible() {
		unique("providers.csv", "provider");
		Set<String> renting = keys("rentals.csv", "provider");
		everyRow("providers.csv", (row) -> {
			check(row, "provider", renting.contains(row.text("provider")), "rents nothing out in rentals.csv");
			betweenIfKnown(row, "storage_usd_per_gb_month", 0.005, 0.5);
			row.find("egress_usd_per_gb").ifPresent((any) -> between(row, "egress_usd_per_gb", 0, 0.2));
			betweenIfKnown(row, "egress_free_gb_per_month", 1, 10_000);
			betweenIfKnown(row, "billing_step_minutes", 1, 60);
			oneOf(row, "confidence", "HIGH", "MEDIUM", "LOW");
		});
	}

	@Test
	void purchasePricesArePlausible() {
		everyRow("purchase-prices.csv", (row) -> {
			Gpu gpu = gpu(row);
			between(row, "usd", 20, 60_000);
			oneOf(row, "kind", "LAUNCH", "LIST", "STREET_NEW", "USED_AVERAGE", "USED_LOWEST");
			check(row, "as_of", row.provenance().year() >= releaseYear(gpu), "is before the card was on sale");
			gpu.launchPriceUsd()
				.filter((launch) -> row.text("kind").equals("LAUNCH"))
				.ifPresent(
						(launch) -> check(row, "usd", Math.abs(row.positive("usd") / launch.doubleValue() - 1) <= 0.25,
								"is more than a quarter off launch_price_usd of gpus.csv, " + launch));
		});
	}

	@Test
	void exchangeRatesArePlausible() {
		unique("exchange-rates.csv", "currency");
		everyRow("exchange-rates.csv", (row) -> {
			matches(row, "currency", "[A-Z]{3}");
			between(row, "usd_per_unit", 0.00001, 5);
			check(row, "usd_per_unit", !row.text("currency").equals("USD") || row.positive("usd_per_unit") == 1,
					"is 1 for the dollar");
		});
	}

	@Test
	void electricityIsPlausible() {
		everyRow("electricity.csv", (row) -> {
			matches(row, "country",
					"[A-Z]{3}|USA-[A-Z]{2}|EU27|WORLD|AFRICA|ASIA|EUROPE|OCEANIA|(NORTH|SOUTH)_AMERICA");
			oneOf(row, "customer", "BUSINESS", "HOUSEHOLD");
			between(row, "price_per_kwh", 0.01, 100);
			matches(row, "currency", "[A-Z]{3}");
		});
		assertThat(keys("electricity.csv", "country")).contains("WORLD", "DEU", "USA", "GBR", "CHN");
	}

	@Test
	void visionModelsArePlausible() {
		unique("vision-models.csv", "key");
		everyRow("vision-models.csv", (row) -> {
			oneOf(row, "family", "CLASSIFICATION", "POSE", "SEGMENTATION", "DETECTION", "BACKBONE");
			between(row, "parameters_million", 0.5, 400);
			between(row, "trainable_million", 0.5, row.positive("parameters_million"));
			betweenIfKnown(row, "gmacs", 0.01, 500);
			between(row, "reference_height", 192, 1344);
			between(row, "reference_width", 192, 1344);
			between(row, "activation_mb_per_sample", 10, 10_000);
			between(row, "auxiliary_heads", 0, row.text("family").equals("SEGMENTATION") ? 1 : 0);
		});
	}

	/**
	 * Parameters follow from the shape: in each layer two attention matrices of the
	 * queries' width and two of the keys', two or three of the feed-forward part, and one
	 * or two embedding tables; falcon-7b is published 4 % above that.
	 */
	@Test
	void languageModelsArePlausible() {
		unique("language-models.csv", "key");
		everyRow("language-models.csv", (row) -> {
			between(row, "layers", 12, 130);
			between(row, "kv_heads", 1, row.count("heads"));
			between(row, "vocab", 30_000, 300_000);
			double hidden = row.count("hidden");
			double queries = (double) row.count("heads") * row.count("head_dim");
			double keys = (double) row.count("kv_heads") * row.count("head_dim");
			double layer = 2 * hidden * queries + 2 * hidden * keys
					+ (row.yes("gated_mlp") ? 3 : 2) * hidden * row.count("ff_hidden");
			double shape = row.count("layers") * layer
					+ (row.yes("tied_embeddings") ? 1 : 2) * hidden * row.count("vocab");
			double ratio = shape / (row.positive("parameters_billion") * 1e9);
			check(row, "parameters_billion", Math.abs(ratio - 1) < 0.05, "is off its shape by a factor of " + ratio);
		});
	}

	@Test
	void diffusionModelsArePlausible() {
		unique("diffusion-models.csv", "key");
		everyRow("diffusion-models.csv", (row) -> {
			between(row, "denoiser_million", 500, 20_000);
			between(row, "text_encoder_million", 0, 10_000);
			between(row, "vae_million", 0, 200);
		});
	}

	@Test
	void benchmarksArePlausible() {
		Set<List<String>> seen = new HashSet<>();
		everyRow("benchmarks.csv", (row) -> {
			Gpu gpu = gpu(row);
			between(row, "value", 0.1, 1e8);
			betweenIfKnown(row, "batch", 1, 2e7);
			oneOf(row, "precision", "FP32", "TF32", "FP16", "FP16_AMP", "INT8", "FP8", "Q4");
			matches(row, "unit", "[a-z]+/s");
			boolean train = row.text("workload_class").endsWith("_TRAIN");
			check(row, "mode", row.text("mode").equals(train ? "TRAINING" : "INFERENCE"), "contradicts workload_class");
			check(row, "as_of", row.provenance().year() >= releaseYear(gpu), "is before the card was on sale");
			check(row, "value",
					seen.add(List.of(gpu.id(), row.text("workload"), row.text("workload_class"), row.text("mode"),
							row.text("precision"), row.text("unit"), row.text("value"), row.find("batch").orElse(""),
							row.text("comparison_group"), row.find("software").orElse(""), row.text("source"),
							row.text("as_of"), row.find("note").orElse(""))),
					"stands in an earlier row too, with all else equal");
		});
	}

	@Test
	void assumptionsArePlausible() {
		everyRow("assumptions.csv", (row) -> {
			matches(row, "key", "[a-z0-9_]+");
			double most = row.text("unit").equals("share") ? 1 : row.text("unit").equals("factor") ? 3 : 25_000;
			between(row, "value", 0, most);
			row.text("why");
		});
		assertThat(ASSUMPTIONS.number("memory_floor_gb")).isEqualTo(8);
		assertThat(ASSUMPTIONS.number("new_price_over_launch")).isBetween(
				ASSUMPTIONS.number("new_price_over_launch_low"), ASSUMPTIONS.number("new_price_over_launch_high"));
	}

	@Test
	void frameworkSupportIsPlausible() {
		List<Row> rows = TABLES.table("framework-support.csv").rows();
		everyRow("framework-support.csv", (row) -> {
			oneOf(row, "framework", "PYTORCH", "TENSORFLOW");
			check(row, "version_to", number(row, "version_from") <= number(row, "version_to"),
					"is before version_from");
			check(row, "compute_capability_to",
					number(row, "compute_capability_from") <= number(row, "compute_capability_to"),
					"is below compute_capability_from");
			check(row, "until", row.text("status").equals("ENDING") == row.find("until").isPresent(),
					"belongs to ENDING and to nothing else");
			rows.stream()
				.takeWhile((earlier) -> earlier != row)
				.forEach((earlier) -> check(row, "framework", !overlap(row, earlier),
						"is told of that version and capability by an earlier row too"));
		});
	}

	@Test
	void frameworkVersionsArePlausible() {
		List<Row> support = TABLES.table("framework-support.csv").rows();
		everyRow("framework-versions.csv", (row) -> {
			oneOf(row, "windows", "NATIVE", "WSL2");
			row.findAs("arm_compute_capability_from", ComputeCapability::parse);
			row.yes("released");
			check(row, "python_from", row.find("python_to").isEmpty() || row.find("python_from").isPresent(),
					"is missing");
			for (String end : List.of("version_from", "version_to")) {
				check(row, end,
						support.stream()
							.anyMatch((gpus) -> gpus.text("framework").equals(row.text("framework"))
									&& number(gpus, "version_from") <= number(row, end)
									&& number(row, end) <= number(gpus, "version_to")),
						"has no row in framework-support.csv");
			}
		});
	}

	@Test
	void deeplabcutIsPlausible() {
		everyRow("deeplabcut.csv", (row) -> {
			oneOf(row, "framework", "PYTORCH", "TENSORFLOW");
			check(row, "version_to", row.find("version_from").isPresent() == row.find("version_to").isPresent(),
					"stands with version_from or not at all");
			matches(row, "python_from", "3\\.\\d+");
			matches(row, "python_to", "3\\.\\d+");
		});
	}

	@Test
	void multiGpuScalingIsPlausible() {
		everyRow("multi-gpu-scaling.csv", (row) -> {
			between(row, "gpus", 2, 16);
			between(row, "factor", 1, row.count("gpus"));
		});
	}

	@Test
	void speedCoefficientsArePlausible() {
		Set<String> seen = new HashSet<>();
		everyRow("speed-coefficients.csv", (row) -> {
			for (String share : List.of("compute", "bandwidth", "cores", "memory", "fixed")) {
				between(row, share, 0, 1);
			}
			check(row, "precision_family", seen.add(row.text("speed_class") + row.text("precision_family")),
					"stands in an earlier row of that class too");
		});
	}

	@Test
	void speedRatesArePlausible() {
		unique("speed-rates.csv", "precision_family");
		everyRow("speed-rates.csv", (row) -> {
			between(row, "power_exponent", 0, 1);
			between(row, "halved_gain", 1, 2);
			between(row, "relatives_word", 0, 1);
			for (String line : List.of("kepler", "maxwell", "pascal", "pascal_p100", "volta", "turing", "turing_gtx",
					"ampere", "ampere_a100", "ada_lovelace", "hopper", "blackwell", "blackwell_b200",
					"blackwell_ultra")) {
				between(row, line, 0.5, 2);
			}
		});
	}

	@Test
	void speedChipLinesArePlausible() {
		unique("speed-chip-lines.csv", "chip_line");
		everyRow("speed-chip-lines.csv", (row) -> {
			between(row, "expected_efficiency", 0.5, 2);
			check(row, "uncapped_gpu_id", GPUS.find(row.text("uncapped_gpu_id")).isPresent(), "is not in gpus.csv");
		});
	}

	@Test
	void speedMeasuredIsPlausible() {
		Set<String> seen = new HashSet<>();
		everyRow("speed-measured.csv", (row) -> {
			between(row, "times_reference", 0.03, 20);
			between(row, "times_formula", 0.4, 2.5);
			check(row, "gpu_id", seen.add(row.text("speed_class") + row.text("precision_family") + row.text("gpu_id")),
					"stands in an earlier row of that class and family too");
		});
	}

	@Test
	void speedErrorsArePlausible() {
		Set<String> seen = new HashSet<>();
		everyRow("speed-errors.csv", (row) -> {
			between(row, "factor", 1, 5);
			betweenIfKnown(row, "mean_absolute_error_percent", 1, 60);
			check(row, "basis", seen.add(row.text("basis") + row.text("speed_class") + row.text("precision_family")),
					"stands in an earlier row of that class and family too");
		});
	}

	@Test
	void adviceIsPlausible() {
		unique("advice.csv", "code");
		everyRow("advice.csv", (row) -> {
			matches(row, "code", "[A-Z][A-Z0-9_]+");
			matches(row, "message", "[A-Z].*\\.");
			row.list("countries").forEach((country) -> check(row, "countries", country.matches("[A-Z]{3}"), country));
			row.list("offers").forEach((offer) -> check(row, "offers", offer.matches("(free|rent):[a-z.-]+"), offer));
		});
		Set<String> providers = new HashSet<>(keys("rentals.csv", "provider"));
		providers.addAll(keys("free-tiers.csv", "provider"));
		everyRow("advice.csv",
				(row) -> row.list("offers")
					.forEach((offer) -> check(row, "offers", providers.contains(offer.substring("free:".length())),
							"is a provider's")));
	}

	@Test
	void cpuSlowdownIsPlausible() {
		unique("cpu-slowdown.csv", "network");
		everyRow("cpu-slowdown.csv", (row) -> betweenIfKnown(row, "times_longer", 2, 100));
	}

	private static void everyRow(String file, Consumer<Row> check) {
		TABLES.table(file).rows().forEach(check);
	}

	private static void check(Row row, String column, boolean kept, String problem) {
		if (!kept) {
			throw row.bad(column, problem);
		}
	}

	private static void between(Row row, String column, double least, double most) {
		double number = row.amount(column);
		check(row, column, number >= least && number <= most,
				"is from " + least + " to " + most + ", was " + row.text(column));
	}

	private static void betweenIfKnown(Row row, String column, double least, double most) {
		if (row.find(column).isPresent()) {
			between(row, column, least, most);
		}
	}

	private static void oneOf(Row row, String column, String... values) {
		check(row, column, List.of(values).contains(row.text(column)), "is one of " + List.of(values));
	}

	private static void matches(Row row, String column, String form) {
		check(row, column, Pattern.matches(form, row.text(column)), "reads like " + form);
	}

	private static void dateUntilNow(Row row, String column, String earliest) {
		String date = row.date(column);
		if (date.length() == 10) {
			row.as(column, CatalogTests::calendarDay);
		}
		check(row, column, date.compareTo(earliest) >= 0 && date.compareTo(LATEST) <= 0,
				"is from " + earliest + " to " + LATEST + ", was " + date);
	}

	private static LocalDate calendarDay(String date) {
		try {
			return LocalDate.parse(date);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

	private static void unique(String file, String column) {
		TABLES.table(file).mapUnique(column, (key) -> key, (row) -> row.text(column));
	}

	private static Set<String> keys(String file, String column) {
		return Set.copyOf(TABLES.table(file).map((row) -> row.text(column)));
	}

	private static Gpu gpu(Row row) {
		return GPUS.find(row.text("gpu_id")).orElseThrow(() -> row.bad("gpu_id", "is not in gpus.csv"));
	}

	private static int releaseYear(Gpu gpu) {
		return Integer.parseInt(gpu.releaseDate().orElseThrow().substring(0, 4));
	}

	/** 2.14 as 2014, so that it comes after 2.9. */
	private static int number(Row row, String column) {
		String[] parts = row.text(column).split("\\.");
		return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
	}

	private static boolean overlap(Row one, Row other) {
		return one.text("framework").equals(other.text("framework")) && meet(one, other, "version")
				&& meet(one, other, "compute_capability");
	}

	private static boolean meet(Row one, Row other, String range) {
		return number(one, range + "_from") <= number(other, range + "_to")
				&& number(other, range + "_from") <= number(one, range + "_to");
	}

	private static List<String> files() {
		return StreamSupport.stream(TABLES.all().spliterator(), false).map(Table::name).toList();
	}

	/** {@code freeTiers} for {@code free-tiers.csv}. */
	private static String camelCase(String file) {
		return Pattern.compile("-(.)")
			.matcher(file.replace(".csv", ""))
			.replaceAll((part) -> part.group(1).toUpperCase(Locale.ROOT));
	}

}
