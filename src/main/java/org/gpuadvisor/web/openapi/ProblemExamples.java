package org.gpuadvisor.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.models.examples.Example;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to requests that could not be, one file each. */
@Component
public class ProblemExamples {

	/** Read when the OpenAPI document is first asked for, and not at each start. */
	private final SingletonSupplier<Map<String, ProblemExample>> byName;

	ProblemExamples(JsonMapper json) {
		this.byName = SingletonSupplier.of(() -> read(json));
	}

	private static Map<String, ProblemExample> read(JsonMapper json) {
		Map<String, ProblemExample> byName = new LinkedHashMap<>();
		ExampleFiles.of("examples/problems", json)
			.forEach((name, content) -> byName.put(name, new ProblemExample(content.path("operation").asString(""),
					content.get("summary").asString(), content.optional("request"), content.get("answer"))));
		return byName;
	}

	/** By name, such as {@code too-large}. */
	public Map<String, ProblemExample> all() {
		return this.byName.obtain();
	}

	/** As the document shows those of an operation; of all of them if it is empty. */
	Map<String, Example> of(String operation, int status, JsonMapper json) {
		Map<String, Example> examples = new LinkedHashMap<>();
		all().forEach((name, example) -> {
			if (example.operation().equals(operation) && example.status() == status) {
				examples.put(name,
						new Example().summary(example.summary()).value(json.convertValue(example.answer(), Map.class)));
			}
		});
		return examples;
	}

	/**
	 * A problem.
	 *
	 * @param operation id of the only operation that answers so; empty for all
	 * @param request method, path, headers and body, or how many spaces; absent if no
	 * request is to blame
	 */
	public record ProblemExample(String operation, String summary, Optional<JsonNode> request, JsonNode answer) {

		public int status() {
			return this.answer.get("status").asInt();
		}

	}

}
