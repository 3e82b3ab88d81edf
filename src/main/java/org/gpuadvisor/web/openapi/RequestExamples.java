package org.gpuadvisor.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of POST /recommend, one file each, in the order of the files' names. */
@Component
public class RequestExamples {

	/** Read when the OpenAPI document is first asked for, and not at each start. */
	private final SingletonSupplier<Map<String, RequestExample>> byName;

	RequestExamples(JsonMapper json) {
		this.byName = SingletonSupplier.of(() -> read(json));
	}

	private static Map<String, RequestExample> read(JsonMapper json) {
		Map<String, RequestExample> byName = new LinkedHashMap<>();
		ExampleFiles.of("examples", json)
			.forEach((name, content) -> byName.put(name,
					new RequestExample(content.get("summary").asString(), content.get("request"))));
		return byName;
	}

	/** By name, such as {@code first-card-for-deeplabcut}. */
	public Map<String, RequestExample> all() {
		return this.byName.obtain();
	}

	/** A request that can be posted as it stands. */
	public record RequestExample(String summary, JsonNode request) {
	}

}
