package org.gpuadvisor.snapshot.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gpuadvisor.snapshot.fetch.FeedServer.after;
import static org.gpuadvisor.snapshot.fetch.FeedServer.cutsOff;
import static org.gpuadvisor.snapshot.fetch.FeedServer.redirects;
import static org.gpuadvisor.snapshot.fetch.FeedServer.says;
import static org.gpuadvisor.snapshot.fetch.FeedServer.sendsAGigabyte;

class FetcherTests {

	private static final Duration TIMEOUT = Duration.ofMillis(700);

	@AutoClose
	private final FeedServer server = new FeedServer();

	private Fetcher fetcher(URI location, String most) {
		return new Fetcher(new Source(location, TIMEOUT, DataSize.parse(most), "aws.csv"), Duration.ofMillis(1));
	}

	private String fetched() {
		return text(fetcher(this.server.uri("/vms.csv"), "1KB").fetch(Validators.NONE).orElseThrow());
	}

	private static String text(Fetched fetched) {
		try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(fetched.zipped()))) {
			return new String(text.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void assertFails(String problem) {
		assertThatExceptionOfType(FetchFailed.class).isThrownBy(this::fetched).withMessageContaining(problem);
	}

	@Test
	void asksOnlyForWhatHasChanged() {
		this.server.answers((exchange) -> {
			exchange.getResponseHeaders().set("ETag", "\"7\"");
			exchange.getResponseHeaders().set("Last-Modified", "Sat, 21 Nov 2026 10:00:00 GMT");
			says(200, "a,b\n").handle(exchange);
		});
		Fetched first = fetcher(this.server.uri("/vms.csv"), "1KB").fetch(Validators.NONE).orElseThrow();
		assertThat(text(first)).isEqualTo("a,b\n");
		this.server.answers(says(304, ""));
		assertThat(fetcher(this.server.uri("/vms.csv"), "1KB").fetch(first.validators())).isEmpty();
		assertThat(this.server.asked()).containsExactly("/vms.csv null null",
				"/vms.csv \"7\" Sat, 21 Nov 2026 10:00:00 GMT");
	}

	/** Twice more is tried where it may go better, not where it will not. */
	@ParameterizedTest
	@CsvSource({ "500, 3", "503, 3", "429, 3", "404, 1", "403, 1" })
	void triesAgainWhatFailsInPassing(int status, int tries) {
		this.server.answers(says(status, "no"));
		assertFails("answered with status " + status);
		assertThat(this.server.asked()).hasSize(tries);
	}

	@Test
	void isContentWithALaterTry() {
		this.server.answers((exchange) -> says((this.server.asked().size() < 3) ? 502 : 200, "a\n").handle(exchange));
		assertThat(fetched()).isEqualTo("a\n");
	}

	@Test
	void waitsForNoAnswerForever() {
		this.server.answers(after(3000, says(200, "late\n")));
		assertFails("gave no whole answer within");
	}

	@Test
	void waitsForNoBodyForever() {
		this.server.answers((exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			for (int i = 0; i < 40; i++) {
				out.write('a');
				out.flush();
				FeedServer.sleep(100);
			}
		});
		long start = System.nanoTime();
		assertFails("gave no whole answer within");
		// three tries of 0.7 s each
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
	}

	@Test
	void noticesABodyThatIsCutOff() {
		this.server.answers(cutsOff("half"));
		assertFails("gave no whole answer");
	}

	@Test
	void followsRedirectsOnTheSameHostOnly() {
		this.server.answers((exchange) -> (exchange.getRequestURI().getPath().equals("/vms.csv")
				? redirects(302, "/v8/vms.csv") : says(200, "moved\n"))
			.handle(exchange));
		assertThat(fetched()).isEqualTo("moved\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:1/vms.csv", "http://127.0.0.1:1/vms.csv", "file:///etc/hosts",
			"https://127.0.0.1/vms.csv" })
	void doesNotFollowRedirectsElsewhere(String elsewhere) {
		this.server.answers(redirects(301, elsewhere));
		assertFails("redirects elsewhere");
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void doesNotFollowRedirectsForever() {
		this.server.answers(redirects(301, "/vms.csv"));
		assertFails("redirects without end");
		assertThat(this.server.asked()).hasSize(4);
	}

	/** 1 KB is 1,024 bytes. */
	@Test
	void readsUpToTheSizeThatIsAllowed() {
		this.server.answers(says(200, "a".repeat(1024)));
		assertThat(fetched()).hasSize(1024);
		this.server.answers(says(200, "a".repeat(1025)));
		assertFails("is larger than the");
	}

	@Test
	void stopsReadingAGigabyte() {
		this.server.answers(sendsAGigabyte());
		assertFails("is larger than the");
	}

	@Test
	void takesTheProvidersFileOutOfAZip() throws IOException {
		this.server.answers(says(200, zip("azure.csv", "x\n", "aws.csv", "y\n", "readme.txt", "z")));
		assertThat(fetched()).isEqualTo("y\n");
		this.server.answers(says(200, zip("readme.txt", "z", "lambdalabs.csv", "x\n")));
		assertThat(fetched()).isEqualTo("x\n");
		this.server.answers(says(200, zip("azure.csv", "x\n", "gcp.csv", "y\n")));
		assertFails("the zip holds 2 CSV files, none of them aws.csv");
	}

	/** Two kilobytes of one letter are far less in a zip. */
	@Test
	void countsTheSizeOfWhatIsUnpacked() throws IOException {
		this.server.answers(says(200, zip("aws.csv", "a".repeat(2048))));
		assertFails("is larger than the");
		this.server.answers(says(200, zip("bomb.txt", "a".repeat(2048), "aws.csv", "x\n")));
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
