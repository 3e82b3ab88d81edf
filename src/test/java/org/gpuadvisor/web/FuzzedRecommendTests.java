package org.gpuadvisor.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

import org.gpuadvisor.units.Money;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is posted, the service answers as its OpenAPI document says: what the document
 * allows is answered, what it forbids is refused with the field that is wrong, and
 * nothing breaks. All is made up from the document with fixed seeds.
 */
@OverHttp
class FuzzedRecommendTests {

	/** Stands in a request where a value is to be put in. */
	private static final String HOLE = "@hole@";

	/**
	 * Of so many answers one is checked against its schema, which takes longer than to
	 * answer.
	 */
	private static final int CHECKED_EVERY = 10;

	private static final int LARGEST_BODY = 65_536;

	/** Fields that hold names of the catalog: a schema knows only that they are texts. */
	private static final Pattern NAMES = Pattern
		.compile("budget\\.(currency|country)|preferences\\.(providers|gpus)\\[\\d+]"
				+ "|workload\\.(model|referenceGpu|frameworkVersion)|hardware\\.gpus\\[\\d+]\\.(name|memoryGb)");

	/** Such numbers are not read at all, and not all can be said to belong to a field. */
	private static final Pattern TOO_LONG = Pattern.compile("[:\\[]\\d{65,}");

	private static final List<String> AMOUNTS = List.of("/budget/purchase", "/budget/rentPerMonth",
			"/budget/electricityPerKwh", "/preferences/waitingCostPerHour");

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Portal portal;

	private final ServedDocument document;

	@AutoClose
	private final Volley volley = new Volley();

	FuzzedRecommendTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
		this.document = new ServedDocument(this.portal);
	}

	private List<String> types() {
		return this.document.workloadTypes();
	}

	@Test
	void answersWhatTheDocumentAllows(TestReporter reporter) throws InterruptedException {
		RandomRequests requests = new RandomRequests(this.document, 1);
		for (int i = 0; i < 2500; i++) {
			String request = requests.next().toString();
			assertThat(this.document.errors("RecommendationRequest", request)).as(request).isEmpty();
			post(request, null);
		}
		assertThat(this.volley.answered(reporter, 2500)).containsOnlyKeys(200);
	}

	@Test
	void refusesEveryFieldThatTheDocumentForbids(TestReporter reporter) throws InterruptedException {
		RandomRequests requests = new RandomRequests(this.document, 2);
		List<String> types = types();
		List<String> job = pointers(full(requests, "CUSTOM"));
		for (String type : types) {
			ObjectNode full = full(requests, type);
			for (String pointer : pointers(full)) {
				boolean ofAll = !pointer.startsWith("/workload");
				boolean own = !job.contains(pointer) || pointer.equals("/workload/type")
						|| pointer.equals("/workload/mode");
				if (!ofAll && own || type.equals(types.get(Math.floorMod(pointer.hashCode(), types.size())))) {
					NastyValues.of(schemaAt(pointer, type))
						.forEach((value) -> post(filled(full, pointer, value), pointer));
					misspell(full, pointer);
				}
			}
			addForeignFields(full, type);
		}
		assertThat(this.volley.answered(reporter, 9000)).containsKeys(200, 400);
	}

	@Test
	void survivesSeveralMistakesAtOnce(TestReporter reporter) throws InterruptedException {
		RandomRequests requests = new RandomRequests(this.document, 3);
		Random random = requests.random();
		for (int i = 0; i < 3000; i++) {
			String type = types().get(random.nextInt(types().size()));
			ObjectNode request = requests.next(type, random.nextDouble());
			String body = request.toString();
			for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
				List<String> pointers = pointers(request);
				String pointer = pointers.get(random.nextInt(pointers.size()));
				List<String> values = NastyValues.of(schemaAt(pointer, type));
				body = filled(request, pointer, values.get(random.nextInt(values.size())));
				try {
					request = (ObjectNode) STRICT.readTree(body);
				}
				catch (JacksonException | ClassCastException ex) {
					break;
				}
			}
			post(body, null);
		}
		assertThat(this.volley.answered(reporter, 3000)).containsKeys(200, 400);
	}

	@Test
	void survivesBytesThatAreNoRequest(TestReporter reporter) throws InterruptedException {
		RandomRequests requests = new RandomRequests(this.document, 4);
		Random random = requests.random();
		for (int i = 0; i < 2500; i++) {
			StringBuilder text = new StringBuilder((i % 5 == 0) ? "" : requests.next().toString());
			for (int changes = random.nextInt(4) + 1; changes > 0; changes--) {
				int at = random.nextInt(text.length() + 1);
				switch (random.nextInt(4)) {
					case 0 -> text.setLength(at);
					case 1 -> text.insert(at, (char) random.nextInt(128));
					case 2 -> text.insert(at, Character.toChars(random.nextInt(0xD800)));
					default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
				}
			}
			post(text.toString(), null);
		}
		post("{\"workload\":{\"type\":\"SPEECH\"}}" + " ".repeat(LARGEST_BODY), null);
		post("[".repeat(LARGEST_BODY - 10), null);
		assertThat(this.volley.answered(reporter, 2502)).containsKeys(200, 400, 413);
	}

	// Requests

	/** All fields, each with a value that is fine. */
	private ObjectNode full(RandomRequests requests, String type) {
		ObjectNode full = requests.next(type, 1);
		((ObjectNode) full.path("hardware")).set("gpus",
				Portal.MAPPER.readTree("[{\"name\":\"T4\",\"count\":1,\"memoryGb\":16}]"));
		((ObjectNode) full.path("hardware")).put("computer", "DESKTOP");
		ObjectNode preferences = (ObjectNode) full.path("preferences");
		preferences.set("options", Portal.MAPPER.readTree("[\"KEEP\",\"RENT\"]"));
		preferences.set("providers", Portal.MAPPER.readTree("[\"aws\"]"));
		preferences.set("regions", Portal.MAPPER.readTree("[\"us-\"]"));
		preferences.set("gpus", Portal.MAPPER.readTree("[\"T4\",\"V100\"]"));
		return RequestRules.mended(full);
	}

	private static List<String> pointers(JsonNode node) {
		List<String> pointers = new ArrayList<>();
		addPointers(node, "", pointers);
		return pointers;
	}

	private static void addPointers(JsonNode node, String pointer, List<String> pointers) {
		if (!pointer.isEmpty()) {
			pointers.add(pointer);
		}
		node.properties().forEach((field) -> addPointers(field.getValue(), pointer + "/" + field.getKey(), pointers));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			addPointers(node.get(i), pointer + "/" + i, pointers);
		}
	}

	private JsonNode schemaAt(String pointer, String type) {
		JsonNode schema = this.document.schema("RecommendationRequest");
		for (String step : pointer.substring(1).split("/")) {
			schema = this.document
				.meant(step.matches("\\d+") ? schema.path("items") : schema.path("properties").path(step));
			schema = schema.has("oneOf") ? this.document.workload(type) : schema;
		}
		return schema;
	}

	/** The request with that text in place of a value. */
	private static String filled(ObjectNode request, String pointer, String value) {
		ObjectNode copy = request.deepCopy();
		int slash = pointer.lastIndexOf('/');
		JsonNode parent = copy.at(pointer.substring(0, slash));
		String last = pointer.substring(slash + 1);
		if (parent instanceof ArrayNode list) {
			list.set(Integer.parseInt(last), JsonNodeFactory.instance.stringNode(HOLE));
		}
		else {
			((ObjectNode) parent).put(last, HOLE);
		}
		return copy.toString().replace("\"" + HOLE + "\"", value);
	}

	/** Leaves the field out, gives it twice, and gives it by a wrong name. */
	private void misspell(ObjectNode full, String pointer) {
		int slash = pointer.lastIndexOf('/');
		String name = pointer.substring(slash + 1);
		if (name.matches("\\d+")) {
			return;
		}
		String hole = "\"" + name + "\":\"" + HOLE + "\"";
		String holed = filled(full, pointer, "\"" + HOLE + "\"");
		String value = "\"" + name + "\":" + full.at(pointer);
		post(holed.replace("," + hole, "").replace(hole + ",", "").replace(hole, ""), pointer);
		post(holed.replace(hole, value + "," + value), pointer);
		for (String wrong : List.of(name.toUpperCase(Locale.ROOT), name + " ", "_" + name, name.substring(1),
				"\\u0000")) {
			post(holed.replace(hole, value + ",\"" + wrong + "\":null"), pointer.substring(0, slash + 1) + wrong);
		}
	}

	/** A field of another type of work is not known in this one. */
	private void addForeignFields(ObjectNode full, String type) {
		for (String other : types()) {
			for (String field : schemaAt("/workload", other).path("properties").propertyNames()) {
				if (!schemaAt("/workload", type).path("properties").has(field)) {
					ObjectNode copy = full.deepCopy();
					((ObjectNode) copy.path("workload")).put(field, 1);
					post(copy.toString(), "/workload/" + field);
				}
			}
		}
	}

	// Answers

	/**
	 * Posts it and compares with what the document says; where one field was spoilt, it
	 * must be named.
	 */
	private void post(String body, String spoilt) {
		int number = this.volley.sent();
		this.volley.send(spoilt + " of " + body, () -> this.portal.recommend(body),
				(reply) -> check(body, spoilt, reply, number % CHECKED_EVERY == 0));
	}

	private void check(String body, String spoilt, Reply reply, boolean whole) {
		if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
			reply.refused(413);
			return;
		}
		JsonNode request = read(body);
		if (request == null) {
			problem(reply);
			return;
		}
		List<String> wrong = new ArrayList<>(RequestRules.brokenBy(request));
		wrong.addAll(decimals(request));
		boolean allowed = this.document.errors("RecommendationRequest", asRead(request).toString()).isEmpty();
		if (allowed && wrong.isEmpty() && reply.status() == 200) {
			answer(reply, whole);
		}
		else if (allowed && wrong.isEmpty()) {
			assertThat(fields(problem(reply))).as("the document allows it")
				.isNotEmpty()
				.allMatch(NAMES.asMatchPredicate());
		}
		else {
			assertThat(reply.status()).as("the document forbids it").isEqualTo(400);
			List<String> named = fields(problem(reply));
			if (request.isObject() && !TOO_LONG.matcher(body).find()) {
				assertThat(named).as("fields that are wrong").isNotEmpty();
			}
			if (spoilt != null && allowed) {
				assertThat(named).as("fields that are wrong").containsAnyElementsOf(wrong);
			}
			else if (spoilt != null && !TOO_LONG.matcher(body).find()) {
				assertThat(named).as("fields that are wrong")
					.anyMatch((field) -> isOf(field, spoilt) || wrong.contains(field));
			}
		}
	}

	private void answer(Reply reply, boolean whole) {
		assertThat(reply.header("Content-Type")).isEqualTo("application/json");
		if (whole) {
			assertThat(this.document.errors("Recommendation", reply.body())).isEmpty();
		}
	}

	private JsonNode problem(Reply reply) {
		JsonNode problem = reply.refused(400);
		assertThat(this.document.errors("Problem", reply.body())).isEmpty();
		return problem;
	}

	private static List<String> fields(JsonNode problem) {
		return Reply.values(problem.path("errors"), "field");
	}

	/** Whether the field is the one that was spoilt, within it, or around it. */
	private static boolean isOf(String field, String pointer) {
		String path = pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.').replace("\\u0000", "\0");
		return field.startsWith(path) || path.startsWith(field)
				|| (path.equals("workload.type") && field.startsWith("workload."));
	}

	private static JsonNode read(String body) {
		try {
			return STRICT.readValue(body, JsonNode.class);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** Whole numbers that are written with a decimal point. */
	private List<String> decimals(JsonNode request) {
		String type = request.path("workload").path("type").asString("").toUpperCase(Locale.ROOT);
		return pointers(request).stream()
			.filter((pointer) -> request.at(pointer).isFloatingPointNumber())
			.filter((pointer) -> ServedDocument.type(schemaAt(pointer, type)).equals("integer"))
			.map((pointer) -> pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.'))
			.toList();
	}

	/**
	 * Enumerated values are read without regard to case and to spaces around them, and
	 * amounts to a millionth.
	 */
	private static JsonNode asRead(JsonNode request) {
		JsonNode copy = request.deepCopy();
		for (String pointer : Arrays.asList("/workload/type", "/workload/mode", "/workload/framework",
				"/workload/precision", "/workload/optimizer", "/workload/method", "/workload/speedLike", "/hardware/os",
				"/hardware/computer", "/hardware/location")) {
			JsonNode value = copy.at(pointer);
			if (value.isString()) {
				int slash = pointer.lastIndexOf('/');
				((ObjectNode) copy.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1),
						read(pointer, value.asString()));
			}
		}
		if (copy.at("/preferences/options") instanceof ArrayNode options) {
			for (int i = 0; i < options.size(); i++) {
				if (options.get(i).isString()) {
					options.set(i, JsonNodeFactory.instance.stringNode(read("/options", options.get(i).asString())));
				}
			}
		}
		for (String pointer : AMOUNTS) {
			if (copy.at(pointer) instanceof DecimalNode amount) {
				int slash = pointer.lastIndexOf('/');
				((ObjectNode) copy.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1),
						Money.toMicros(amount.decimalValue()));
			}
		}
		return copy;
	}

	private static String read(String pointer, String choice) {
		String capitals = choice.toUpperCase(Locale.ROOT);
		return pointer.endsWith("/type") ? capitals : capitals.strip();
	}

}
