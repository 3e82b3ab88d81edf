package org.gpuadvisor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever reads only the OpenAPI document learns of every field what it means, in which
 * unit it counts, what may be sent, and what is assumed if it is left out.
 */
@OverHttp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiDescriptionTests {

	/** What a number can count. Said of each number in its own description. */
	private static final Pattern UNIT = Pattern
		.compile("\\b(GB|GB/s|TFLOPS|watts|millimetres|pixels|tokens|texts|images|"
				+ "samples|requests|classes|hours?|h|days|months|USD|currency|per cent|times|GPUs?|cores|threads|slots?|"
				+ "options|offers|rows|HTTP status|place)\\b|\\bunit\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern LEFT_OUT = Pattern.compile("\\b(left out|default|empty = )", Pattern.CASE_INSENSITIVE);

	private final JsonNode document;

	OpenApiDescriptionTests(@LocalServerPort int port) {
		this.document = new Portal(port).get("/v3/api-docs").ok();
	}

	@Test
	void everySchemaIsDescribed() {
		List<String> silent = new ArrayList<>();
		this.document.at("/components/schemas").properties().forEach((schema) -> {
			if (description(schema.getValue()).isBlank()) {
				silent.add(schema.getKey());
			}
		});
		assertThat(silent).isEmpty();
	}

	@Test
	void everyFieldIsDescribed() {
		assertThat(fieldsWhere((owner, field) -> description(field).isBlank())).isEmpty();
	}

	@Test
	void everyDescriptionIsASentenceOrPartOfOne() {
		assertThat(fieldsWhere((owner, field) -> !description(field).endsWith("."))).isEmpty();
	}

	@Test
	void everyNumberHasItsUnit() {
		assertThat(fieldsWhere((owner, field) -> isNumber(field) && !UNIT.matcher(description(field)).find()))
			.isEmpty();
	}

	@Test
	void everyFieldOfARequestHasItsLimits() {
		Set<String> requests = requestSchemas();
		assertThat(fieldsWhere((owner, field) -> requests.contains(owner) && !isLimited(field))).isEmpty();
	}

	@Test
	void everyOptionalFieldOfARequestSaysWhatIsAssumed() {
		Set<String> requests = requestSchemas();
		List<String> silent = new ArrayList<>();
		fields((owner, name, field) -> {
			if (requests.contains(owner) && !isRequired(owner, name) && !saysWhatIsAssumed(field)) {
				silent.add(owner + "." + name);
			}
		});
		assertThat(silent).isEmpty();
	}

	@Test
	void everyParameterHasItsUnitLimitsAndDefault() {
		List<String> silent = new ArrayList<>();
		operations((path, operation) -> operation.path("parameters").forEach((parameter) -> {
			JsonNode schema = parameter.path("schema");
			String said = parameter.path("description").asString("");
			boolean assumed = parameter.path("required").asBoolean() || schema.has("default")
					|| LEFT_OUT.matcher(said).find();
			boolean counted = !isNumber(schema) || UNIT.matcher(said).find();
			if (!said.endsWith(".") || !assumed || !counted || !isLimited(schema)) {
				silent.add(path + "?" + parameter.path("name").asString());
			}
		}));
		assertThat(silent).isEmpty();
	}

	@Test
	void everyBodyAndEveryAnswerIsDescribed() {
		List<String> silent = new ArrayList<>();
		operations((path, operation) -> {
			if (operation.has("requestBody") && operation.at("/requestBody/description").asString("").isBlank()) {
				silent.add(path + " body");
			}
			operation.path("responses").properties().forEach((response) -> {
				String said = resolved(response.getValue()).path("description").asString("");
				if (!said.endsWith(".")) {
					silent.add(path + " " + response.getKey() + " " + said);
				}
			});
		});
		assertThat(silent).isEmpty();
	}

	private boolean isLimited(JsonNode field) {
		JsonNode schema = resolved(field);
		return switch (schema.path("type").asString("object")) {
			case "number", "integer" -> schema.has("minimum") && schema.has("maximum");
			case "string" -> schema.has("enum") || schema.has("pattern") || schema.has("maxLength");
			case "array" -> schema.has("maxItems") && isLimited(schema.path("items"));
			default -> true;
		};
	}

	private boolean saysWhatIsAssumed(JsonNode field) {
		return field.has("default") || LEFT_OUT.matcher(description(field)).find();
	}

	private static boolean isNumber(JsonNode field) {
		return Set.of("number", "integer").contains(field.path("type").asString(""));
	}

	private boolean isRequired(String schema, String field) {
		return Reply.texts(this.document.at("/components/schemas/" + schema + "/required")).contains(field);
	}

	/** What is said at the field, else of that which it refers to. */
	private String description(JsonNode described) {
		return described.path("description").asString(resolved(described).path("description").asString(""));
	}

	private JsonNode resolved(JsonNode node) {
		return node.has("$ref") ? this.document.at(node.path("$ref").asString().substring(1)) : node;
	}

	/** Schemas that requests are made of: those that a request's body leads to. */
	private Set<String> requestSchemas() {
		Set<String> found = new TreeSet<>();
		operations((path, operation) -> collect(operation.path("requestBody"), found));
		assertThat(found).contains("RecommendationRequest", "Budget", "InstalledGpu", "Custom").hasSizeGreaterThan(13);
		return found;
	}

	private void collect(JsonNode node, Set<String> found) {
		String reference = node.path("$ref").asString("");
		String name = reference.substring(reference.lastIndexOf('/') + 1);
		if (!name.isEmpty() && found.add(name)) {
			collect(resolved(node), found);
		}
		node.forEach((child) -> collect(child, found));
	}

	private List<String> fieldsWhere(BiPredicate<String, JsonNode> wrong) {
		List<String> found = new ArrayList<>();
		fields((owner, name, field) -> {
			if (wrong.test(owner, field)) {
				found.add(owner + "." + name + ": " + description(field));
			}
		});
		return found;
	}

	private void fields(FieldVisitor visitor) {
		List<String> seen = new ArrayList<>();
		this.document.at("/components/schemas")
			.properties()
			.forEach((schema) -> schema.getValue().path("properties").properties().forEach((field) -> {
				visitor.visit(schema.getKey(), field.getKey(), field.getValue());
				seen.add(field.getKey());
			}));
		assertThat(seen).hasSizeGreaterThan(300);
	}

	private void operations(BiConsumer<String, JsonNode> visitor) {
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> visitor.accept(path.getKey(), method.getValue())));
	}

	private interface FieldVisitor {

		void visit(String owner, String name, JsonNode field);

	}

}
