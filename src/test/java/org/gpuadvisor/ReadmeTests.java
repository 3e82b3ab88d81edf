package org.gpuadvisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README shows a request and parts of its answer: they must be what the service says.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ReadmeTests {

	@Autowired
	MockMvcTester http;

	private final JsonMapper json = new JsonMapper();

	@Test
	void theAnswerShownIsTheAnswerGiven() throws IOException {
		JsonNode shown = block("answer");
		JsonNode given = answer(block("request"));
		assertThat(shown.size()).isPositive();
		assertShown("", shown, given);
	}

	@Test
	void theRequestShownIsTheFirstExample() throws IOException {
		JsonNode example = this.json
			.readTree(Files.readString(Path.of("src/main/resources/examples/1-first-card-for-deeplabcut.json")));
		assertThat(block("request")).isEqualTo(example.get("request"));
	}

	/**
	 * Every field that is shown is given, with that value; of lists the first entries.
	 */
	private static void assertShown(String path, JsonNode shown, JsonNode given) {
		assertThat(given).as(path).isNotNull();
		if (shown.isObject()) {
			shown.propertyNames().forEach((name) -> assertShown(path + "/" + name, shown.get(name), given.get(name)));
		}
		else if (shown.isArray()) {
			for (int i = 0; i < shown.size(); i++) {
				assertShown(path + "/" + i, shown.get(i), given.get(i));
			}
		}
		else {
			assertThat(given.asString()).as(path).isEqualTo(shown.asString());
		}
	}

	private JsonNode answer(JsonNode request) {
		return this.json.readTree(this.http.post()
			.uri("/recommend")
			.contentType(MediaType.APPLICATION_JSON)
			.content(request.toString())
			.exchange()
			.getResponse()
			.getContentAsByteArray());
	}

	private JsonNode block(String name) throws IOException {
		Matcher matcher = Pattern.compile("```json " + name + "\\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(Path.of("README.md")));
		assertThat(matcher.find()).as("a block '" + name + "' in README.md").isTrue();
		return this.json.readTree(matcher.group(1));
	}

}
