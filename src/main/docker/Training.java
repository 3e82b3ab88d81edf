import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Starts the service, asks it what labs ask, and ends it, so that the JVM writes down what
 * it has learned. Run while the image is built:
 * {@code java Training.java EXAMPLES_FOLDER COMMAND...}.
 */
class Training {

	private static final int ROUNDS = 50;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String SERVICE = "http://127.0.0.1:8080";

	private static final List<String> PAGES = List.of("/actuator/health/liveness", "/actuator/health/readiness",
			"/actuator/prometheus", "/gpus", "/gpus?sort=speed&workload=POSE_ESTIMATION", "/gpus/T4", "/offers",
			"/workloads", "/catalog", "/v3/api-docs", "/swagger-ui/index.html", "/nothing");

	private final HttpClient client = HttpClient.newHttpClient();

	public static void main(String[] arguments) throws IOException, InterruptedException {
		List<String> command = List.of(arguments).subList(1, arguments.length);
		Process service = new ProcessBuilder(command).inheritIO().start();
		try {
			new Training().askAll(Path.of(arguments[0]), service);
		}
		finally {
			service.destroy();
		}
		int status = service.waitFor();
		if (status != 143) {
			throw new IllegalStateException("the service ended with " + status);
		}
	}

	private void askAll(Path examples, Process service) throws IOException, InterruptedException {
		awaitReady(service);
		for (String page : PAGES) {
			send(HttpRequest.newBuilder(URI.create(SERVICE + page)).build());
		}
		try (Stream<Path> files = Files.list(examples)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				for (int round = 0; round < ROUNDS; round++) {
					recommend(file);
				}
			}
		}
	}

	private void awaitReady(Process service) throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		while (service.isAlive() && Instant.now().isBefore(end)) {
			try {
				if (send(HttpRequest.newBuilder(URI.create(SERVICE + "/actuator/health/readiness")).build()) == 200) {
					return;
				}
			}
			catch (IOException ex) {
				// not listening yet
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("the service did not get ready");
	}

	/** An example's file holds a summary, then the request, which ends with the file. */
	private void recommend(Path example) throws IOException, InterruptedException {
		String text = Files.readString(example);
		String request = text.substring(text.indexOf('{', text.indexOf("\"request\"")), text.lastIndexOf('}'));
		int status = send(HttpRequest.newBuilder(URI.create(SERVICE + "/recommend"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(request))
			.build());
		if (status != 200) {
			throw new IllegalStateException(example + " was answered with " + status);
		}
	}

	private int send(HttpRequest request) throws IOException, InterruptedException {
		return this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

}
