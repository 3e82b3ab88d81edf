package org.gpuadvisor.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import org.gpuadvisor.GpuAdvisorApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** Ends as a cluster wants it: says so first, answers what has come, then goes. */
class ShutdownTests {

	private static final String BODY = Portal.json("{'workload':{'type':'SPEECH'}}");

	@Test
	@Timeout(60)
	void goesOnAnsweringUntilTheClusterHasNoticed() throws IOException, InterruptedException {
		ServletWebServerApplicationContext service = (ServletWebServerApplicationContext) SpringApplication
			.run(GpuAdvisorApplication.class, "--server.port=0", "--gpu-advisor.shutdown-delay=2s");
		int port = service.getWebServer().getPort();
		Portal portal = new Portal(port);
		try (Socket inFlight = new Socket("localhost", port)) {
			write(inFlight, "POST /recommend HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
					+ "Content-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n");
			assertThat(portal.get("/actuator/health/readiness").status()).isEqualTo(200);

			CompletableFuture<Void> ended = CompletableFuture.runAsync(service::close);
			while (portal.get("/actuator/health/readiness").status() == 200) {
				Thread.sleep(20);
			}
			assertThat(portal.get("/actuator/health/liveness").status()).isEqualTo(200);
			assertThat(portal.recommend(BODY).status()).isEqualTo(200);

			// the delay is over: the server waits for the request in flight alone
			Thread.sleep(2500);
			assertThat(ended).isNotDone();
			write(inFlight, BODY);
			assertThat(new String(inFlight.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 200");
			ended.join();
		}
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
	}

}
