package org.gpuadvisor.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered when the service itself fails, which no request can bring about. */
class FailureHereTests {

	private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
		.setControllerAdvice(new ProblemHandler(new JsonMapper()), new ProblemIds())
		.build());

	@Test
	void showsTheExampleOfTheDocumentAndNothingOfTheInside() throws IOException {
		MvcTestResult answer = this.http.post()
			.uri("/recommend")
			.header("X-Request-Id", "8d4d1c6e-2f3a-4d55-9a3c-0f6b6f6f2a11")
			.exchange();
		assertThat(answer).hasStatus(500).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		String example = new ClassPathResource("examples/problems/failure-here.json")
			.getContentAsString(StandardCharsets.UTF_8);
		JsonMapper json = new JsonMapper();
		assertThat(json.readTree(answer.getResponse().getContentAsByteArray()))
			.isEqualTo(json.readTree(example).get("answer"));
	}

	@RestController
	static class Failing {

		@PostMapping("/recommend")
		String recommend() {
			throw new IllegalStateException("the password is swordfish");
		}

	}

}
