package org.gpuadvisor.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gpuadvisor.web.openapi.ProblemExamples;
import org.gpuadvisor.web.openapi.ProblemExamples.ProblemExample;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The problems that the OpenAPI document shows are those that the service answers. */
@OverHttp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemExamplesTests {

	private final Portal portal;

	private final ProblemExamples examples;

	private final JsonNode document;

	@Autowired
	ProblemExamplesTests(@LocalServerPort int port, ProblemExamples examples) {
		this.portal = new Portal(port);
		this.examples = examples;
		this.document = this.portal.get("/v3/api-docs").ok();
	}

	@TestFactory
	Stream<DynamicTest> everyExampleIsWhatIsAnswered() {
		return this.examples.all()
			.entrySet()
			.stream()
			.filter((example) -> example.getValue().request().isPresent())
			.map((example) -> DynamicTest.dynamicTest(example.getKey(), () -> assertAnswered(example.getValue())));
	}

	private void assertAnswered(ProblemExample example) {
		JsonNode request = example.request().orElseThrow();
		Map<String, String> headers = new TreeMap<>();
		headers.put("X-Request-Id", example.answer().get("requestId").asString());
		request.path("headers")
			.properties()
			.forEach((header) -> headers.put(header.getKey(), header.getValue().asString()));
		Reply reply = this.portal.send(request.get("method").asString(), request.get("path").asString(), body(request),
				headers);
		assertThat(reply.refused(example.status())).isEqualTo(example.answer());
	}

	private static String body(JsonNode request) {
		if (request.has("spaces")) {
			return " ".repeat(request.get("spaces").asInt());
		}
		JsonNode body = request.path("body");
		return body.isMissingNode() ? null : body.isString() ? body.asString() : body.toString();
	}

	/** A slow body is shown by LockedServiceTests, a failure by FailureHereTests. */
	@Test
	void onlyASlowNetworkAndAFailureHaveNoRequestToBlame() {
		assertThat(this.examples.all().values()).filteredOn((example) -> example.request().isEmpty())
			.extracting(ProblemExample::status)
			.containsExactlyInAnyOrder(408, 500);
	}

	@Test
	void everyExampleIsInTheDocument() {
		List<JsonNode> shown = this.document.findValues("examples")
			.stream()
			.flatMap((examples) -> examples.values().stream())
			.map((example) -> example.path("value"))
			.toList();
		assertThat(shown).containsAll(this.examples.all().values().stream().map(ProblemExample::answer).toList());
	}

}
