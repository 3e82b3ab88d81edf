package org.gpuadvisor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.sun.net.httpserver.HttpHandler;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.gpuadvisor.market.feed.FeedText;
import org.gpuadvisor.snapshot.fetch.FeedServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.snapshot.fetch.FeedServer.after;
import static org.gpuadvisor.snapshot.fetch.FeedServer.cutsOff;
import static org.gpuadvisor.snapshot.fetch.FeedServer.redirects;
import static org.gpuadvisor.snapshot.fetch.FeedServer.says;
import static org.gpuadvisor.snapshot.fetch.FeedServer.sendsAGigabyte;

/** The whole service with an institute's own files and a feed that has bad days. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LivingCatalogTests {

	@AutoClose
	private static final FeedServer SERVER = new FeedServer();

	private final Portal portal;

	LivingCatalogTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) throws IOException {
		SERVER.answers(says(200, FeedText.t4(6, "0.4")));
		Path folder = Files.createTempDirectory("overlay");
		Files.writeString(folder.resolve("free-tiers.csv"),
				"provider,plan,gpu_id,gpu_count,hours_per_week,session_hours,on_site,confidence,source,as_of,note\n"
						+ "our cluster,A40,nvidia-a40,1,46,24,yes,HIGH,computing centre,2026-11,four of them\n");
		registry.add("gpu-advisor.catalog.overlay", folder::toString);
		registry.add("gpu-advisor.feeds[0].format", () -> "SKYPILOT");
		registry.add("gpu-advisor.feeds[0].provider", () -> "aws");
		registry.add("gpu-advisor.feeds[0].interval", () -> "100ms");
		registry.add("gpu-advisor.feeds[0].timeout", () -> "500ms");
		registry.add("gpu-advisor.feeds[0].retry-pause", () -> "1ms");
		registry.add("gpu-advisor.feeds[0].max-size", () -> "1MB");
		registry.add("gpu-advisor.feeds[0].location", () -> SERVER.uri("/aws/vms.csv").toString());
	}

	private JsonNode catalog() {
		return this.portal.get("/catalog").ok();
	}

	private JsonNode feed() {
		return catalog().path("feeds").get(0);
	}

	private void await(BooleanSupplier condition) {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("in time: " + feed()).isBefore(end);
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void awaitGood(String price) {
		SERVER.answers(says(200, FeedText.t4(6, price)));
		await(() -> this.portal.get("/offers?gpu=T4&provider=aws")
			.ok()
			.path("offers")
			.get(0)
			.path("pricePerHour")
			.asString()
			.equals(price) && feed().path("state").asString().equals("CURRENT"));
	}

	@Test
	void offersTheInstitutesOwnMachinesWhereDataMustStay() {
		JsonNode overlay = catalog().path("overlay");
		assertThat(Reply.texts(overlay.path("files"))).containsExactly("free-tiers.csv");
		assertThat(overlay.has("lastError")).isFalse();
		JsonNode answered = this.portal.recommendation("""
				{ 'workload': { 'type': 'POSE_ESTIMATION', 'hoursPerWeek': 20 },
				  'budget': { 'purchase': 0, 'rentPerMonth': 0 }, 'preferences': { 'dataMayLeaveSite': false } }""");
		assertThat(answered.at("/verdict/action").asString()).isEqualTo("FREE");
		assertThat(answered.at("/verdict/option").asString()).isEqualTo("free:our-cluster:a40");
		assertThat(answered.at("/rejected/byReason/DATA_MUST_STAY").asInt()).isPositive();
	}

	@Test
	void answersAlikeThroughEveryBadDayAndRecovers() {
		awaitGood("0.4");
		String request = "{\"workload\":{\"type\":\"POSE_ESTIMATION\"},\"budget\":{\"purchase\":0}}";
		String good = this.portal.recommend(request).body();
		Map<String, HttpHandler> badDays = new LinkedHashMap<>();
		badDays.put("answered with status 500", says(500, "oops"));
		badDays.put("answered with status 404", says(404, "gone"));
		badDays.put("gave no whole answer within", after(700, says(200, FeedText.t4(9, "0.1"))));
		badDays.put("gave no whole answer", cutsOff(FeedText.t4(3, "0.1")));
		badDays.put("has the column '<html>'", says(200, "<html>\n<p>Maintenance</p>\n"));
		badDays.put("has the column 'Machine'", says(200, "Machine,Cost\na,1\n"));
		badDays.put("has nothing that can be taken; 6 lines", says(200, FeedText.t4(6, "9000")));
		badDays.put("has 2 lines that can be taken, but had 6", says(200, FeedText.t4(2, "0.1")));
		badDays.put("does not end with the end of a line", says(200, FeedText.t4(6, "0.1").stripTrailing()));
		badDays.put("is empty", says(200, ""));
		badDays.put("is larger than the 1 MB", sendsAGigabyte());
		badDays.put("redirects elsewhere", redirects(302, "http://localhost:1/vms.csv"));
		badDays.forEach((problem, bad) -> {
			SERVER.answers(bad);
			await(() -> feed().path("lastError").asString("").contains(problem));
			assertThat(feed().path("state").asString()).isEqualTo("FAILING");
			assertThat(feed().at("/lines/taken").asInt()).isEqualTo(6);
			assertThat(this.portal.recommend(request).body()).as(problem).isEqualTo(good);
		});
		assertThat(this.portal.get("/actuator/health").status()).isEqualTo(200);
		assertThat(this.portal.get("/actuator/health").body()).contains("DEGRADED").doesNotContain("redirects");
		assertThat(this.portal.get("/actuator/health/sources").body()).contains("DEGRADED")
			.contains("redirects elsewhere");
		assertThat(this.portal.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(this.portal.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
		awaitGood("0.3");
		assertThat(this.portal.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
		assertThat(this.portal.get("/actuator/prometheus").body())
			.containsPattern("gpuadvisor_feed_failures_total\\{feed=\"skypilot-aws\"} [1-9]")
			.containsPattern("gpuadvisor_feed_age_seconds\\{feed=\"skypilot-aws\"} \\d")
			.contains("gpuadvisor_catalog_age_days");
		assertThat(this.portal.recommend(request).body()).isNotEqualTo(good);
	}

	@Test
	void tellsOfAFeedWhatBecameOfItsLines() {
		String unknown = "a,GTX9000,1,0.4,here\nb,GTX9000,1,0.4,here\nc,,0,0.1,here\n";
		SERVER.answers(says(200, FeedText.t4(7, "0.35") + unknown));
		await(() -> feed().at("/lines/read").asInt() == 10);
		JsonNode feed = feed();
		assertThat(feed.path("name").asString()).isEqualTo("skypilot-aws");
		assertThat(feed.path("location").asString()).isEqualTo("127.0.0.1/aws/vms.csv");
		assertThat(feed.at("/lines/taken").asInt()).isEqualTo(7);
		assertThat(feed.at("/lines/refused").asInt()).isEqualTo(3);
		assertThat(Reply.values(feed.at("/lines/reasons"), "reason")).containsExactly("NO_GPU", "UNKNOWN_GPU");
		assertThat(feed.at("/lines/reasons/1/names/0/name").asString()).isEqualTo("GTX9000");
		assertThat(feed.at("/lines/reasons/1/names/0/lines").asInt()).isEqualTo(2);
		awaitGood("0.36");
	}

}
