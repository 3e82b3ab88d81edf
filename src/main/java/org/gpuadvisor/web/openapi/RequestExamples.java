package org.gpuadvisor.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of POST /recommend, one file each, in the order of the files' names. */
@Component
public class RequestExamples {

	private final Map<String, RequestExample> byName = new LinkedHashMap<>();

	RequestExamples(JsonMapper json) {
		try {
			Map<String, Resource> files = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:examples/*.json")) {
				files.put(String.valueOf(file.getFilename()), file);
			}
			for (Map.Entry<String, Resource> file : files.entrySet()) {
				JsonNode content = json.readTree(file.getValue().getContentAsByteArray());
				this.byName.put(file.getKey().replaceAll("^\\d+-|\\.json$", ""),
						new RequestExample(content.get("summary").asString(), content.get("request")));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the examples cannot be read", ex);
		}
	}

	/** By name, such as {@code first-card-for-deeplabcut}. */
	public Map<String, RequestExample> all() {
		return this.byName;
	}

	/** A request that can be posted as it stands. */
	public record RequestExample(String summary, JsonNode request) {
	}

}
