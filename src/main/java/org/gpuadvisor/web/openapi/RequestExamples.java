package org.gpuadvisor.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of POST /recommend, one file each, in the order of the files' names. */
@Component
public class RequestExamples {

	private final Map<String, RequestExample> byName = new LinkedHashMap<>();

	RequestExamples(JsonMapper json) {
		ExampleFiles.of("examples", json)
			.forEach((name, content) -> this.byName.put(name,
					new RequestExample(content.get("summary").asString(), content.get("request"))));
	}

	/** By name, such as {@code first-card-for-deeplabcut}. */
	public Map<String, RequestExample> all() {
		return this.byName;
	}

	/** A request that can be posted as it stands. */
	public record RequestExample(String summary, JsonNode request) {
	}

}
