package org.gpuadvisor.snapshot.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FetcherTests {

	private static final Duration TIMEOUT = Duration.ofMillis(700);

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private HttpServer server;

	private volatile HttpHandler answer;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newCachedThreadPool());
		this.server.createContext("/", (exchange) -> {
			this.asked
				.add(exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("If-None-Match")
						+ " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
			try (exchange) {
				this.answer.handle(exchange);
			}
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + path);
	}

	private Fetcher fetcher(URI location, String most) {
		return new Fetcher(new Source(location, TIMEOUT, DataSize.parse(most), "aws.csv"), Duration.ofMillis(1));
	}

	private String fetched() {
		return text(fetcher(uri("/vms.csv"), "1KB").fetch(Validators.NONE).orElseThrow());
	}

	private static String text(Fetched fetched) {
		try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(fetched.zipped()))) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static HttpHandler says(int status, String body) {
		return (exchange) -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8));
	}

	private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private void assertFails(String problem) {
		assertThatExceptionOfType(FetchFailed.class).isThrownBy(this::fetched).withMessageContaining(problem);
	}

	@Test
	void asksOnlyForWhatHasChanged() {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"7\"");
			exchange.getResponseHeaders().set("Last-Modified", "Sat, 21 Nov 2026 10:00:00 GMT");
			send(exchange, 200, "a,b\n".getBytes(StandardCharsets.UTF_8));
		};
		Fetched first = fetcher(uri("/vms.csv"), "1KB").fetch(Validators.NONE).orElseThrow();
		assertThat(text(first)).isEqualTo("a,b\n");
		this.answer = (exchange) -> exchange.sendResponseHeaders(304, -1);
		assertThat(fetcher(uri("/vms.csv"), "1KB").fetch(first.validators())).isEmpty();
		assertThat(this.asked).containsExactly("/vms.csv null null", "/vms.csv \"7\" Sat, 21 Nov 2026 10:00:00 GMT");
	}

	/** Twice more is tried where it may go better, not where it will not. */
	@ParameterizedTest
	@CsvSource({ "500, 3", "503, 3", "429, 3", "404, 1", "403, 1" })
	void triesAgainWhatFailsInPassing(int status, int tries) {
		this.answer = says(status, "no");
		assertFails("answered with status " + status);
		assertThat(this.asked).hasSize(tries);
	}

	@Test
	void isContentWithALaterTry() {
		this.answer = (exchange) -> says((this.asked.size() < 3) ? 502 : 200, "a\n").handle(exchange);
		assertThat(fetched()).isEqualTo("a\n");
	}

	@Test
	void waitsForNoAnswerForever() {
		this.answer = (exchange) -> sleep();
		assertFails("gave no whole answer within");
	}

	@Test
	void waitsForNoBodyForever() {
		this.answer = (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			for (int i = 0; i < 40; i++) {
				out.write('a');
				out.flush();
				sleep(100);
			}
		};
		long start = System.nanoTime();
		assertFails("gave no whole answer within");
		// three tries of 0.7 s each
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
	}

	private static void sleep() {
		sleep(3000);
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void noticesABodyThatIsCutOff() {
		this.answer = (exchange) -> {
			exchange.sendResponseHeaders(200, 100);
			exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
		};
		assertFails("gave no whole answer");
	}

	@Test
	void followsRedirectsOnTheSameHostOnly() {
		this.answer = (exchange) -> {
			if (exchange.getRequestURI().getPath().equals("/vms.csv")) {
				exchange.getResponseHeaders().set("Location", "/v8/vms.csv");
				exchange.sendResponseHeaders(302, -1);
			}
			else {
				send(exchange, 200, "moved\n".getBytes(StandardCharsets.UTF_8));
			}
		};
		assertThat(fetched()).isEqualTo("moved\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:1/vms.csv", "http://127.0.0.1:1/vms.csv", "file:///etc/hosts",
			"https://127.0.0.1/vms.csv" })
	void doesNotFollowRedirectsElsewhere(String elsewhere) {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("Location", elsewhere);
			exchange.sendResponseHeaders(301, -1);
		};
		assertFails("redirects elsewhere");
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void doesNotFollowRedirectsForever() {
		this.answer = (exchange) -> {
			exchange.getResponseHeaders().set("Location", "/vms.csv");
			exchange.sendResponseHeaders(301, -1);
		};
		assertFails("redirects without end");
		assertThat(this.asked).hasSize(4);
	}

	/** 1 KB is 1,024 bytes. */
	@Test
	void readsUpToTheSizeThatIsAllowed() {
		this.answer = says(200, "a".repeat(1024));
		assertThat(fetched()).hasSize(1024);
		this.answer = says(200, "a".repeat(1025));
		assertFails("is larger than the");
	}

	@Test
	void stopsReadingAGigabyte() {
		this.answer = (exchange) -> {
			exchange.sendResponseHeaders(200, 1L << 30);
			byte[] block = new byte[1 << 16];
			for (int i = 0; i < 1 << 14; i++) {
				exchange.getResponseBody().write(block);
			}
		};
		assertFails("is larger than the");
	}

	@Test
	void takesTheProvidersFileOutOfAZip() {
		this.answer = (exchange) -> send(exchange, 200, zip("azure.csv", "x\n", "aws.csv", "y\n", "readme.txt", "z"));
		assertThat(fetched()).isEqualTo("y\n");
		this.answer = (exchange) -> send(exchange, 200, zip("readme.txt", "z", "lambdalabs.csv", "x\n"));
		assertThat(fetched()).isEqualTo("x\n");
		this.answer = (exchange) -> send(exchange, 200, zip("azure.csv", "x\n", "gcp.csv", "y\n"));
		assertFails("the zip holds 2 CSV files, none of them aws.csv");
	}

	/** Two kilobytes of one letter are far less in a zip. */
	@Test
	void countsTheSizeOfWhatIsUnpacked() {
		this.answer = (exchange) -> send(exchange, 200, zip("aws.csv", "a".repeat(2048)));
		assertFails("is larger than the");
		this.answer = (exchange) -> send(exchange, 200, zip("bomb.txt", "a".repeat(2048), "aws.csv", "x\n"));
		assertFails("is larger than the");
	}

	private static byte[] zip(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
				zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	@Test
	void readsFiles(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("vms.csv"), "a\n");
		assertThat(text(fetcher(file.toUri(), "1KB").fetch(Validators.NONE).orElseThrow())).isEqualTo("a\n");
		assertThatExceptionOfType(FetchFailed.class)
			.isThrownBy(() -> fetcher(folder.resolve("none.csv").toUri(), "1KB").fetch(Validators.NONE))
			.withMessage("none.csv cannot be read");
		assertThatExceptionOfType(FetchFailed.class)
			.isThrownBy(() -> fetcher(folder.toUri(), "1KB").fetch(Validators.NONE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://example.org/vms.csv", "vms.csv", "jar:file:/x.jar!/vms.csv", "http:///vms.csv" })
	void knowsHttpAndFilesOnly(String location) {
		assertThatIllegalArgumentException().isThrownBy(() -> fetcher(URI.create(location), "1KB"));
	}

	@Test
	void showsNoPasswordAndNoFolder() {
		assertThat(new Source(URI.create("https://me:secret@example.org/a/vms.csv?token=secret"), TIMEOUT,
				DataSize.ofMegabytes(1), "aws.csv")
			.shown()).isEqualTo("example.org/a/vms.csv");
		assertThat(
				new Source(URI.create("file:///home/me/vms.csv"), TIMEOUT, DataSize.ofMegabytes(1), "aws.csv").shown())
			.isEqualTo("vms.csv");
	}

}
