package org.gpuadvisor.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real requests, answers and problems are valid by the schemas of the OpenAPI document.
 */
@OverHttp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiSchemaTests {

	private final Portal portal;

	private final ServedDocument document;

	OpenApiSchemaTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
		this.document = new ServedDocument(this.portal);
	}

	private List<String> errors(String name, String json) {
		return this.document.errors(name, json);
	}

	static List<Named<String>> requests() throws IOException {
		return RecommendTests.requests().toList();
	}

	@ParameterizedTest
	@MethodSource("requests")
	void everyRequestIsValid(String request) {
		assertThat(errors("RecommendationRequest", request)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("requests")
	void everyAnswerIsValid(String request) {
		assertThat(errors("Recommendation", this.portal.recommend(request).body())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Gpus /gpus", "Gpus /gpus?sort=speed&workload=SPEECH", "GpuDetails /gpus/T4",
			"GpuDetails /gpus/K80", "Offers /offers", "Offers /offers?historic=true", "Workloads /workloads",
			"Catalog /catalog" })
	void everyListIsValid(String schemaAndPath) {
		String[] parts = schemaAndPath.split(" ");
		assertThat(errors(parts[0], this.portal.get(parts[1]).body())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'workload':{'type':'X'}}", "{'workload':{'type':'SPEECH','batchSize':0}}", "[" })
	void everyProblemIsValid(String request) {
		Reply reply = this.portal.recommend(Portal.json(request));
		assertThat(errors("Problem", reply.body())).isEmpty();
		for (JsonNode error : reply.refused(400).path("errors")) {
			assertThat(errors("ProblemField", error.toString())).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'workload':{}}", "{'workload':{'type':'X'}}", "{'workload':{'type':'CUSTOM'}}",
			"{'workload':{'type':'SPEECH'},'colour':1}", "{'workload':{'type':'SPEECH','colour':1}}",
			"{'workload':{'type':'SPEECH','imageWidth':448}}", "{'workload':{'type':'SPEECH','batchSize':0}}",
			"{'workload':{'type':'SPEECH','batchSize':1.5}}", "{'workload':{'type':'SPEECH','batchSize':'1'}}",
			"{'workload':{'type':'SPEECH'},'hardware':{'gpus':[{'count':1}]}}",
			"{'workload':{'type':'SPEECH'},'hardware':{'os':'BEOS'}}",
			"{'workload':{'type':'SPEECH'},'budget':{'purchase':-1}}",
			"{'workload':{'type':'SPEECH'},'preferences':{'options':['STEAL']}}",
			"{'workload':{'type':'SPEECH'},'preferences':{'maxResults':51}}" })
	void whatTheSchemaRefusesTheServiceRefusesToo(String request) {
		assertThat(errors("RecommendationRequest", Portal.json(request))).isNotEmpty();
		this.portal.recommend(Portal.json(request)).refused(400);
	}

	@Test
	void everyExampleOfTheDocumentIsValid() {
		List<String> checked = new ArrayList<>();
		for (JsonNode body : this.document.document().findParents("examples")) {
			String reference = body.at("/schema/$ref").asString("");
			body.path("examples").properties().forEach((example) -> {
				if (!reference.isEmpty()) {
					String schema = reference.substring(reference.lastIndexOf('/') + 1);
					assertThat(errors(schema, example.getValue().get("value").toString())).as(example.getKey())
						.isEmpty();
					checked.add(schema);
				}
			});
		}
		assertThat(checked).contains("RecommendationRequest", "Recommendation", "Problem");
	}

	@Test
	void theSchemaSeesWhatIsMissingInAnAnswer() {
		ObjectNode answer = (ObjectNode) this.portal.recommendation("{'workload':{'type':'SPEECH'}}");
		answer.remove("current");
		answer.remove("verdict");
		assertThat(errors("Recommendation", answer.toString())).anyMatch((error) -> error.contains("verdict"));
	}

}
