package org.gpuadvisor.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.gpuadvisor.lab.machine.Printouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What POST /hardware answers, and that POST /recommend takes it. */
@SpringBootTest
@AutoConfigureMockMvc
class HardwareTests {

	@Autowired
	MockMvcTester http;

	private final JsonMapper json = new JsonMapper();

	@Test
	void answersWithTheHardwareToPost() {
		MvcTestResult result = post("csv-rtx4000ada-laptop-extra-column.txt");
		assertThat(result).hasStatus(200).hasContentType(MediaType.APPLICATION_JSON);
		assertThat(result).bodyJson().isStrictlyEqualTo("""
				{"os": "LINUX", "computer": "LAPTOP", "location": "OFFICE",
				 "gpus": [{"name": "NVIDIA RTX 4000 Ada Generation Laptop GPU", "count": 1, "memoryGb": 12.0}]}
				""");
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/nvidia-smi/index.csv", numLinesToSkip = 1)
	void givesWhatCanBePostedUnchanged(String file) throws Exception {
		MvcTestResult hardware = post(file);
		assertThat(hardware).hasStatus(200);
		String request = "{\"workload\": {\"type\": \"POSE_ESTIMATION\"}, \"hardware\": "
				+ hardware.getResponse().getContentAsString() + "}";
		MvcTestResult recommendation = this.http.post()
			.uri("/recommend")
			.contentType(MediaType.APPLICATION_JSON)
			.content(request)
			.exchange();
		// the list tells no memory, and there are GTX 1060 of 3 and of 6 GB
		assertThat(recommendation).hasStatus(file.equals("list-gtx1080ti-gtx1060-mixed.txt") ? 400 : 200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "err-no-driver.txt", "err-no-devices.txt", "err-command-not-found-bash.txt",
			"err-not-recognized-powershell.txt", "err-nvml-mismatch.txt", "err-libnvidia-ml.txt" })
	void refusesErrors(String file) {
		JsonNode problem = problem(post(file), 400);
		assertThat(problem.at("/errors/0/field").asString()).isEqualTo("body");
		assertThat(problem.at("/errors/0/message").asString()).startsWith("says that ").contains(": ");
		assertThat(problem.at("/errors/0/allowed/0").asString()).isEqualTo("nvidia-smi");
	}

	@Test
	void refusesAnEmptyBody() {
		MvcTestResult result = this.http.post().uri("/hardware").contentType(MediaType.TEXT_PLAIN).exchange();
		assertThat(problem(result, 400).at("/errors/0/message").asString())
			.isEqualTo("is empty: send as text/plain what nvidia-smi prints");
	}

	@Test
	void readsUpTo64KibibytesAndNoMore() {
		byte[] text = Printouts.bytes("list-t4.txt");
		byte[] most = new byte[64 * 1024];
		Arrays.fill(most, (byte) '\n');
		System.arraycopy(text, 0, most, 0, text.length);
		assertThat(post(most, MediaType.TEXT_PLAIN)).hasStatus(200);
		byte[] more = Arrays.copyOf(most, most.length + 1);
		assertThat(problem(post(more, MediaType.TEXT_PLAIN), 413).get("detail").asString())
			.isEqualTo("The body is larger than 64 KiB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "application/xml", "application/x-www-form-urlencoded",
			"application/octet-stream" })
	void refusesOtherMediaTypes(String type) {
		byte[] body = Printouts.bytes("list-t4.txt");
		assertThat(problem(post(body, MediaType.parseMediaType(type)), 415).get("detail").asString())
			.contains("text/plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/plain;charset=UTF-8", "text/plain;charset=utf-16" })
	void readsAnyCharset(String type) {
		String text = Printouts.text("mangled-p100-dashes-to-em.txt");
		byte[] body = text.getBytes(type.endsWith("16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
		assertThat(post(body, MediaType.parseMediaType(type))).bodyJson()
			.extractingPath("$.gpus[0].name")
			.isEqualTo("Tesla P100-SXM2-16GB");
	}

	@Test
	void showsThreeLayoutsInTheDocumentThatWorkWhenTried() throws Exception {
		JsonNode document = this.json
			.readTree(this.http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
		JsonNode operation = document.at("/paths/~1hardware/post");
		JsonNode examples = operation.at("/requestBody/content").get("text/plain").get("examples");
		assertThat(examples.propertyNames()).containsExactly("table", "list", "csv");
		for (Map.Entry<String, JsonNode> example : examples.properties()) {
			byte[] body = example.getValue().get("value").asString().getBytes(StandardCharsets.UTF_8);
			assertThat(post(body, MediaType.TEXT_PLAIN)).as(example.getKey()).hasStatus(200);
		}
		assertThat(operation.at("/responses/200/content").get("application/json").at("/schema/$ref").asString())
			.isEqualTo("#/components/schemas/Hardware");
		assertThat(operation.get("responses").propertyNames()).contains("400", "406", "413", "415");
		assertThat(document.at("/components/schemas/InstalledGpu/properties").propertyNames())
			.containsExactlyInAnyOrder("name", "count", "memoryGb");
	}

	private MvcTestResult post(String file) {
		return post(Printouts.bytes(file), MediaType.TEXT_PLAIN);
	}

	private MvcTestResult post(byte[] body, MediaType type) {
		return this.http.post().uri("/hardware").contentType(type).content(body).exchange();
	}

	private JsonNode problem(MvcTestResult result, int status) {
		assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return this.json.readTree(result.getResponse().getContentAsByteArray());
	}

}
