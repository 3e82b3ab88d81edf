package org.gpuadvisor.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever some clients do, the others are answered. */
@OverHttp
@Timeout(60)
class RoughClientsTests {

	private static final int SLOW = 200;

	/** Below the ten seconds after which the slow ones would be let go. */
	private static final Duration AT_MOST = Duration.ofSeconds(8);

	private static final String POST = "POST /recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

	private final int port;

	private final Portal portal;

	private final List<Socket> slow = new ArrayList<>();

	RoughClientsTests(@LocalServerPort int port) {
		this.port = port;
		this.portal = new Portal(port);
	}

	@AfterEach
	void hangUp() throws IOException {
		for (Socket socket : this.slow) {
			socket.close();
		}
	}

	@Test
	void othersAreAnsweredWhile200StopInTheMiddleOfAHeader() throws IOException {
		open(POST + "X-Never-Ends: ");
		assertOthersAreAnswered();
	}

	@Test
	void othersAreAnsweredWhile200StopInTheMiddleOfABody() throws IOException {
		open(POST + "Content-Length: 60000\r\n\r\n{");
		assertOthersAreAnswered();
	}

	@Test
	void refusesFloodsOfHeadersAndGoesOn() {
		String many = IntStream.range(0, 500).mapToObj((i) -> "X-" + i + ": y\r\n").reduce("", String::concat);
		assertThat(this.portal.raw(POST + many + "\r\n")).startsWith("HTTP/1.1 400");
		assertThat(this.portal.raw(POST + "X: " + "y".repeat(100_000) + "\r\n\r\n")).startsWith("HTTP/1.1 400");
		assertOthersAreAnswered();
	}

	@Test
	void refusesWhatIsTenThousandDeep() {
		this.portal.recommend("[".repeat(10_000)).refused(400);
		assertThat(this.portal.recommend("{\"a\":".repeat(10_000)).refused(400).path("detail").asString())
			.contains("nested too deeply");
		assertOthersAreAnswered();
	}

	private void open(String beginning) throws IOException {
		for (int i = 0; i < SLOW; i++) {
			Socket socket = new Socket("localhost", this.port);
			this.slow.add(socket);
			socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
		}
	}

	private void assertOthersAreAnswered() {
		for (int i = 0; i < 10; i++) {
			long start = System.nanoTime();
			assertThat(this.portal.recommend(Portal.json("{'workload':{'type':'SPEECH'}}")).status()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
		}
	}

}
