package org.gpuadvisor.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service shows of the catalog, the workloads, and of itself. */
@OverHttp
class CatalogEndpointsTests {

	private final Portal portal;

	CatalogEndpointsTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	private List<JsonNode> gpus(String query) {
		return list(this.portal.get("/gpus" + query).ok().path("gpus"));
	}

	private List<String> ids(String query) {
		return Reply.values(this.portal.get("/gpus" + query).ok().path("gpus"), "id");
	}

	private List<JsonNode> offers(String query) {
		return list(this.portal.get("/offers" + query).ok().path("offers"));
	}

	private static List<JsonNode> list(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false).toList();
	}

	// GPUs

	@Test
	void listsAllGpusOfTheCatalog() {
		JsonNode answer = this.portal.get("/gpus").ok();
		assertThat(answer.path("gpus").size()).isEqualTo(answer.at("/catalog/gpus").asInt()).isEqualTo(271);
		for (JsonNode gpu : answer.path("gpus")) {
			assertThat(gpu.propertyNames()).contains("id", "name", "aliases", "segment", "architecture",
					"computeCapability", "memoryGb", "gpusPerCard", "memoryBandwidthGbPerS", "cardPowerW", "cooling",
					"formFactor", "inProduction", "source", "asOf");
			assertThat(gpu.has("speed")).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PERSONAL_DESKTOP", "PERSONAL_LAPTOP", "WORKSTATION", "DATACENTER" })
	void listsTheGpusOfASegment(String segment) {
		assertThat(gpus("?segment=" + segment)).isNotEmpty()
			.allMatch((gpu) -> gpu.path("segment").asString().equals(segment));
		assertThat(ids("?segment=" + segment.toLowerCase(Locale.ROOT))).isEqualTo(ids("?segment=" + segment));
	}

	@Test
	void theSegmentsTogetherAreAll() {
		long together = List.of("PERSONAL_DESKTOP", "PERSONAL_LAPTOP", "WORKSTATION", "DATACENTER")
			.stream()
			.mapToLong((segment) -> gpus("?segment=" + segment).size())
			.sum();
		assertThat(together).isEqualTo(271);
	}

	@Test
	void listsTheGpusOfAtLeastSoMuchMemory() {
		List<String> from24 = ids("?minMemoryGb=24");
		assertThat(from24).contains("geforce-rtx-3090", "nvidia-h100-sxm5-80gb").doesNotContain("tesla-t4");
		assertThat(ids("?minMemoryGb=24.001")).isSubsetOf(from24).doesNotContain("geforce-rtx-3090");
		assertThat(ids("?minMemoryGb=0")).hasSize(271);
		assertThat(ids("?minMemoryGb=1024")).isEmpty();
		assertThat(ids("?minMemoryGb=")).hasSize(271);
	}

	@Test
	void listsTheGpusOfAGeneration() {
		assertThat(gpus("?architecture=volta")).isNotEmpty()
			.allMatch((gpu) -> gpu.path("architecture").asString().equals("VOLTA"));
		assertThat(ids("?architecture=VOLTA")).contains("tesla-v100-sxm2-16gb").doesNotContain("tesla-t4");
	}

	@Test
	void listsTheGpusWithATextInAName() {
		assertThat(ids("?q=v100")).contains("tesla-v100-sxm2-16gb").doesNotContain("tesla-t4");
		assertThat(ids("?q=RTX%203060")).contains("geforce-rtx-3060-12gb", "geforce-rtx-3060-8gb")
			.doesNotContain("geforce-rtx-3070");
		assertThat(ids("?q=voodoo")).isEmpty();
		assertThat(ids("?q=")).hasSize(271);
	}

	@Test
	void allFiltersApplyTogether() {
		assertThat(gpus("?segment=DATACENTER&minMemoryGb=32&architecture=VOLTA&q=pcie")).isNotEmpty()
			.allMatch((gpu) -> gpu.path("segment").asString().equals("DATACENTER"))
			.allMatch((gpu) -> gpu.path("memoryGb").asInt() >= 32)
			.allMatch((gpu) -> gpu.path("architecture").asString().equals("VOLTA"));
	}

	@Test
	void sortsByNameMemoryBandwidthAndRelease() {
		assertThat(gpus("?sort=name").stream().map((gpu) -> gpu.path("name").asString()).toList()).isSorted();
		assertThat(gpus("?sort=memory").stream().map((gpu) -> gpu.path("memoryGb").decimalValue()).toList())
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(gpus("?sort=BANDWIDTH").stream().map((gpu) -> gpu.path("memoryBandwidthGbPerS").asDouble()).toList())
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(gpus("?sort=release").stream().map((gpu) -> gpu.path("releaseDate").asString("")).toList())
			.isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(ids("?sort=memory")).hasSize(271).containsExactlyInAnyOrderElementsOf(ids(""));
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void sortsBySpeedForEachWorkload(WorkloadType type) {
		List<JsonNode> gpus = gpus("?sort=speed&workload=" + type);
		assertThat(gpus).hasSize(271);
		assertThat(gpus.stream().map((gpu) -> gpu.at("/speed/timesReference").decimalValue()).toList())
			.isSortedAccordingTo(Comparator.reverseOrder());
		for (JsonNode gpu : gpus) {
			JsonNode speed = gpu.path("speed");
			assertThat(speed.propertyNames()).contains("timesReference", "low", "high", "basis", "evidence");
			assertThat(speed.path("low").decimalValue())
				.isLessThanOrEqualTo(speed.path("timesReference").decimalValue());
			assertThat(speed.path("high").decimalValue())
				.isGreaterThanOrEqualTo(speed.path("timesReference").decimalValue());
		}
	}

	@Test
	void countsSpeedAgainstTheV100UnlessAnotherIsNamed() {
		assertThat(timesReference("", "tesla-v100-sxm2-16gb")).isEqualByComparingTo("1");
		assertThat(timesReference("&referenceGpu=T4", "tesla-t4")).isEqualByComparingTo("1");
		assertThat(timesReference("&referenceGpu=T4", "tesla-v100-sxm2-16gb")).isGreaterThan(BigDecimal.ONE);
	}

	@Test
	void theOrderOfSpeedHeedsModeAndPrecision() {
		assertThat(timesReference("&mode=INFERENCE", "tesla-t4"))
			.isNotEqualByComparingTo(timesReference("", "tesla-t4"));
		assertThat(timesReference("&precision=AMP", "tesla-t4"))
			.isNotEqualByComparingTo(timesReference("", "tesla-t4"));
	}

	private BigDecimal timesReference(String query, String id) {
		return gpus("?sort=speed&workload=POSE_ESTIMATION" + query).stream()
			.filter((gpu) -> gpu.path("id").asString().equals(id))
			.findFirst()
			.orElseThrow()
			.at("/speed/timesReference")
			.decimalValue();
	}

	@ParameterizedTest
	@CsvSource({ "geforce-rtx-3090, geforce-rtx-3090", "T4, tesla-t4", "K80, tesla-k80",
			"NVIDIA GeForce GTX 1080 Ti, geforce-gtx-1080-ti", "NVIDIA TITAN RTX, titan-rtx",
			"rtx2080ti, geforce-rtx-2080-ti", "Tesla V100-SXM2-16GB, tesla-v100-sxm2-16gb",
			"NVIDIA A100-SXM4-80GB, nvidia-a100-sxm4-80gb", "P4, tesla-p4", "K40, tesla-k40" })
	void findsAGpuByIdByAliasAndByWhatNvidiaSmiPrints(String name, String id) {
		JsonNode answer = this.portal.get("/gpus/" + name.replace(" ", "%20")).ok();
		assertThat(answer.at("/gpu/id").asString()).isEqualTo(id);
		assertThat(answer.propertyNames()).contains("catalog", "gpu", "alsoNamedSo", "offers", "measurements");
		for (JsonNode offer : answer.path("offers")) {
			assertThat(offer.at("/gpu/id").asString()).isEqualTo(id);
			assertThat(offer.propertyNames()).contains("source", "asOf");
		}
		for (JsonNode measured : answer.path("measurements")) {
			assertThat(measured.propertyNames()).contains("source", "asOf");
		}
	}

	@Test
	void showsPricesAndMeasurementsOfAGpu() {
		JsonNode answer = this.portal.get("/gpus/geforce-rtx-3090").ok();
		assertThat(Reply.values(answer.path("offers"), "kind")).contains("BUY", "RENT");
		assertThat(answer.path("measurements")).isNotEmpty();
		assertThat(answer.path("alsoNamedSo")).isEmpty();
	}

	@Test
	void namesTheOthersThatShareAName() {
		JsonNode answer = this.portal.get("/gpus/RTX%203060").ok();
		assertThat(answer.at("/gpu/id").asString()).isEqualTo("geforce-rtx-3060-12gb");
		assertThat(Reply.texts(answer.path("alsoNamedSo"))).containsExactly("geforce-rtx-3060-8gb");
	}

	@Test
	void aK80IsTwoGpusOf12GbAndNeverOneOf24() {
		JsonNode gpu = this.portal.get("/gpus/K80").ok().path("gpu");
		assertThat(gpu.path("memoryGb").asInt()).isEqualTo(12);
		assertThat(gpu.path("gpusPerCard").asInt()).isEqualTo(2);
	}

	@Test
	void namesTheNearestWhenThereIsNoSuchGpu() {
		JsonNode problem = this.portal.get("/gpus/GTX%201081%20Ti").refused(404);
		assertThat(problem.at("/errors/0/field").asString()).isEqualTo("idOrAlias");
		assertThat(problem.at("/errors/0/rejectedValue").asString()).isEqualTo("GTX 1081 Ti");
		assertThat(Reply.texts(problem.at("/errors/0/allowed"))).hasSize(5).contains("geforce-gtx-1080-ti");
	}

	// Offers

	@Test
	void listsFreeTiersFirstThenTheCheapest() {
		List<JsonNode> offers = offers("");
		List<String> kinds = offers.stream().map((offer) -> offer.path("kind").asString()).toList();
		assertThat(Set.copyOf(kinds)).containsExactlyInAnyOrder("FREE", "RENT");
		assertThat(kinds).isSorted();
		assertThat(offers.stream()
			.filter((offer) -> offer.path("kind").asString().equals("RENT"))
			.map((offer) -> offer.path("pricePerHour").decimalValue())
			.toList()).isSorted();
		for (JsonNode offer : offers) {
			assertThat(offer.propertyNames()).contains("id", "kind", "gpu", "gpuCount", "provider", "instance",
					"historic", "confidence", "asOf", "source");
		}
	}

	@Test
	void countsAMonthAs730Hours() {
		JsonNode offer = offers("?gpu=T4&provider=aws&region=us-east-1").get(0);
		assertThat(offer.path("pricePerMonth").decimalValue()).isCloseTo(
				offer.path("pricePerHour").decimalValue().multiply(new BigDecimal(730)),
				Offset.offset(new BigDecimal("0.005")));
	}

	@Test
	void listsTheOffersOfAGpuByAnyName() {
		assertThat(offers("?gpu=NVIDIA%20Tesla%20T4")).isNotEmpty()
			.allMatch((offer) -> offer.at("/gpu/id").asString().equals("tesla-t4"));
		assertThat(offers("?gpu=")).hasSameSizeAs(offers(""));
	}

	@Test
	void listsTheOffersOfAProvider() {
		assertThat(offers("?provider=AWS")).isNotEmpty()
			.allMatch((offer) -> offer.path("provider").asString().equals("aws"));
		assertThat(offers("?provider=kaggle")).hasSize(2)
			.allMatch((offer) -> offer.path("kind").asString().equals("FREE"));
	}

	@Test
	void listsTheOffersOfARegion() {
		assertThat(offers("?region=US-EAST")).isNotEmpty()
			.allMatch((offer) -> offer.path("region").asString().contains("us-east"));
		assertThat(offers("?region=nowhere")).isEmpty();
	}

	@Test
	void listsTheOffersUpToAPrice() {
		BigDecimal cheapest = offers("?provider=aws").get(0).path("pricePerHour").decimalValue();
		assertThat(offers("?provider=aws&maxPricePerHour=" + cheapest)).isNotEmpty();
		assertThat(offers("?provider=aws&maxPricePerHour=" + cheapest.subtract(new BigDecimal("0.000001")))).isEmpty();
		assertThat(offers("?maxPricePerHour=0")).isNotEmpty()
			.allMatch((offer) -> offer.path("kind").asString().equals("FREE"));
	}

	@Test
	void showsWhatCanNoLongerBeHadOnlyWhenAsked() {
		assertThat(offers("")).noneMatch((offer) -> offer.path("historic").asBoolean());
		assertThat(offers("?historic=true")).anyMatch((offer) -> offer.path("historic").asBoolean())
			.anyMatch((offer) -> offer.at("/gpu/id").asString().equals("tesla-k80"));
		assertThat(offers("?historic=false")).hasSameSizeAs(offers(""));
		assertThat(offers("?gpu=K80")).isEmpty();
	}

	// Workloads

	@Test
	void describesTheNineTypesOfWorkload() {
		assertThat(Reply.values(this.portal.get("/workloads").ok().path("workloads"), "type")).containsExactly(
				"POSE_ESTIMATION", "IMAGE_CLASSIFICATION", "OBJECT_DETECTION", "SEGMENTATION",
				"LANGUAGE_MODEL_FINE_TUNING", "LANGUAGE_MODEL_INFERENCE", "IMAGE_GENERATION", "SPEECH", "CUSTOM");
	}

	private JsonNode described(WorkloadType type) {
		return list(this.portal.get("/workloads").ok().path("workloads")).stream()
			.filter((workload) -> workload.path("type").asString().equals(type.name()))
			.findFirst()
			.orElseThrow();
	}

	private static String least(WorkloadType type) {
		return "{'workload':{'type':'" + type + "'" + ((type == WorkloadType.CUSTOM) ? ",'memoryGb':12" : "") + "}}";
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void aFieldsDefaultIsWhatTheAnswerRepeats(WorkloadType type) {
		JsonNode echo = this.portal.recommendation(least(type)).at("/request/workload");
		Map<String, JsonNode> defaults = new TreeMap<>();
		for (JsonNode field : described(type).path("fields")) {
			if (field.has("default")) {
				defaults.put(field.path("name").asString(), field.path("default"));
			}
		}
		defaults.forEach((name, value) -> assertThat(echo.path(name)).as(name).isEqualTo(value));
		Set<String> filledIn = echo.propertyNames().stream().collect(Collectors.toSet());
		filledIn.removeAll(defaults.keySet());
		// these depend on the lab or the catalog, or are required
		assertThat(filledIn).isSubsetOf("type", "frameworkVersion", "referenceGpu", "memoryGb");
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void theFieldsAreThoseThatTheServiceTakes(WorkloadType type) {
		ObjectNode request = Portal.tree(least(type));
		request.withObject("/workload").put("colour", 1);
		List<String> known = Reply
			.texts(this.portal.recommend(request.toString()).refusedFor("workload.colour").path("allowed"));
		List<String> described = Reply.values(described(type).path("fields"), "name");
		assertThat(known)
			.containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("type"), described.stream()).toList());
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void describesEachFieldAndModel(WorkloadType type) {
		JsonNode workload = described(type);
		assertThat(workload.path("description").asString()).endsWith(".");
		for (JsonNode field : workload.path("fields")) {
			assertThat(field.path("description").asString()).as(field.path("name").asString()).isNotBlank();
			assertThat(field.path("type").asString()).isIn("NUMBER", "INTEGER", "TEXT", "BOOLEAN", "CHOICE");
			assertThat(field.path("required").asBoolean()).as(field.path("name").asString())
				.isEqualTo(field.path("name").asString().equals("memoryGb"));
			assertThat(field.has("allowed")).isEqualTo(field.path("type").asString().equals("CHOICE"));
			boolean number = Set.of("NUMBER", "INTEGER").contains(field.path("type").asString());
			assertThat(field.has("minimum")).as(field.path("name").asString()).isEqualTo(number);
			assertThat(field.has("maximum")).as(field.path("name").asString()).isEqualTo(number);
		}
		for (JsonNode model : workload.path("models")) {
			assertThat(model.propertyNames()).contains("key", "aliases", "source", "asOf");
		}
		assertThat(workload.path("models").isEmpty())
			.isEqualTo(type == WorkloadType.SPEECH || type == WorkloadType.CUSTOM);
	}

	@ParameterizedTest
	@EnumSource(value = WorkloadType.class, mode = EnumSource.Mode.EXCLUDE, names = { "SPEECH", "CUSTOM" })
	void everyModelAndAliasIsAccepted(WorkloadType type) {
		List<String> refused = new ArrayList<>();
		for (JsonNode model : described(type).path("models")) {
			List<String> names = new ArrayList<>(Reply.texts(model.path("aliases")));
			names.add(0, model.path("key").asString());
			// the key and one alias of each tell enough, and quickly
			for (String name : names.subList(0, Math.min(2, names.size()))) {
				Reply reply = this.portal.get("/gpus?sort=speed&minMemoryGb=200&workload=" + type + "&model="
						+ URLEncoder.encode(name, StandardCharsets.UTF_8));
				if (reply.status() != 200) {
					refused.add(name);
				}
			}
		}
		assertThat(refused).isEmpty();
	}

	// Catalog

	@Test
	void theCatalogCountsTheRowsOfItsFiles() {
		JsonNode catalog = this.portal.get("/catalog").ok();
		Map<String, Integer> rows = new TreeMap<>();
		new Tables().all().forEach((table) -> rows.put(table.name(), table.map((row) -> row).size()));
		Map<String, Integer> shown = new TreeMap<>();
		for (JsonNode table : catalog.path("tables")) {
			shown.put(table.path("name").asString(), table.path("rows").asInt());
			assertThat(table.path("sources")).isNotEmpty();
			assertThat(table.path("oldestAsOf").asString()).isLessThanOrEqualTo(table.path("newestAsOf").asString())
				.startsWith("20");
		}
		assertThat(shown).isEqualTo(rows).containsEntry("gpus.csv", 271);
	}

	@Test
	void theCatalogNamesCurrenciesAndCountries() {
		JsonNode catalog = this.portal.get("/catalog").ok();
		assertThat(catalog.propertyNames()).contains("catalog", "tables", "currencies", "countries", "feeds");
		assertThat(Reply.texts(catalog.path("currencies"))).contains("USD", "EUR");
		assertThat(Reply.texts(catalog.path("countries"))).contains("DEU", "USA");
		assertThat(catalog.at("/catalog/version").asString()).matches("[0-9a-f]{16}");
	}

	@Test
	void everyCurrencyAndCountryIsAccepted() {
		JsonNode catalog = this.portal.get("/catalog").ok();
		for (String currency : Reply.texts(catalog.path("currencies"))) {
			assertThat(this.portal
				.recommendation("{'workload':{'type':'SPEECH'},'budget':{'currency':'" + currency
						+ "'},'preferences':{'options':['BUY']}}")
				.path("currency")
				.asString()).isEqualTo(currency);
		}
	}

	// Pages of offers

	@Test
	void showsOffersPageByPage() {
		JsonNode all = this.portal.get("/offers").ok();
		int total = all.path("total").asInt();
		assertThat(all.path("offers").size()).isEqualTo(total).isBetween(20, 999);
		List<String> ids = Reply.values(all.path("offers"), "id");
		List<String> paged = new ArrayList<>();
		for (int offset = 0; offset < total; offset += 100) {
			JsonNode page = this.portal.get("/offers?limit=100&offset=" + offset).ok();
			assertThat(page.path("total").asInt()).isEqualTo(total);
			paged.addAll(Reply.values(page.path("offers"), "id"));
		}
		assertThat(paged).isEqualTo(ids);
		assertThat(this.portal.get("/offers?offset=" + total).ok().path("offers")).isEmpty();
		assertThat(Reply.values(this.portal.get("/offers?limit=3&offset=2").ok().path("offers"), "id"))
			.isEqualTo(ids.subList(2, 5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=10001", "limit=many", "offset=-1", "offset=10000001" })
	void refusesPagesThatCannotBe(String query) {
		this.portal.get("/offers?" + query).refusedFor(query.substring(0, query.indexOf('=')));
	}

	// Operation

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void isHealthy(String path) {
		Reply reply = this.portal.get(path);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.json().path("status").asString()).isEqualTo("UP");
		assertThat(reply.json().has("components")).isFalse();
	}

	@Test
	void countsForPrometheus() {
		this.portal.get("/gpus");
		Reply reply = this.portal.get("/actuator/prometheus");
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).startsWith("text/plain");
		assertThat(reply.body()).contains("http_server_requests_seconds_count", "uri=\"/gpus\"",
				"jvm_memory_used_bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "configprops", "loggers", "mappings", "metrics", "shutdown",
			"threaddump", "conditions", "scheduledtasks" })
	void showsNothingElseOfItsInside(String endpoint) {
		this.portal.get("/actuator/" + endpoint).refused(404);
	}

	// Browsers of other origins

	@Test
	void letsNoOtherOriginInByDefault() {
		Reply reply = this.portal.send("GET", "/gpus?q=T4", null, Map.of("Origin", "https://portal.example.org"));
		assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
		Reply preflight = this.portal.send("OPTIONS", "/recommend", null,
				Map.of("Origin", "https://portal.example.org", "Access-Control-Request-Method", "POST"));
		assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
	}

}
