package org.gpuadvisor.portal;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The programs on the page for developers of portals are run as they stand there, against
 * a service that is set up as the page says. It takes bash, curl, node and python3.
 */
@Tag("portal")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "gpu-advisor.cors.allowed-origins=https://portal.example.org")
class PortalPageTests {

	private final JsonMapper json = new JsonMapper();

	private final RestClient service;

	private final String address;

	private Programs programs;

	PortalPageTests(@LocalServerPort int port) {
		this.address = "http://localhost:" + port;
		this.service = RestClient.create(this.address);
	}

	@BeforeEach
	void takeFromPage(@TempDir Path folder) {
		this.programs = new Programs(folder, this.address);
	}

	@Test
	void everyProgramIsRunHere() {
		assertThat(this.programs.names()).containsExactly("ask.sh", "ask.mjs", "ask.py", "Ask.java", "preflight.sh",
				"form.mjs", "assumed.mjs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ask.sh", "ask.mjs", "ask.py", "Ask.java" })
	void asksAndPrintsTheHeadline(String program) {
		JsonNode answer = recommend(this.programs.read("request.json"));
		assertThat(this.programs.run(program)).contains(answer.at("/verdict/headline").asString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ask.sh", "ask.mjs", "ask.py", "Ask.java" })
	void printsWhatIsWrong(String program) {
		ObjectNode request = (ObjectNode) this.json.readTree(this.programs.read("request.json"));
		request.withObject("/workload").put("batchSize", 0);
		request.withObject("/preferences").putArray("options").add("STEAL");
		this.programs.write("request.json", request.toString());
		assertThat(this.programs.run(program)).contains("preferences.options[0]", "must be one of the allowed values",
				"KEEP", "FREE", "BUY", "RENT");
		request.remove("preferences");
		this.programs.write("request.json", request.toString());
		assertThat(this.programs.run(program)).contains("workload.batchSize", "must be greater than or equal to 1");
	}

	@Test
	void isLetInFromThePortalOfThePage() {
		assertThat(this.programs.run("preflight.sh")).startsWith("HTTP/1.1 200")
			.contains("Access-Control-Allow-Origin: https://portal.example.org");
		assertThat(Programs.page()).contains("GPU_ADVISOR_CORS_ALLOWED_ORIGINS=https://portal.example.org");
	}

	@Test
	void drawsEveryFieldOfEveryTypeAndReadsItBack() {
		List<String> lines = this.programs.run("form.mjs").strip().lines().toList();
		String html = String.join("\n", lines.subList(0, lines.size() - 1));
		JsonNode workloads = this.json.readTree(this.service.get().uri("/workloads").retrieve().body(String.class))
			.path("workloads");
		String[] forms = html.split("(?=<form>)");
		assertThat(forms).hasSize(workloads.size()).hasSizeGreaterThan(5);
		for (int i = 0; i < forms.length; i++) {
			for (JsonNode field : workloads.get(i).path("fields")) {
				assertThat(forms[i]).contains("name=\"" + field.path("name").asString() + "\"");
				assertThat(forms[i]).contains(field.path("default").asString("").replaceFirst("\\.0$", ""));
			}
		}
		String last = lines.get(lines.size() - 1);
		assertThat(last).isEqualTo(
				"{\"type\":\"POSE_ESTIMATION\",\"hoursPerWeek\":12.5,\"model\":\"resnet-50\"," + "\"batchSize\":16}");
		assertThat(recommend("{\"workload\":" + last + "}").at("/request/workload/batchSize").asInt()).isEqualTo(16);
	}

	@Test
	void tellsWhatWasAssumedAndNothingThatWasSent() {
		assertThat(this.programs.run("assumed.mjs").lines())
			.contains("budget.horizonMonths = 24", "hardware.os = \"LINUX\"", "workload.mode = \"TRAINING\"")
			.noneMatch((line) -> line.startsWith("workload.batchSize") || line.startsWith("budget.currency"));
	}

	private JsonNode recommend(String request) {
		return this.json.readTree(this.service.post()
			.uri("/recommend")
			.contentType(MediaType.APPLICATION_JSON)
			.body(request)
			.retrieve()
			.body(String.class));
	}

	@Test
	void theGeneratedClientOfThePageSpeaksWithTheService() {
		String command = "./mvnw -f src/client/pom.xml verify -Dservice=http://localhost:8080";
		assertThat(Programs.page()).contains(command);
		assertThat(Programs.run(Path.of("").toAbsolutePath(),
				List.of("bash", "-c", command.replace("http://localhost:8080", this.address) + " -B -ntp")))
			.contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0", "BUILD SUCCESS");
	}

}
