package org.gpuadvisor.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an answer of POST /recommend is made of, and what its parts have to do with one
 * another.
 */
@OverHttp
class RecommendTests {

	private static final String[] PART_NAMES = { "weights", "gradients", "optimizer", "activations", "logits",
			"kvCache", "workspace", "allocatorSlack", "context", "measured", "stated" };

	private static final String[] COST_NAMES = { "card", "computer", "powerSupply", "rent", "storage", "egress",
			"electricity", "resale" };

	private static final String POSE = "{'workload':{'type':'POSE_ESTIMATION'},'preferences':{%s}}";

	private static final Map<String, JsonNode> ANSWERS = new ConcurrentHashMap<>();

	private final Portal portal;

	RecommendTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	/** The service's own examples, and the least that can be asked of each type. */
	static Stream<Named<String>> requests() throws IOException {
		List<Named<String>> requests = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:examples/*.json")) {
			requests.add(Named.of(file.getFilename(),
					Portal.MAPPER.readTree(file.getContentAsByteArray()).path("request").toString()));
		}
		for (String type : List.of("POSE_ESTIMATION", "IMAGE_CLASSIFICATION", "OBJECT_DETECTION", "SEGMENTATION",
				"LANGUAGE_MODEL_FINE_TUNING", "LANGUAGE_MODEL_INFERENCE", "IMAGE_GENERATION", "SPEECH")) {
			requests.add(least(type, "{'workload':{'type':'" + type + "'}}"));
		}
		requests.add(least("CUSTOM", "{'workload':{'type':'CUSTOM','memoryGb':12}}"));
		requests.add(least("one-off", "{'workload':{'type':'SPEECH','hoursTotal':200,'deadlineDays':30},"
				+ "'preferences':{'usedCards':true,'interruptible':true,'maxResults':50,'maxRejected':200}}"));
		requests.add(least("two GPUs in a server", "{'workload':{'type':'IMAGE_CLASSIFICATION'},'hardware':"
				+ "{'computer':'SERVER','location':'SERVER_ROOM','gpus':[{'name':'Tesla V100 PCIe 16GB','count':2}]},"
				+ "'budget':{'currency':'EUR','country':'DEU'},'preferences':{'maxGpus':2,'maxResults':50}}"));
		requests.add(least("small card", "{'workload':{'type':'POSE_ESTIMATION','batchSize':64},"
				+ "'hardware':{'os':'WINDOWS','gpus':[{'name':'GeForce GTX 1050 Ti'}]}}"));
		requests.add(least("Mac",
				"{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'os':'MACOS'," + "'gpus':[{'name':'Apple M1'}]}}"));
		requests.add(least("nothing fits", "{'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b'},"
				+ "'budget':{'purchase':500,'rentPerMonth':0}}"));
		return requests.stream();
	}

	private static Named<String> least(String name, String singleQuoted) {
		return Named.of(name, Portal.json(singleQuoted));
	}

	/** Many tests look at the same answer, which is the same every time. */
	private JsonNode answer(String request) {
		return ANSWERS.computeIfAbsent(request, (any) -> this.portal.recommend(request).ok());
	}

	private static List<JsonNode> list(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false).toList();
	}

	private static List<JsonNode> options(JsonNode answer) {
		return Stream.of("personal", "cloud").flatMap((each) -> list(answer.path(each)).stream()).toList();
	}

	private static BigDecimal sum(JsonNode parts, String amount) {
		return list(parts).stream()
			.map((part) -> part.path(amount).decimalValue())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static void has(JsonNode node, String... fields) {
		assertThat(node.propertyNames()).contains(fields);
	}

	@ParameterizedTest
	@MethodSource("requests")
	void everyPartOfTheContractIsThere(String request) {
		JsonNode answer = answer(request);
		assertThat(answer.propertyNames()).containsExactlyInAnyOrder("catalog", "currency", "request", "requirement",
				"verdict", "current", "personal", "cloud", "rejected", "advice", "warnings");
		has(answer.path("catalog"), "version", "pricesAsOf", "gpus", "offers");
		JsonNode memory = answer.at("/requirement/memory");
		has(memory, "floorGb", "parts", "basis");
		if (!memory.path("basis").asString().equals("UNKNOWN")) {
			has(memory, "requiredGb", "range");
		}
		has(answer.at("/requirement/computeCapability"), "minimum", "maximum", "because");
		has(answer.path("verdict"), "action", "headline", "because", "alternatives");
		has(answer.path("rejected"), "total", "byReason", "nearest");
		for (JsonNode advice : answer.path("advice")) {
			has(advice, "code", "message", "source");
		}
		assertThat(answer.at("/catalog/pricesAsOf").asString()).matches("20\\d\\d-\\d\\d-\\d\\d");
		assertThat(answer.path("currency")).isEqualTo(answer.at("/request/budget/currency"));
	}

	@ParameterizedTest
	@MethodSource("requests")
	void everyOptionSaysAllOfItself(String request) {
		JsonNode answer = answer(request);
		boolean known = !answer.at("/requirement/memory/basis").asString().equals("UNKNOWN");
		for (JsonNode option : options(answer)) {
			has(option, "id", "rank", "kind", "labels", "gpu", "gpuCount", "memory", "compatibility", "speed", "cost",
					"score", "reasons", "warnings");
			has(option.path("gpu"), "id", "name", "memoryGb");
			has(option.path("memory"), "availableGb", "fit");
			assertThat(option.path("memory").has("requiredGb")).isEqualTo(known);
			assertThat(option.path("memory").has("headroomPercent")).isEqualTo(known);
			has(option.path("compatibility"), "status", "source");
			has(option.path("speed"), "timesReference", "low", "high", "basis", "evidence", "hoursPerWeek");
			has(option.path("cost"), "lines", "total", "perMonth", "perHourOfUse");
			assertThat(option.at("/memory/fit").asString()).isIn("COMFORTABLE", "TIGHT");
			assertThat(option.at("/compatibility/status").asString()).isIn("WORKS", "WORKS_WITH_BUILD",
					"SLOW_FIRST_START", "ENDING");
			assertThat(option.at("/speed/basis").asString()).isIn("MEASURED", "SCALED", "MODELLED");
			assertThat(option.at("/speed/evidence")).isNotEmpty();
			assertThat(option.path("reasons")).isNotEmpty();
			switch (option.path("kind").asString()) {
				case "BUY" -> {
					has(option, "condition", "price");
					assertThat(option.at("/price/per").asString()).isEqualTo("ONCE");
				}
				case "RENT" -> {
					has(option, "provider", "instance", "region", "commitment", "price");
					assertThat(option.at("/price/per").asString()).isEqualTo("HOUR");
				}
				case "FREE" -> has(option, "provider");
				default -> assertThat(option.path("kind").asString()).isEqualTo("KEEP");
			}
			if (option.has("price")) {
				has(option.path("price"), "amount", "per", "asOf", "source");
				assertThat(option.at("/price/amount").decimalValue()).isPositive();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void whatCanBeBoughtAndWhatCanBeRentedStandApart(String request) {
		JsonNode answer = answer(request);
		assertThat(Reply.values(answer.path("personal"), "kind")).isSubsetOf("KEEP", "BUY");
		assertThat(Reply.values(answer.path("cloud"), "kind")).isSubsetOf("FREE", "RENT");
	}

	@ParameterizedTest
	@MethodSource("requests")
	void memoryPartsSumToTheNeed(String request) {
		JsonNode memory = answer(request).at("/requirement/memory");
		if (memory.path("basis").asString().equals("UNKNOWN")) {
			assertThat(memory.has("requiredGb")).isFalse();
			assertThat(memory.path("parts")).isEmpty();
			return;
		}
		BigDecimal required = memory.path("requiredGb").decimalValue();
		assertThat(sum(memory.path("parts"), "gb")).isEqualByComparingTo(required);
		assertThat(Reply.values(memory.path("parts"), "name")).isSubsetOf(PART_NAMES).doesNotHaveDuplicates();
		assertThat(memory.at("/range/0").decimalValue()).isLessThanOrEqualTo(required);
		assertThat(memory.at("/range/1").decimalValue()).isGreaterThanOrEqualTo(required);
	}

	@ParameterizedTest
	@MethodSource("requests")
	void costLinesSumToTheTotal(String request) {
		for (JsonNode option : options(answer(request))) {
			JsonNode cost = option.path("cost");
			assertThat(sum(cost.path("lines"), "amount")).as(option.path("id").asString())
				.isEqualByComparingTo(cost.path("total").decimalValue());
			assertThat(Reply.values(cost.path("lines"), "name")).isSubsetOf(COST_NAMES).doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void scorePartsSumToTheTotalToTheCent(String request) {
		for (JsonNode option : options(answer(request))) {
			JsonNode score = option.path("score");
			assertThat(sum(score.path("parts"), "amount")).as(option.path("id").asString())
				.isEqualByComparingTo(score.path("total").decimalValue());
			assertThat(Reply.values(score.path("parts"), "name")).containsExactly("cost", "waiting", "effort",
					"interruption", "doubt");
			assertThat(score.at("/parts/0/amount").decimalValue())
				.isEqualByComparingTo(option.at("/cost/total").decimalValue());
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void ranksCountFromOneAndTheLowestScoreComesFirst(String request) {
		JsonNode answer = answer(request);
		for (String list : List.of("personal", "cloud")) {
			List<JsonNode> options = list(answer.path(list));
			for (int i = 0; i < options.size(); i++) {
				assertThat(options.get(i).path("rank").asInt()).isEqualTo(i + 1);
			}
			assertThat(options.stream().map((option) -> option.at("/score/total").decimalValue()).toList()).isSorted();
			assertThat(Reply.values(answer.path(list), "id")).doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void recommendsNoGpuBelowTheFloorNorTooSmallForTheJob(String request) {
		JsonNode answer = answer(request);
		BigDecimal floor = answer.at("/requirement/memory/floorGb").decimalValue();
		assertThat(floor).isEqualByComparingTo("8");
		for (JsonNode option : options(answer)) {
			assertThat(option.at("/gpu/memoryGb").decimalValue()).as(option.path("id").asString())
				.isGreaterThanOrEqualTo(floor);
			// TIGHT admits five per cent above what can be used, for an estimate may be
			// wrong
			if (option.path("memory").has("requiredGb")) {
				assertThat(option.at("/memory/requiredGb").decimalValue()).as(option.path("id").asString())
					.isLessThanOrEqualTo(
							option.at("/memory/availableGb").decimalValue().multiply(new BigDecimal("1.0501")));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void eachLabelIsGivenOnceAtMostAndToTheBest(String request) {
		ObjectNode all = (ObjectNode) Portal.MAPPER.readTree(request);
		all.withObject("/preferences").put("maxResults", 50);
		JsonNode answer = this.portal.recommendation(all);
		List<JsonNode> options = options(answer);
		if (options.isEmpty() || Stream.of("personal", "cloud").anyMatch((list) -> answer.path(list).size() == 50)) {
			return;
		}
		assertThat(options.stream().flatMap((option) -> Reply.texts(option.path("labels")).stream()))
			.containsExactlyInAnyOrder("BEST_VALUE", "FASTEST", "CHEAPEST");
		assertThat(labelled(options, "BEST_VALUE").path("id")).isEqualTo(answer.at("/verdict/option"));
		BigDecimal fastest = labelled(options, "FASTEST").at("/speed/timesReference").decimalValue();
		BigDecimal cheapest = labelled(options, "CHEAPEST").at("/cost/total").decimalValue();
		for (JsonNode option : options) {
			assertThat(option.at("/speed/timesReference").decimalValue()).isLessThanOrEqualTo(fastest);
			assertThat(option.at("/cost/total").decimalValue()).isGreaterThanOrEqualTo(cheapest);
		}
	}

	private static JsonNode labelled(List<JsonNode> options, String label) {
		return options.stream()
			.filter((option) -> Reply.texts(option.path("labels")).contains(label))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@MethodSource("requests")
	void theVerdictIsTheBestOfBothLists(String request) {
		JsonNode answer = answer(request);
		List<JsonNode> options = options(answer);
		if (options.isEmpty()) {
			assertThat(answer.at("/verdict/action").asString()).isEqualTo("NOTHING_FITS");
			assertThat(answer.path("verdict").has("option")).isFalse();
			return;
		}
		JsonNode best = options.stream()
			.min(Comparator.comparing((JsonNode option) -> option.at("/score/total").decimalValue()))
			.orElseThrow();
		assertThat(answer.at("/verdict/option")).isEqualTo(best.path("id"));
		assertThat(answer.at("/verdict/action")).isEqualTo(best.path("kind"));
		assertThat(answer.at("/verdict/headline").asString()).contains(best.at("/gpu/name").asString()).endsWith(".");
		assertThat(Reply.values(answer.at("/verdict/alternatives"), "option"))
			.doesNotContain(best.path("id").asString());
	}

	@ParameterizedTest
	@MethodSource("requests")
	void countsWhatWasLeftOutByReason(String request) {
		JsonNode rejected = answer(request).path("rejected");
		int total = rejected.path("total").asInt();
		assertThat(rejected.path("byReason").properties()).isNotEmpty()
			.allMatch((reason) -> reason.getKey().matches("[A-Z_]+") && reason.getValue().asInt() <= total);
		for (JsonNode nearest : rejected.path("nearest")) {
			has(nearest, "gpu", "option", "reasons");
			for (JsonNode reason : nearest.path("reasons")) {
				has(reason, "code", "message", "values");
				assertThat(rejected.path("byReason").has(reason.path("code").asString())).isTrue();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("requests")
	void noMessageIsLeftUnfinished(String request) {
		String body = this.portal.recommend(request).body();
		assertThat(body).doesNotContain("null null", "Optional", "NaN", "Infinity", "%s", "${", "org.gpuadvisor");
	}

	@ParameterizedTest
	@MethodSource("requests")
	void theSameRequestGivesTheSameBytes(String request) {
		assertThat(this.portal.recommend(request).body()).isEqualTo(this.portal.recommend(request).body());
	}

	@ParameterizedTest
	@MethodSource("requests")
	void theRequestWithItsDefaultsGivesTheSameBytes(String request) {
		Reply first = this.portal.recommend(request);
		Reply again = this.portal.recommend(first.ok().path("request").toString());
		assertThat(again.body()).isEqualTo(first.body());
	}

	@Test
	void repeatsTheRequestWithEveryDefault() {
		JsonNode request = this.portal
			.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'T4'}]}}")
			.path("request");
		JsonNode expected = Portal.tree("{'type':'POSE_ESTIMATION','mode':'TRAINING','framework':'PYTORCH',"
				+ "'hoursPerWeek':20.0,'referenceGpu':'tesla-t4','model':'resnet-50','precision':'FP32',"
				+ "'optimizer':'ADAMW','batchSize':8,'imageWidth':448,'imageHeight':448}");
		expected.properties()
			.forEach((field) -> assertThat(request.path("workload").path(field.getKey())).as(field.getKey())
				.isEqualTo(field.getValue()));
		assertThat(request.at("/workload/frameworkVersion").asString()).matches("2\\.\\d+");
		assertThat(request.at("/hardware/os").asString()).isEqualTo("LINUX");
		assertThat(request.at("/hardware/computer").asString()).isEqualTo("DESKTOP");
		assertThat(request.at("/hardware/location").asString()).isEqualTo("OFFICE");
		assertThat(request.at("/hardware/gpus/0/count").asInt()).isEqualTo(1);
		assertThat(request.at("/budget/currency").asString()).isEqualTo("USD");
		assertThat(request.at("/budget/horizonMonths").asInt()).isEqualTo(24);
		assertThat(request.at("/budget/electricityPerKwh").decimalValue()).isPositive();
		assertThat(request.path("preferences")).isEqualTo(Portal.tree(
				"{'options':['KEEP','FREE','BUY','RENT'],'waitingCostPerHour':0.5,'usedCards':false,'interruptible':false,"
						+ "'dataMayLeaveSite':true,'providers':[],'regions':[],'gpus':[],'maxGpus':1,'maxResults':5,"
						+ "'maxRejected':20}"));
	}

	// Budgets

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},   | KEEP, FREE
			``                                              | FREE
			""")
	void withNoMoneyThereIsWhatTheLabHasAndWhatIsFree(String hardware, String kinds) {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'}," + hardware
				+ "'budget':{'purchase':0,'rentPerMonth':0},'preferences':{'maxResults':50}}");
		assertThat(options(answer).stream().map((option) -> option.path("kind").asString()).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder(kinds.split(", "));
		assertThat(answer.at("/verdict/action").asString()).isIn("KEEP", "FREE");
	}

	@Test
	void keepsExactlyToTheBudget() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{},"
				+ "'preferences':{'options':['BUY'],'maxResults':1}}");
		BigDecimal price = answer.at("/personal/0/cost/lines/0/amount").decimalValue();
		String id = answer.at("/personal/0/id").asString();
		String request = "{'workload':{'type':'POSE_ESTIMATION'},'hardware':{},'budget':{'purchase':%s},"
				+ "'preferences':{'options':['BUY'],'maxResults':50}}";
		assertThat(Reply.values(this.portal.recommendation(request.formatted(price)).path("personal"), "id"))
			.contains(id);
		assertThat(Reply.values(
				this.portal.recommendation(request.formatted(price.subtract(new BigDecimal("0.01")))).path("personal"),
				"id"))
			.doesNotContain(id);
	}

	@Test
	void keepsExactlyToTheMonthlyRent() {
		String request = "{'workload':{'type':'POSE_ESTIMATION'},'budget':{'rentPerMonth':%s},"
				+ "'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws'],'maxRejected':200}}";
		JsonNode cheapest = list(this.portal.recommendation(request.formatted("40")).at("/rejected/nearest")).stream()
			.filter((nearest) -> Reply.values(nearest.path("reasons"), "code").equals(List.of("OVER_MONTHLY_RENT")))
			.min(Comparator.comparing(RecommendTests::rentPerMonth))
			.orElseThrow();
		BigDecimal rent = rentPerMonth(cheapest);
		assertThat(this.portal.recommendation(request.formatted(rent)).at("/cloud/0/id"))
			.isEqualTo(cheapest.path("option"));
		assertThat(this.portal.recommendation(request.formatted(rent.subtract(new BigDecimal("0.01"))))
			.at("/verdict/action")
			.asString()).isEqualTo("NOTHING_FITS");
	}

	@Test
	void proposesTheCheapestOfOffersAlikeAlsoWhereNothingMayBeSpent() {
		String request = "{'workload':{'type':'POSE_ESTIMATION'},'budget':{'rentPerMonth':%s},"
				+ "'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}";
		assertThat(this.portal.recommendation(request.formatted("0")).at("/rejected/nearest/0/option").asString())
			.isEqualTo("rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand");
	}

	private static BigDecimal rentPerMonth(JsonNode nearest) {
		return nearest.at("/reasons/0/values/rentPerMonth").decimalValue();
	}

	// Nothing fits

	@ParameterizedTest
	@ValueSource(strings = {
			"{'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b'},'budget':{'purchase':500,'rentPerMonth':0}}",
			"{'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b','precision':'INT4'},'hardware':{},'budget':{'purchase':500,'rentPerMonth':0}}",
			"{'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b','precision':'INT4'},'budget':{'purchase':0,'rentPerMonth':5,'currency':'EUR'}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursPerRun':200},'budget':{'purchase':0,'rentPerMonth':0}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':300},'budget':{'purchase':0,'rentPerMonth':0}}",
			"{'workload':{'type':'POSE_ESTIMATION'},'preferences':{'regions':['nowhere'],'options':['RENT']}}",
			"{'workload':{'type':'POSE_ESTIMATION'},'preferences':{'gpus':['V100 PCIe 32GB'],'options':['BUY']}}",
			"{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'maxCardLengthMm':50},'preferences':{'options':['BUY'],'gpus':['RTX 5090']}}",
			"{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'freeSlots':0},'preferences':{'options':['BUY'],'gpus':['RTX 5090']}}",
			"{'workload':{'type':'POSE_ESTIMATION'},'preferences':{'options':['KEEP']}}" })
	void namesAChangeThatReallyAdmitsSomethingWhenNothingFits(String singleQuoted) {
		ObjectNode request = Portal.tree(singleQuoted);
		request.withObject("/preferences").put("maxRejected", 200).put("maxResults", 50);
		JsonNode answer = this.portal.recommendation(request);
		assertThat(answer.at("/verdict/action").asString()).as(answer.path("verdict").toString())
			.isEqualTo("NOTHING_FITS");
		assertThat(answer.at("/verdict/because")).isNotEmpty();
		JsonNode nearest = namedByTheHeadline(answer);
		JsonNode admitted = this.portal.recommendation(relaxed(request, nearest.at("/relaxation/changes")));
		assertThat(admitted.at("/verdict/action").asString()).isNotEqualTo("NOTHING_FITS");
		assertThat(options(admitted).stream().map((option) -> option.at("/gpu/name").asString()))
			.contains(nearest.path("gpu").asString());
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{'workload':{'type':'LANGUAGE_MODEL_FINE_TUNING','method':'FULL'},'hardware':{},'budget':{'purchase':900,'rentPerMonth':5}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':100},'budget':{'purchase':0,'rentPerMonth':10}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursTotal':2000,'deadlineDays':3},'budget':{'purchase':0,'rentPerMonth':0}}" })
	void everyWayOutHelps(String singleQuoted) {
		ObjectNode request = Portal.tree(singleQuoted);
		JsonNode ways = this.portal.recommendation(request).at("/verdict/waysOut");
		assertThat(Reply.values(ways, "direction")).contains("WAITING").doesNotHaveDuplicates();
		for (JsonNode way : ways) {
			JsonNode admitted = this.portal.recommendation(relaxed(request.deepCopy(), way.path("changes")));
			assertThat(admitted.at("/verdict/option")).as(way.toString()).isEqualTo(way.path("option"));
			assertThat(admitted.at("/verdict/action")).isEqualTo(way.path("action"));
		}
	}

	@Test
	void proposesSmallerSettingsWhereMemoryIsWhatLacks() {
		JsonNode ways = this.portal
			.recommendation(
					"{'workload':{'type':'POSE_ESTIMATION','batchSize':64,'imageWidth':1024,'imageHeight':1024},"
							+ "'preferences':{'options':['FREE']}}")
			.at("/verdict/waysOut");
		assertThat(Reply.values(ways, "direction")).contains("MEMORY");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':20},'hardware':{}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':2}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':15},'hardware':{'gpus':[{'name':'RTX 3090'}]}}",
			"{'workload':{'type':'IMAGE_CLASSIFICATION','hoursPerWeek':60},'budget':{'rentPerMonth':50,'purchase':700}}" })
	void theVerdictChangesWhereTheAnswerSaysSo(String singleQuoted) {
		ObjectNode request = Portal.tree(singleQuoted);
		JsonNode verdict = this.portal.recommendation(request).path("verdict");
		assertThat(verdict.path("flips")).isNotEmpty();
		for (JsonNode flip : verdict.path("flips")) {
			boolean above = flip.path("above").asBoolean();
			double hours = flip.path("hoursPerWeek").asDouble();
			assertThat(action(request, hours * (above ? 0.99 : 1.01))).as(flip.toString())
				.isEqualTo(verdict.path("action").asString());
			assertThat(action(request, hours * (above ? 1.01 : 0.99))).as(flip.toString())
				.isEqualTo(flip.path("action").asString());
		}
	}

	private String action(ObjectNode request, double hoursPerWeek) {
		ObjectNode changed = request.deepCopy();
		changed.withObject("/workload").put("hoursPerWeek", hoursPerWeek);
		return this.portal.recommendation(changed).at("/verdict/action").asString();
	}

	/** What was left out and is named in {@code ... That admits X (its id).} */
	private static JsonNode namedByTheHeadline(JsonNode answer) {
		Matcher headline = Pattern.compile("Nothing qualifies as asked; .* That admits .* \\(([^)]*)\\)\\.( Or: .*)?")
			.matcher(answer.at("/verdict/headline").asString());
		assertThat(headline.matches()).as(answer.at("/verdict/headline").asString()).isTrue();
		return list(answer.at("/rejected/nearest")).stream()
			.filter((nearest) -> nearest.path("option").asString().equals(headline.group(1)))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b'},'budget':{'purchase':500,'rentPerMonth':0}}",
			"{'workload':{'type':'POSE_ESTIMATION','hoursTotal':2000,'deadlineDays':3},'budget':{'purchase':0,'rentPerMonth':0},'preferences':{'maxRejected':200}}" })
	void theChangeOfTheHeadlineIsAmongWhatIsShown(String request) {
		namedByTheHeadline(this.portal.recommendation(request));
	}

	@Test
	void namesSmallerSettingsFieldByField() {
		ObjectNode request = Portal.tree("{'workload':{'type':'POSE_ESTIMATION','batchSize':64,'imageWidth':1024,"
				+ "'imageHeight':1024},'hardware':{'gpus':[{'name':'RTX 2080 Ti'}]},'preferences':{'options':['KEEP']}}");
		JsonNode change = this.portal.recommendation(request).at("/rejected/nearest/0/relaxation/changes");
		assertThat(Reply.values(change, "field")).allMatch((field) -> field.matches("workload\\.[a-zA-Z]+"));
		assertThat(this.portal.recommendation(relaxed(request, change)).at("/verdict/action").asString())
			.isEqualTo("KEEP");
	}

	/** The request with some fields changed as an answer proposes. */
	private static JsonNode relaxed(ObjectNode request, JsonNode changes) {
		ObjectNode changed = request.deepCopy();
		assertThat(changes).isNotEmpty();
		for (JsonNode change : changes) {
			String[] path = change.path("field").asString().split("\\.");
			assertThat(path).hasSize(2);
			changed.withObject("/" + path[0]).set(path[1], change.path("value"));
		}
		return changed;
	}

	// The lab's own GPU

	@Test
	void judgesTheLabsOwnGpuLikeAnyOption() {
		JsonNode current = this.portal
			.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},"
					+ "'preferences':{'options':['KEEP']}}")
			.path("current");
		assertThat(current.path("recommended").asBoolean()).isTrue();
		assertThat(current.path("qualifies").asBoolean()).isTrue();
		has(current, "gpu", "gpuCount", "memory", "compatibility", "speed", "cost", "score", "reasons", "warnings");
	}

	@Test
	void judgesACardBelowTheFloorAndSaysSo() {
		JsonNode current = this.portal
			.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'GeForce GTX 1650'}]}}")
			.path("current");
		assertThat(current.path("recommended").asBoolean()).isFalse();
		assertThat(current.path("qualifies").asBoolean()).isFalse();
		assertThat(Reply.values(current.path("reasons"), "code")).contains("BELOW_MEMORY_FLOOR");
		has(current, "change");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",'hardware':{}", ",'hardware':{'os':'MACOS'}" })
	void isSilentWithoutAGpu(String hardware) {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'}" + hardware + "}");
		assertThat(answer.path("current").isNull()).isTrue();
		assertThat(Reply.values(answer.path("personal"), "kind")).doesNotContain("KEEP");
	}

	@ParameterizedTest
	@CsvSource({ "MACOS, Apple M2, METAL", "WINDOWS, AMD Radeon RX 6800, DIRECTML", "WINDOWS, Intel Arc A770, DIRECTML",
			"LINUX, AMD Radeon RX 6800, OTHER_VENDOR", "MACOS, Radeon Pro 5500M, OTHER_VENDOR" })
	void tellsWhatFrameworksOfferOnAGpuOfAnotherVendor(String os, String name, String way) {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION','batchSize':64},"
				+ "'hardware':{'os':'" + os + "','gpus':[{'name':'" + name + "','memoryGb':4}]}}");
		JsonNode current = answer.path("current");
		assertThat(current.at("/gpu/name").asString()).isEqualTo(name);
		assertThat(current.path("recommended").asBoolean()).isFalse();
		assertThat(current.path("qualifies").asBoolean()).isFalse();
		assertThat(Reply.values(current.path("reasons"), "code")).containsExactly("NOT_NVIDIA", way);
		assertThat(current.propertyNames()).doesNotContain("memory", "speed", "cost", "score", "change");
		assertThat(Reply.values(answer.path("personal"), "kind")).doesNotContain("KEEP");
		assertThat(Reply.values(answer.path("warnings"), "code")).doesNotContain("NOT_NVIDIA");
	}

	@Test
	void judgesTheNvidiaGpuAndSaysThatAnotherWasPassedOver() {
		JsonNode answer = this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':"
				+ "{'os':'WINDOWS','gpus':[{'name':'Intel UHD Graphics 630'},{'name':'GTX 1080 Ti'}]}}");
		assertThat(answer.at("/current/gpu/name").asString()).isEqualTo("GeForce GTX 1080 Ti");
		assertThat(answer.path("warnings").findValuesAsString("message")).anyMatch((message) -> message
			.equals("'Intel UHD Graphics 630' is not an NVIDIA GPU and was passed over for GeForce GTX 1080 Ti."));
		assertThat(Reply.values(answer.path("advice"), "code")).doesNotContain("DIRECTML", "CPU_TOO_SLOW");
	}

	// Preferences

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 7 })
	void givesAtMostMaxResults(int most) {
		JsonNode answer = this.portal.recommendation(POSE.formatted("'maxResults':" + most));
		assertThat(answer.path("personal").size()).isEqualTo(most);
		assertThat(answer.path("cloud").size()).isEqualTo(most);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 30 })
	void givesAtMostMaxRejected(int most) {
		JsonNode rejected = this.portal.recommendation(POSE.formatted("'maxRejected':" + most)).path("rejected");
		assertThat(rejected.path("nearest").size()).isEqualTo(most);
		assertThat(rejected.path("total").asInt()).isGreaterThan(30);
	}

	@Test
	void buysUsedCardsOnlyIfWanted() {
		assertThat(conditions("'usedCards':false,")).containsOnly("NEW");
		assertThat(conditions("'usedCards':true,")).contains("NEW", "USED");
	}

	private List<String> conditions(String preference) {
		return Reply.values(this.portal.recommendation(POSE.formatted(preference + "'options':['BUY'],'maxResults':50"))
			.path("personal"), "condition");
	}

	@Test
	void rentsSpotMachinesOnlyIfRunsMayBeInterrupted() {
		assertThat(commitments("'interruptible':false,")).containsOnly("ON_DEMAND");
		assertThat(commitments("'interruptible':true,")).contains("SPOT");
	}

	private List<String> commitments(String preference) {
		return Reply
			.values(this.portal.recommendation(POSE.formatted(preference + "'options':['RENT'],'maxResults':50"))
				.path("cloud"), "commitment");
	}

	@Test
	void dealsOnlyWithTheProvidersThatAreWanted() {
		assertThat(cloud("'providers':['AWS','kaggle']", "provider")).containsOnly("aws", "kaggle");
		assertThat(cloud("", "provider")).contains("aws", "kaggle").hasSizeGreaterThan(2);
	}

	@Test
	void rentsOnlyInTheRegionsThatAreWanted() {
		assertThat(cloud("'regions':['us-east']", "region")).isNotEmpty()
			.allMatch((region) -> region.contains("us-east"));
		assertThat(cloud("", "region")).anyMatch((region) -> !region.contains("us-east"));
	}

	@Test
	void considersOnlyTheGpusThatAreWanted() {
		JsonNode answer = this.portal.recommendation(POSE.formatted("'gpus':['RTX 5070','T4'],'maxResults':50"));
		assertThat(
				options(answer).stream().map((option) -> option.at("/gpu/id").asString()).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder("geforce-rtx-5070", "tesla-t4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "KEEP", "FREE", "BUY", "RENT" })
	void doesOnlyWhatIsWanted(String kind) {
		JsonNode answer = this.portal
			.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},"
					+ "'preferences':{'options':['" + kind + "']}}");
		assertThat(options(answer).stream().map((option) -> option.path("kind").asString())).containsOnly(kind);
	}

	@Test
	void sendsNoDataAwayIfItMustStay() {
		JsonNode answer = this.portal.recommendation(POSE.formatted("'dataMayLeaveSite':false"));
		assertThat(answer.path("cloud")).isEmpty();
		assertThat(answer.path("personal")).isNotEmpty();
		assertThat(answer.at("/rejected/byReason").has("DATA_MUST_STAY")).isTrue();
	}

	@Test
	void usesNoMoreGpusThanWanted() {
		String request = "{'workload':{'type':'IMAGE_CLASSIFICATION'},'preferences':{'maxGpus':%s,'maxResults':50}}";
		assertThat(counts(request.formatted(1), "RENT", "BUY")).containsOnly(1);
		assertThat(counts(request.formatted(2), "RENT", "BUY")).contains(2).allMatch((count) -> count <= 2);
	}

	private List<Integer> counts(String request, String... kinds) {
		return options(this.portal.recommendation(request)).stream()
			.filter((option) -> Arrays.asList(kinds).contains(option.path("kind").asString()))
			.map((option) -> option.path("gpuCount").asInt())
			.toList();
	}

	@Test
	void scoresWaitingAtWhatItIsWorthToTheLab() {
		String preferences = "'options':['BUY'],'waitingCostPerHour':%s,'maxResults':1,'gpus':['RTX 5070']";
		for (String worth : List.of("0", "2")) {
			JsonNode option = this.portal.recommendation(POSE.formatted(preferences.formatted(worth)))
				.at("/personal/0");
			BigDecimal expected = option.at("/speed/hoursTotal").decimalValue().multiply(new BigDecimal(worth));
			assertThat(option.at("/score/parts/1/amount").decimalValue()).isCloseTo(expected,
					Offset.offset(new BigDecimal("0.02")));
		}
	}

	private List<String> cloud(String preference, String property) {
		return Reply.values(this.portal
			.recommendation(POSE.formatted(preference + (preference.isEmpty() ? "" : ",") + "'maxResults':50"))
			.path("cloud"), property);
	}

	// Money

	@Test
	void countsInTheCurrencyOfTheRequest() {
		String request = "{'workload':{'type':'POSE_ESTIMATION'},'hardware':{},'budget':{'currency':'%s'},"
				+ "'preferences':{'options':['BUY'],'gpus':['RTX 5070']}}";
		JsonNode dollars = this.portal.recommendation(request.formatted("USD"));
		JsonNode euros = this.portal.recommendation(request.formatted("EUR"));
		assertThat(euros.path("currency").asString()).isEqualTo("EUR");
		assertThat(euros.at("/personal/0/price/amount").decimalValue())
			.isNotEqualByComparingTo(dollars.at("/personal/0/price/amount").decimalValue());
		assertThat(euros.at("/verdict/headline").asString()).contains("EUR").doesNotContain("USD");
		assertThat(Reply.values(euros.path("warnings"), "code")).contains("CONVERTED");
		assertThat(Reply.values(dollars.path("warnings"), "code")).doesNotContain("CONVERTED");
	}

	@Test
	void hasUnknownMemoryMeasuredOnlyWhereTheDataMayGo() {
		String request = "{'workload':{'type':'SPEECH'},'preferences':{'dataMayLeaveSite':%s}}";
		assertThat(this.portal.recommend(Portal.json(request.formatted(true))).body())
			.contains("Measure it once, on a free GPU, and");
		assertThat(this.portal.recommend(Portal.json(request.formatted(false))).body())
			.contains("Measure it once, on a GPU that may see the data, and")
			.doesNotContain("on a free GPU");
	}

	@Test
	void showsMoneyWithTwoDecimals() {
		String body = this.portal.recommend(Portal.json(POSE.formatted("'maxResults':50"))).body();
		assertThat(body).doesNotContainPattern("\"(total|perMonth|perHourOfUse)\":-?\\d+\\.\\d{3,}")
			.doesNotContainPattern("\"name\":\"[a-z]+\",\"amount\":-?\\d+\\.\\d{3,}")
			.doesNotContainPattern("[:\\[,]-?\\d+(\\.\\d+)?[eE]");
	}

	@Test
	void writesBothDecimalsOfAnAmount() {
		String body = this.portal.recommend(Portal.json(POSE.formatted("'options':['BUY']"))).body();
		assertThat(body).containsPattern("\"name\":\"card\",\"amount\":\\d+\\.\\d{2}}");
	}

	@Test
	void answersTheCatalogsVersionAsTheCatalogDoes() {
		JsonNode answer = this.portal.recommendation(POSE.formatted(""));
		assertThat(this.portal.get("/catalog").ok().path("catalog")).isEqualTo(answer.path("catalog"));
	}

}
