package org.gpuadvisor.web;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answered, and what is true of every refusal. */
record Reply(int status, HttpHeaders headers, String body) {

	/** What nobody outside is to see. */
	private static final List<String> INSIDES = List.of("org.gpuadvisor", "org.springframework", "org.apache",
			"tools.jackson", "jakarta.", "java.lang", "java.util", "Exception", "\\tat ", "\tat ", "stackTrace",
			"\"trace\"", "InstalledGpu", "Requirement", "<html");

	String header(String name) {
		return this.headers.firstValue(name).orElse("");
	}

	JsonNode json() {
		return Portal.MAPPER.readTree(this.body);
	}

	/** The answer to a request that was fine. */
	JsonNode ok() {
		assertThat(this.status).as(this.body).isEqualTo(200);
		assertThat(header("Content-Type")).isEqualTo("application/json");
		return json();
	}

	/** The problem, after checking all that holds of any refusal. */
	JsonNode refused(int expected) {
		assertThat(this.status).as(this.body).isEqualTo(expected);
		assertThat(header("Content-Type")).startsWith("application/problem+json");
		assertThat(this.body).doesNotContain(INSIDES.toArray(new String[0]));
		JsonNode problem = json();
		assertThat(problem.path("status").asInt()).isEqualTo(expected);
		assertThat(problem.path("title").asString()).isNotBlank();
		assertThat(problem.path("detail").asString()).isNotBlank();
		for (JsonNode error : problem.path("errors")) {
			assertThat(error.path("field").asString()).isNotBlank();
			assertThat(error.path("message").asString()).isNotBlank();
		}
		return problem;
	}

	/** The only field that is wrong. */
	JsonNode refusedFor(String field) {
		JsonNode errors = refused(400).path("errors");
		assertThat(values(errors, "field")).as(this.body).containsExactly(field);
		return errors.get(0);
	}

	/** The texts of a list in a node; none if there is no such list. */
	static List<String> texts(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
	}

	/** One property of each element of a list. */
	static List<String> values(JsonNode list, String property) {
		return StreamSupport.stream(list.spliterator(), false).map((each) -> each.path(property).asString()).toList();
	}

	/** The element of a list whose property has that value. */
	static JsonNode find(JsonNode list, String property, String value) {
		return StreamSupport.stream(list.spliterator(), false)
			.filter((each) -> each.path(property).asString().equals(value))
			.findFirst()
			.orElseThrow();
	}

}
