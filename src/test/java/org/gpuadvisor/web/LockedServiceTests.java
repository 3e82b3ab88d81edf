package org.gpuadvisor.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A service whose institute has set a key, a portal and little patience. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "gpu-advisor.api-key=correct horse", "gpu-advisor.body-timeout=200ms",
				"gpu-advisor.cors.allowed-origins=https://portal.example.org" })
class LockedServiceTests {

	private static final String FINE = Portal.json("{'workload':{'type':'SPEECH'}}");

	private final int port;

	private final Portal portal;

	LockedServiceTests(@LocalServerPort int port) {
		this.port = port;
		this.portal = new Portal(port);
	}

	private Reply post(Map<String, String> headers) {
		return this.portal.send("POST", "/recommend", FINE, headers);
	}

	@Test
	void opensToTheKey() {
		assertThat(post(Map.of("Content-Type", Portal.JSON, "X-API-Key", "correct horse")).status()).isEqualTo(200);
	}

	@Test
	void asksForTheKeyAndSaysHow() {
		Reply reply = post(Map.of("Content-Type", Portal.JSON));
		assertThat(reply.refused(401).path("detail").asString())
			.isEqualTo("A key is needed here: send it in the X-API-Key header");
		assertThat(reply.header("WWW-Authenticate")).isEqualTo("ApiKey header=\"X-API-Key\"");
	}

	@Test
	void doesNotRepeatAWrongKey() {
		Reply reply = post(Map.of("Content-Type", Portal.JSON, "X-API-Key", "wrong horse"));
		reply.refused(401);
		assertThat(reply.body()).doesNotContain("horse");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gpus", "/gpus/T4", "/offers", "/workloads", "/catalog" })
	void asksForTheKeyEverywhere(String path) {
		this.portal.get(path).refused(401);
		assertThat(this.portal.send("GET", path, null, Map.of("X-API-Key", "correct horse")).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness",
			"/actuator/info", "/v3/api-docs", "/swagger-ui/index.html" })
	void leavesProbesAndPagesOpen(String path) {
		assertThat(this.portal.get(path).status()).isEqualTo(200);
	}

	@Test
	void letsAPortalReadThatItsKeyIsMissing() {
		Reply reply = post(Map.of("Content-Type", Portal.JSON, "Origin", "https://portal.example.org"));
		reply.refused(401);
		assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://portal.example.org");
		assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo("X-Request-Id");
	}

	@Test
	void answersWhatABrowserAsksBeforehandWithoutAKey() {
		Reply reply = this.portal.send("OPTIONS", "/recommend", null, Map.of("Origin", "https://portal.example.org",
				"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type,x-api-key"));
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Access-Control-Allow-Headers")).contains("x-api-key");
	}

	@Test
	void saysInTheDocumentThatAKeyIsNeeded() {
		JsonNode document = this.portal.get("/v3/api-docs").json();
		assertThat(document.at("/components/securitySchemes/apiKey/name").asString()).isEqualTo("X-API-Key");
		assertThat(document.at("/components/securitySchemes/apiKey/in").asString()).isEqualTo("header");
		assertThat(document.at("/security/0").has("apiKey")).isTrue();
		document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.forEach((operation) -> assertThat(operation.path("responses").has("401")).as(path.getKey()).isTrue()));
	}

	@Test
	void stopsWaitingForABodyThatTrickles() throws IOException, InterruptedException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			OutputStream out = socket.getOutputStream();
			out.write(("POST /recommend HTTP/1.1\r\nHost: localhost\r\nX-API-Key: correct horse\r\n"
					+ "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
				.getBytes(StandardCharsets.US_ASCII));
			while (socket.getInputStream().available() == 0) {
				out.write(' ');
				Thread.sleep(50);
			}
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 408")
				.contains("\"detail\":\"The body did not arrive in time\"");
		}
	}

}
