package org.gpuadvisor.web;

import java.util.Map;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.web.openapi.RequestExamples;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.MediaType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the OpenAPI document what the first example is answered, by asking. */
@Component
@Lazy
class AnswerExample implements GlobalOpenApiCustomizer {

	private final RequestExamples requests;

	private final RecommendController controller;

	private final JsonMapper json;

	AnswerExample(RequestExamples requests, RecommendController controller, JsonMapper json) {
		this.requests = requests;
		this.controller = controller;
		this.json = json;
	}

	@Override
	public void customise(OpenAPI document) {
		Map.Entry<String, RequestExamples.RequestExample> first = this.requests.all().entrySet().iterator().next();
		Requirement requirement = this.json.convertValue(first.getValue().request(), Requirement.class);
		document.getPaths()
			.get("/recommend")
			.getPost()
			.getResponses()
			.get("200")
			.getContent()
			.get(MediaType.APPLICATION_JSON_VALUE)
			.addExamples(first.getKey(), new Example().summary(first.getValue().summary())
				.value(this.json.convertValue(this.controller.recommend(requirement), Map.class)));
	}

}
