package org.gpuadvisor.snapshot;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.table.Overlay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Catalogs change while labs ask. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SwapTests {

	/** More by hand: {@code -Dswaps=100}. */
	private static final int SWAPS = Integer.getInteger("swaps", 8);

	private static final int LABS = 4;

	private static final Pattern VERSION = Pattern.compile("\"version\":\"([0-9a-f]{16})\"");

	private static final String REQUEST = """
			{ "workload": { "type": "POSE_ESTIMATION" }, "budget": { "purchase": 0 } }""";

	@LocalServerPort
	private int port;

	@Autowired
	private Snapshots snapshots;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	/** Each version has its own price of an hour of staff, which moves every score. */
	private static Overlay staffCosts(int usd) {
		return new Overlay(Map.of("assumptions.csv",
				("key,value,unit,why,source,as_of,note\nstaff_usd_per_hour," + usd + ",USD/h,ours,our lab,2026-11,\n")
					.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void failsNoRequestAndMixesNoVersions() throws Exception {
		AtomicBoolean swapping = new AtomicBoolean(true);
		AtomicInteger answered = new AtomicInteger();
		Map<String, Set<String>> answersByVersion = new ConcurrentHashMap<>();
		ExecutorService labs = Executors.newFixedThreadPool(LABS);
		List<Future<Integer>> asked = new ArrayList<>();
		Callable<Integer> lab = () -> {
			int answers = 0;
			while (swapping.get()) {
				HttpResponse<String> answer = ask();
				assertThat(answer.statusCode()).isEqualTo(200);
				Matcher version = VERSION.matcher(answer.body());
				assertThat(version.find()).isTrue();
				answersByVersion.computeIfAbsent(version.group(1), (any) -> ConcurrentHashMap.newKeySet())
					.add(answer.body());
				answers++;
				answered.incrementAndGet();
			}
			return answers;
		};
		long start = System.nanoTime();
		try {
			for (int i = 0; i < LABS; i++) {
				asked.add(labs.submit(lab));
			}
			for (int swap = 0; swap < SWAPS; swap++) {
				this.snapshots.use(staffCosts(50 + swap % 2));
				int before = answered.get();
				await().until(() -> answered.get() > before + LABS);
			}
		}
		finally {
			swapping.set(false);
			labs.shutdown();
		}
		int answers = 0;
		for (Future<Integer> one : asked) {
			answers += one.get();
		}
		this.snapshots.use(Overlay.NONE);
		System.out.printf("%d answers during %d swaps in %.1f s%n", answers, SWAPS, (System.nanoTime() - start) / 1e9);
		assertThat(answersByVersion).hasSizeBetween(2, 3)
			.allSatisfy((version, bodies) -> assertThat(bodies).as("one version, one answer").hasSize(1));
	}

	private HttpResponse<String> ask() throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/recommend"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(REQUEST))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

}
