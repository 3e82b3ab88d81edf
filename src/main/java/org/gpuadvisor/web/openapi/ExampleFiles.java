package org.gpuadvisor.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads examples, one file each. */
final class ExampleFiles {

	private ExampleFiles() {
	}

	/**
	 * What the files of a folder hold, in the order of their names; by name without the
	 * number in front and the ending.
	 */
	static Map<String, JsonNode> of(String folder, JsonMapper json) {
		try {
			Map<String, Resource> files = new TreeMap<>();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + folder + "/*.json")) {
				files.put(String.valueOf(file.getFilename()), file);
			}
			Map<String, JsonNode> contents = new LinkedHashMap<>();
			for (Map.Entry<String, Resource> file : files.entrySet()) {
				contents.put(file.getKey().replaceAll("^\\d+-|\\.json$", ""),
						json.readTree(file.getValue().getContentAsByteArray()));
			}
			return contents;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the examples in " + folder + " cannot be read", ex);
		}
	}

}
