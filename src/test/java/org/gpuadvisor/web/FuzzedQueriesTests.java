package org.gpuadvisor.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is asked of the catalog, and whatever text is posted to {@code /hardware}, is
 * answered as the OpenAPI document says, or refused with the parameter that is wrong. All
 * is made up with fixed seeds.
 */
@OverHttp
class FuzzedQueriesTests {

	/**
	 * Parameters that name something of the catalog, or have an effect only beside
	 * another.
	 */
	private static final List<String> BEYOND_THE_SCHEMA = List.of("gpu", "provider", "referenceGpu", "model",
			"workload", "mode", "precision", "idOrAlias");

	private static final List<String> NASTY = List.of("", " ", "0", "-0", "-1", "1", "1e2", "1d", "0x10", "NaN",
			"Infinity", "-Infinity", "1,5", "1.5", " 5 ", "1e400", "1e-400", "9".repeat(400), "true", "TRUE", "yes",
			"on", "null", "[]", "{}", "'", "\"", "%", "%00", "\0", "\r\nX: y", "\uD83D\uDE00", "\uD800", "\u0130",
			"\u202E", "../../etc/passwd", "..;/", "<script>", "${7*7}", "a".repeat(60), "b".repeat(61), "c".repeat(120),
			"d".repeat(121), "e".repeat(3000), "*", ".*", "(", "\\", "T4", "RTX 3090", "nvidia", "aws", "us-");

	private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

	private final Portal portal;

	private final ServedDocument document;

	@AutoClose
	private final Volley volley = new Volley();

	FuzzedQueriesTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
		this.document = new ServedDocument(this.portal);
	}

	@Test
	void answersOrRefusesEveryQuery(TestReporter reporter) throws InterruptedException {
		Random random = new Random(5);
		for (Map.Entry<String, JsonNode> path : this.document.document().path("paths").properties()) {
			JsonNode parameters = path.getValue().path("get").path("parameters");
			for (int i = 0; path.getValue().has("get") && i < 50 + 150 * parameters.size(); i++) {
				Map<String, String> query = new TreeMap<>();
				for (JsonNode parameter : parameters) {
					if (parameter.path("required").asBoolean() || random.nextInt(parameters.size()) == 0) {
						query.put(parameter.path("name").asString(), value(parameter.path("schema"), random));
					}
				}
				if (random.nextInt(20) == 0) {
					query.put("_" + NASTY.get(random.nextInt(NASTY.size())), "x");
				}
				send(path.getKey(), parameters, query);
			}
		}
		assertThat(this.volley.answered(reporter, 2500)).containsOnlyKeys(200, 400, 404);
	}

	private static String value(JsonNode schema, Random random) {
		List<String> choices = ServedDocument.choices(schema);
		if (!choices.isEmpty() && random.nextInt(4) > 0) {
			String choice = choices.get(random.nextInt(choices.size()));
			return random.nextBoolean() ? choice : choice.toLowerCase(Locale.ROOT);
		}
		return (schema.has("maxLength") && random.nextInt(3) == 0)
				? CatalogNames.GPUS.get(random.nextInt(CatalogNames.GPUS.size()))
				: NASTY.get(random.nextInt(NASTY.size()));
	}

	private void send(String template, JsonNode parameters, Map<String, String> query) {
		StringBuilder path = new StringBuilder(template);
		List<String> wrong = new ArrayList<>();
		query.forEach((name, value) -> {
			String hole = "{" + name + "}";
			if (template.contains(hole)) {
				path.replace(path.indexOf(hole), path.indexOf(hole) + hole.length(),
						encoded(value).replace("+", "%20"));
			}
			else {
				path.append((path.indexOf("?") < 0) ? '?' : '&')
					.append(encoded(name))
					.append('=')
					.append(encoded(value));
			}
			JsonNode schema = parameters.values()
				.stream()
				.filter((parameter) -> parameter.path("name").asString().equals(name))
				.findFirst()
				.map((parameter) -> parameter.path("schema"))
				.orElse(null);
			if (schema == null || !allows(schema, value)) {
				wrong.add(name);
			}
		});
		this.volley.send(path.toString(), () -> this.portal.get(path.toString()),
				(reply) -> check(template, wrong, reply));
	}

	private void check(String template, List<String> wrong, Reply reply) {
		if (reply.status() == 200) {
			assertThat(wrong).as("the document forbids it").isEmpty();
			assertThat(reply.header("Content-Type")).isEqualTo("application/json");
			return;
		}
		JsonNode problem = problem(reply);
		assertThat(this.document.errors("Problem", reply.body())).isEmpty();
		List<String> named = Reply.values(problem.path("errors"), "field");
		if (wrong.isEmpty()) {
			assertThat(BEYOND_THE_SCHEMA).as("the document allows it").containsAll(named);
		}
		else if (!template.contains("{")) {
			assertThat(named).as("parameters that are wrong").isNotEmpty();
		}
	}

	private static JsonNode problem(Reply reply) {
		return reply.refused((reply.status() == 404) ? 404 : 400);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** An empty value counts as none; a blank one is no flag and no whole number. */
	private static boolean allows(JsonNode schema, String value) {
		String type = ServedDocument.type(schema);
		if (value.isEmpty() || value.isBlank() && !List.of("boolean", "integer").contains(type)) {
			return true;
		}
		List<String> choices = ServedDocument.choices(schema);
		if (!choices.isEmpty()) {
			return choices.stream().anyMatch(value.strip()::equalsIgnoreCase);
		}
		return switch (type) {
			case "number" -> isWithin(schema, value.strip(), NUMBER);
			case "integer" -> isWithin(schema, value.strip(), WHOLE);
			case "boolean" -> value.strip().equalsIgnoreCase("true") || value.strip().equalsIgnoreCase("false");
			default -> value.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
		};
	}

	private static boolean isWithin(JsonNode schema, String value, Pattern form) {
		return form.matcher(value).matches()
				&& new BigDecimal(value).compareTo(schema.path("minimum").decimalValue()) >= 0
				&& new BigDecimal(value).compareTo(schema.path("maximum").decimalValue()) <= 0;
	}

	@Test
	void answersOrRefusesEveryText(TestReporter reporter) throws IOException, InterruptedException {
		Random random = new Random(6);
		List<String> texts = new ArrayList<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:nvidia-smi/*.txt")) {
			texts.add(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8));
		}
		texts.sort(null);
		for (int i = 0; i < 1000; i++) {
			StringBuilder text = new StringBuilder((i % 10 == 0) ? "" : texts.get(random.nextInt(texts.size())));
			for (int changes = random.nextInt(6) + 1; changes > 0; changes--) {
				int at = random.nextInt(text.length() + 1);
				int to = Math.min(text.length(), at + random.nextInt(200));
				switch (random.nextInt(5)) {
					case 0 -> text.setLength(at);
					case 1 -> text.insert(at, (char) random.nextInt(0xD800));
					case 2 -> text.delete(at, to);
					case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
					default -> text.insert(at, random.nextInt());
				}
			}
			String output = text.toString();
			this.volley.send(output,
					() -> this.portal.send("POST", "/hardware", output, Map.of("Content-Type", "text/plain")),
					this::checkHardware);
		}
		assertThat(this.volley.answered(reporter, 1000)).containsOnlyKeys(200, 400);
	}

	private void checkHardware(Reply reply) {
		if (reply.status() == 200) {
			assertThat(this.document.errors("Hardware", reply.body())).isEmpty();
		}
		else {
			reply.refused(400);
		}
	}

}
