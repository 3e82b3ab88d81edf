package org.gpuadvisor.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.gpuadvisor.lab.workload.WorkloadType;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document says what the service does, and its page works offline. */
@OverHttp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTests {

	private static final Map<WorkloadType, String> SCHEMAS = Map.of(WorkloadType.POSE_ESTIMATION, "PoseEstimation",
			WorkloadType.IMAGE_CLASSIFICATION, "ImageClassification", WorkloadType.OBJECT_DETECTION, "ObjectDetection",
			WorkloadType.SEGMENTATION, "Segmentation", WorkloadType.LANGUAGE_MODEL_FINE_TUNING,
			"LanguageModelFineTuning", WorkloadType.LANGUAGE_MODEL_INFERENCE, "LanguageModelInference",
			WorkloadType.IMAGE_GENERATION, "ImageGeneration", WorkloadType.SPEECH, "Speech", WorkloadType.CUSTOM,
			"Custom");

	private final Portal portal;

	private final JsonNode document;

	OpenApiTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
		this.document = this.portal.get("/v3/api-docs").ok();
	}

	private JsonNode schema(String name) {
		JsonNode schema = this.document.at("/components/schemas/" + name);
		assertThat(schema.isObject()).as(name).isTrue();
		return schema;
	}

	private record Operation(String method, String path, JsonNode described) {
	}

	private List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
		return operations;
	}

	@Test
	void describesAllEndpointsAndNoOther() {
		assertThat(operations().stream().map((operation) -> operation.method() + " " + operation.path()))
			.contains("post /recommend", "get /gpus", "get /gpus/{idOrAlias}", "get /offers", "get /workloads",
					"get /catalog")
			.noneMatch((operation) -> operation.contains("actuator") || operation.contains("error"));
		assertThat(this.document.path("openapi").asString()).startsWith("3.1");
		assertThat(this.document.at("/info/title").asString()).isEqualTo("GPU Advisor");
		assertThat(this.document.at("/info/description").asString()).isNotBlank();
	}

	@Test
	void namesItsServerByAPathSoThatItHoldsBehindAnyName() {
		assertThat(Reply.values(this.document.path("servers"), "url")).containsExactly("/");
	}

	@Test
	void everyOperationHasASummaryAndADescription() {
		for (Operation operation : operations()) {
			assertThat(operation.described().path("summary").asString()).as(operation.path()).isNotBlank();
			assertThat(operation.described().path("description").asString()).as(operation.path()).endsWith(".");
			assertThat(operation.described().path("operationId").asString()).as(operation.path()).isNotBlank();
			for (JsonNode parameter : operation.described().path("parameters")) {
				assertThat(parameter.path("description").asString("")).as(parameter.path("name").asString())
					.isNotBlank();
			}
		}
	}

	@Test
	void everyOperationSaysWhatProblemsItAnswers() {
		for (Operation operation : operations()) {
			JsonNode responses = operation.described().path("responses");
			Set<String> expected = new TreeSet<>(Set.of("200", "400", "405", "406", "500"));
			if (operation.path().contains("{")) {
				expected.add("404");
			}
			if (operation.described().has("requestBody")) {
				expected.addAll(Set.of("408", "413", "415"));
			}
			assertThat(responses.propertyNames()).as(operation.path()).containsExactlyInAnyOrderElementsOf(expected);
			responses.properties().forEach((response) -> {
				JsonNode described = resolved(response.getValue());
				assertThat(described.path("description").asString()).isNotBlank();
				JsonNode content = described.path("content");
				if (response.getKey().equals("200")) {
					assertThat(content.path("application/json").path("schema").has("$ref")).as(operation.path())
						.isTrue();
				}
				else {
					JsonNode problem = content.path("application/problem+json");
					assertThat(problem.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
					assertThat(problem.path("examples").size()).as(operation.path() + " " + response.getKey())
						.isPositive();
				}
			});
		}
	}

	private JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	@Test
	void everyReferenceLeadsSomewhere() {
		Matcher references = Pattern.compile("\"\\$ref\":\"#(/components/[^\"]+)\"").matcher(this.document.toString());
		int found = 0;
		while (references.find()) {
			assertThat(this.document.at(references.group(1)).isObject()).as(references.group(1)).isTrue();
			found++;
		}
		assertThat(found).isGreaterThan(50);
	}

	// Requests

	private List<String> requestSchemas() {
		List<String> names = new ArrayList<>(
				List.of("RecommendationRequest", "Hardware", "InstalledGpu", "Budget", "Preferences"));
		names.addAll(SCHEMAS.values());
		return names;
	}

	@Test
	void aWorkloadIsExactlyOneOfNineTypes() {
		JsonNode workload = schema("Workload");
		assertThat(workload.at("/discriminator/propertyName").asString()).isEqualTo("type");
		JsonNode mapping = workload.at("/discriminator/mapping");
		assertThat(mapping.size()).isEqualTo(9);
		assertThat(Reply.values(workload.path("oneOf"), "$ref")).hasSize(9)
			.containsExactlyInAnyOrderElementsOf(mapping.values().stream().map(JsonNode::asString).toList());
		SCHEMAS.forEach((type, name) -> {
			assertThat(mapping.path(type.name()).asString()).isEqualTo("#/components/schemas/" + name);
			assertThat(Reply.texts(schema(name).at("/properties/type/enum"))).containsExactly(type.name());
		});
		assertThat(schema("RecommendationRequest").at("/properties/workload/$ref").asString())
			.isEqualTo("#/components/schemas/Workload");
	}

	@Test
	void requestsHaveNoFurtherFields() {
		for (String name : requestSchemas()) {
			assertThat(schema(name).path("additionalProperties").asBoolean(true)).as(name).isFalse();
		}
	}

	@Test
	void aFieldIsRequiredWhereTheServiceRequiresIt() {
		for (String name : requestSchemas()) {
			List<String> required = Reply.texts(schema(name).path("required"));
			switch (name) {
				case "RecommendationRequest" -> assertThat(required).containsExactly("workload");
				case "InstalledGpu" -> assertThat(required).containsExactly("name");
				case "Hardware", "Budget", "Preferences" -> assertThat(required).as(name).isEmpty();
				case "Custom" -> assertThat(required).containsExactlyInAnyOrder("type", "memoryGb");
				default -> assertThat(required).as(name).containsExactly("type");
			}
		}
	}

	@Test
	void everyFieldOfARequestIsDescribed() {
		for (String name : requestSchemas()) {
			schema(name).path("properties").properties().forEach((field) -> {
				JsonNode described = field.getValue();
				if (described.has("$ref") && !described.has("description")) {
					described = this.document.at(described.path("$ref").asString().substring(1));
				}
				assertThat(described.path("description").asString("")).as(name + "." + field.getKey()).isNotBlank();
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "RecommendationRequest, ''", "Hardware, hardware", "Budget, budget", "Preferences, preferences" })
	void theFieldsOfARequestAreThoseThatTheServiceTakes(String name, String part) {
		ObjectNode request = Portal.tree("{'workload':{'type':'SPEECH'}}");
		(part.isEmpty() ? request : request.withObject("/" + part)).put("colour", 1);
		assertThat(Reply.texts(this.portal.recommend(request.toString())
			.refusedFor(part.isEmpty() ? "colour" : part + ".colour")
			.path("allowed"))).containsExactlyInAnyOrderElementsOf(fields(name));
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void theFieldsOfAWorkloadAreThoseThatTheServiceTakes(WorkloadType type) {
		ObjectNode request = least(type);
		request.withObject("/workload").put("colour", 1);
		assertThat(Reply.texts(this.portal.recommend(request.toString()).refusedFor("workload.colour").path("allowed")))
			.containsExactlyInAnyOrderElementsOf(fields(SCHEMAS.get(type)));
	}

	@Test
	void theFieldsOfAGpuAreThoseThatTheServiceTakes() {
		assertThat(fields("InstalledGpu")).containsExactlyInAnyOrder("name", "count", "memoryGb");
	}

	private List<String> fields(String schema) {
		return List.copyOf(schema(schema).path("properties").propertyNames());
	}

	private static ObjectNode least(WorkloadType type) {
		ObjectNode request = Portal.tree("{'workload':{'type':'" + type + "'},'hardware':{'gpus':[{'name':'T4'}]}}");
		if (type == WorkloadType.CUSTOM) {
			request.withObject("/workload").put("memoryGb", 12);
		}
		return request;
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void theDefaultsAreThoseThatTheAnswerRepeats(WorkloadType type) {
		JsonNode echo = this.portal.recommendation(least(type)).path("request");
		assertDefaults(SCHEMAS.get(type), echo.path("workload"));
		assertDefaults("Hardware", echo.path("hardware"));
		assertDefaults("InstalledGpu", echo.at("/hardware/gpus/0"));
		assertDefaults("Budget", echo.path("budget"));
		assertDefaults("Preferences", echo.path("preferences"));
	}

	private void assertDefaults(String schema, JsonNode echo) {
		schema(schema).path("properties").properties().forEach((field) -> {
			JsonNode byDefault = field.getValue().path("default");
			JsonNode repeated = echo.path(field.getKey());
			if (byDefault.isNumber()) {
				assertThat(repeated.decimalValue()).as(schema + "." + field.getKey())
					.isEqualByComparingTo(byDefault.decimalValue());
			}
			else if (!byDefault.isMissingNode()) {
				assertThat(repeated).as(schema + "." + field.getKey()).isEqualTo(byDefault);
			}
		});
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void theLimitsAreThoseThatGetWorkloadsTells(WorkloadType type) {
		for (JsonNode workload : this.portal.get("/workloads").ok().path("workloads")) {
			if (!workload.path("type").asString().equals(type.name())) {
				continue;
			}
			for (JsonNode field : workload.path("fields")) {
				JsonNode property = schema(SCHEMAS.get(type)).path("properties").path(field.path("name").asString());
				for (String limit : List.of("minimum", "maximum")) {
					assertThat(property.has(limit)).as(field + " " + limit).isEqualTo(field.has(limit));
					if (field.has(limit)) {
						assertThat(property.path(limit).decimalValue()).as(field.path("name").asString())
							.isEqualByComparingTo(field.path(limit).decimalValue());
					}
				}
			}
		}
	}

	// Examples

	@Test
	void theAnswerShownIsTheAnswerToTheFirstExample() {
		JsonNode recommend = this.document.path("paths").path("/recommend").path("post");
		JsonNode shown = recommend.path("responses").path("200").at("/content/application~1json/examples");
		assertThat(shown.propertyNames()).containsExactly("first-card-for-deeplabcut");
		JsonNode request = recommend
			.at("/requestBody/content/application~1json/examples/first-card-for-deeplabcut/value");
		assertThat(shown.at("/first-card-for-deeplabcut/value")).isEqualTo(this.portal.recommendation(request));
	}

	@Test
	void everyExampleOfARequestIsAnswered() {
		JsonNode examples = this.document.path("paths")
			.path("/recommend")
			.at("/post/requestBody/content")
			.path("application/json")
			.path("examples");
		assertThat(examples.propertyNames()).contains("first-card-for-deeplabcut", "upgrade-of-a-gtx-1080-ti",
				"no-hardware-small-cloud-budget");
		examples.properties().forEach((example) -> {
			assertThat(example.getValue().path("summary").asString()).isNotBlank();
			JsonNode answer = this.portal.recommendation(example.getValue().path("value"));
			assertThat(answer.at("/verdict/action").asString()).as(example.getKey()).isNotEqualTo("NOTHING_FITS");
		});
	}

	@Test
	void everyCallWithParametersHasThreeExamplesAndAnswersThem() {
		for (Operation operation : operations()) {
			int tried = 0;
			for (JsonNode parameter : operation.described().path("parameters")) {
				List<String> values = parameter.path("examples")
					.values()
					.stream()
					.map((example) -> example.path("value").asString())
					.toList();
				for (String value : values) {
					assertThat(
							this.portal.get(path(operation.path(), parameter.path("name").asString(), value)).status())
						.as(operation.path() + " " + value)
						.isEqualTo(200);
					tried++;
				}
			}
			if (!operation.described().path("parameters").isEmpty()) {
				assertThat(tried).as(operation.path()).isGreaterThanOrEqualTo(3);
			}
		}
	}

	@Test
	void everyEnumeratedParameterTakesEachOfItsValues() {
		for (Operation operation : operations()) {
			for (JsonNode parameter : operation.described().path("parameters")) {
				String name = parameter.path("name").asString();
				for (String value : Reply.texts(parameter.at("/schema/enum"))) {
					String alone = path(operation.path(), name, value);
					Reply reply = this.portal.get(alone);
					boolean needsMore = Set.of("workload", "mode", "precision").contains(name) || value.equals("SPEED");
					assertThat(reply.status()).as(alone).isEqualTo(needsMore ? 400 : 200);
				}
			}
		}
	}

	private static String path(String template, String name, String value) {
		String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
		return template.contains("{" + name + "}") ? template.replace("{" + name + "}", encoded)
				: template + "?" + name + "=" + encoded;
	}

	// The page

	@Test
	void thePageIsServedWithAllThatItNeeds() {
		Reply entry = this.portal.get("/swagger-ui.html");
		assertThat(entry.status()).isEqualTo(302);
		assertThat(entry.header("Location")).endsWith("/swagger-ui/index.html");
		Reply page = this.portal.get("/swagger-ui/index.html");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).startsWith("text/html");
		List<String> parts = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
			.matcher(page.body())
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(parts).hasSizeGreaterThan(4).allMatch((part) -> !part.contains("//"));
		for (String part : parts) {
			assertThat(this.portal.get("/swagger-ui/" + part.replace("./", "")).status()).as(part).isEqualTo(200);
		}
	}

	@Test
	void thePageShowsThisDocumentAndAsksNoValidatorElsewhere() {
		JsonNode settings = this.portal.get("/v3/api-docs/swagger-config").ok();
		assertThat(settings.path("url").asString()).isEqualTo("/v3/api-docs");
		assertThat(settings.path("validatorUrl").asString()).isEmpty();
		assertThat(settings.path("tryItOutEnabled").asBoolean()).isTrue();
	}

	@Test
	void thePageNamesNoThirdParty() {
		assertThat(this.portal.get("/swagger-ui/swagger-initializer.js").body()).doesNotContain("petstore", "https://");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v3/api-docs.yaml", "/v3/api-docs" })
	void theDocumentIsServedInBothForms(String path) {
		assertThat(this.portal.get(path).status()).isEqualTo(200);
	}

	/** For the linters, and for the client that is generated from it. */
	@Test
	void theDocumentIsKeptInAFile() throws IOException {
		Path file = Path.of("target", "openapi.json");
		Files.writeString(file, this.portal.get("/v3/api-docs").body());
		assertThat(Portal.MAPPER.readTree(file)).isEqualTo(this.document);
	}

	@Test
	void theDocumentIsTheSameEveryTime() {
		assertThat(Stream.of("/v3/api-docs", "/v3/api-docs").map((path) -> this.portal.get(path).body()).distinct())
			.hasSize(1);
	}

}
