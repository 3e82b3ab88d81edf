package org.gpuadvisor.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that look at the page in a real browser. Whatever they do, the browser must have
 * nothing to complain of, and must not have asked anyone but the service.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class InBrowser {

	static final Browser.NewContextOptions PHONE = new Browser.NewContextOptions().setViewportSize(390, 844);

	private static Playwright playwright;

	private static Browser browser;

	@LocalServerPort
	private int port;

	private final List<Visit> visits = new ArrayList<>();

	@BeforeAll
	static void openBrowser() {
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("browser.executable")))
				.setArgs(List.of("--no-sandbox", "--disable-background-networking")));
	}

	@AfterAll
	static void closeBrowser() {
		playwright.close();
	}

	Visit visit() {
		return visit(new Browser.NewContextOptions().setViewportSize(1400, 900));
	}

	Visit visit(Browser.NewContextOptions options) {
		Visit visit = new Visit(browser, this.port, options);
		this.visits.add(visit);
		return visit;
	}

	@AfterEach
	void nothingToComplainOf() {
		this.visits.forEach(Visit::close);
		assertThat(this.visits).allSatisfy((visit) -> {
			assertThat(visit.complaints()).isEmpty();
			assertThat(visit.otherHosts()).isEmpty();
		});
	}

	static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
