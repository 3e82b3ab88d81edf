package org.gpuadvisor.web;

import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees of requests, and what not. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {

	private final Portal portal;

	private final MeterRegistry meters;

	ObservabilityTests(@LocalServerPort int port, @Autowired MeterRegistry meters) {
		this.portal = new Portal(port);
		this.meters = meters;
	}

	// Request ids

	@ParameterizedTest
	@ValueSource(strings = { "/gpus/T4", "/nothing", "/swagger-ui/index.html", "/actuator/health", "/gpus?colour=1" })
	void everyAnswerBearsTheRequestsId(String path) {
		assertThat(this.portal.send("GET", path, null, Map.of("X-Request-Id", "lab-7")).header("X-Request-Id"))
			.isEqualTo("lab-7");
		assertThat(this.portal.get(path).header("X-Request-Id")).matches("[0-9a-f-]{36}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/gpus?colour=1", "/gpus/voodoo" })
	void everyProblemNamesTheRequest(String path) {
		Reply reply = this.portal.send("GET", path, null, Map.of("X-Request-Id", "lab-8"));
		assertThat(reply.json().path("requestId").asString()).isEqualTo("lab-8");
	}

	@Test
	void soDoesWhatFailsOutsideOfAnyEndpoint() {
		Reply reply = this.portal.send("TRACE", "/recommend", null, Map.of("X-Request-Id", "lab-9"));
		assertThat(reply.refused(405).path("requestId").asString()).isEqualTo("lab-9");
	}

	@Test
	void soDoesWhatIsNoHttp() {
		assertThat(this.portal.raw("G[T / HTTP/1.1\r\nHost: localhost\r\n\r\n"))
			.containsPattern("X-Request-Id: [0-9a-f-]{36}\r\n")
			.containsPattern("\"requestId\":\"[0-9a-f-]{36}\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CONNECT /gpus HTTP/1.1\r\nHost: localhost\r\n\r\n",
			"POST /recommend HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: foo\r\n\r\n" })
	void saysWhatTheServerDoesNotKnow(String bytes) {
		assertThat(this.portal.raw(bytes)).startsWith("HTTP/1.1 501")
			.contains("\"detail\":\"The server does not know this method or transfer coding\"");
	}

	// Logs

	@Test
	void writesOneLineOnARefusalWithTheIdAndNothingThatWasAsked(CapturedOutput output) {
		this.portal.send("POST", "/recommend", Portal.json("{'workload':{'type':'SPEECH','model':'secret'}}"),
				Map.of("Content-Type", Portal.JSON, "X-Request-Id", "refused-1"));
		this.portal.send("GET", "/gpus?colour=secret", null, Map.of("X-Request-Id", "refused-2"));
		assertThat(lines(output, "refused-1")).singleElement()
			.asString()
			.containsPattern("POST /recommend 400 in \\d+ ms");
		assertThat(lines(output, "refused-2")).singleElement().asString().containsPattern("GET /gpus 400 in \\d+ ms");
		assertThat(output).doesNotContain("secret");
	}

	@Test
	void writesNothingOnWhatWasAnswered(CapturedOutput output) {
		this.portal.send("POST", "/recommend", Portal.json("{'workload':{'type':'SPEECH'}}"),
				Map.of("Content-Type", Portal.JSON, "X-Request-Id", "answered-1"));
		assertThat(lines(output, "answered-1")).isEmpty();
	}

	/** The line may come a moment after the answer. */
	private static List<String> lines(CapturedOutput output, String id) {
		for (int patience = 0; patience < 20 && !output.getOut().contains(id); patience++) {
			try {
				Thread.sleep(10);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		return output.getOut().lines().filter((line) -> line.contains(id)).toList();
	}

	// Metrics

	private double count(String name, String tag, String value) {
		return this.meters.find(name).tag(tag, value).counters().stream().mapToDouble((each) -> each.count()).sum();
	}

	@Test
	void countsVerdictsAndWhatWasLeftOut() {
		double nothing = count("gpuadvisor.verdicts", "action", "NOTHING_FITS");
		double memory = count("gpuadvisor.rejections", "reason", "NOT_ENOUGH_MEMORY");
		long ranked = this.meters.get("gpuadvisor.ranking").timer().count();
		int left = this.portal.recommendation("{'workload':{'type':'CUSTOM','memoryGb':1000}}")
			.at("/rejected/byReason/NOT_ENOUGH_MEMORY")
			.asInt();
		assertThat(left).isPositive();
		assertThat(count("gpuadvisor.verdicts", "action", "NOTHING_FITS")).isEqualTo(nothing + 1);
		assertThat(count("gpuadvisor.rejections", "reason", "NOT_ENOUGH_MEMORY")).isEqualTo(memory + left);
		assertThat(this.meters.get("gpuadvisor.ranking").timer().count()).isEqualTo(ranked + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "KEEP", "FREE", "BUY", "RENT", "NOTHING_FITS" })
	void showsEveryKindOfVerdictFromTheStart(String action) {
		assertThat(this.meters.find("gpuadvisor.verdicts").tag("action", action).counter()).isNotNull();
	}

	@Test
	void countsNoVerdictForARefusal() {
		double before = this.meters.get("gpuadvisor.ranking").timer().count();
		this.portal.recommend("{}").refused(400);
		assertThat(this.meters.get("gpuadvisor.ranking").timer().count()).isEqualTo((long) before);
	}

	// Actuator

	@ParameterizedTest
	@ValueSource(strings = { "env", "beans", "heapdump", "threaddump", "loggers", "configprops", "mappings", "metrics",
			"conditions", "scheduledtasks", "shutdown", "sbom", "logfile", "startup" })
	void showsNothingOfItsInsides(String endpoint) {
		this.portal.get("/actuator/" + endpoint).refused(404);
	}

	@Test
	void saysWhichBuildItIs() {
		assertThat(this.portal.get("/actuator/info").json().at("/build/artifact").asString()).isEqualTo("gpu-advisor");
		assertThat(this.portal.get("/actuator/info").json().at("/build/revision").asString()).isNotBlank();
	}

	@Test
	void tellsBrowsersToTrustNothingButTheServicesOwnFiles() {
		for (String path : List.of("/swagger-ui/index.html", "/gpus/T4", "/nothing")) {
			Reply reply = this.portal.get(path);
			assertThat(reply.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'")
				.doesNotContain("unsafe", "*", "http");
			assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
		}
	}

}
