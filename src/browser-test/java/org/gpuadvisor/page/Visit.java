package org.gpuadvisor.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who looks at the page in a browser of their own, and what the browser
 * complained of meanwhile.
 */
final class Visit implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String REFUSED = "Failed to load resource: the server responded with a status of 400";

	private final String service;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private final List<String> asked = new ArrayList<>();

	Visit(Browser browser, int port, Browser.NewContextOptions options) {
		this.service = "http://localhost:" + port + "/";
		this.context = browser.newContext(options);
		this.page = this.context.newPage();
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type()) && !message.text().startsWith(REFUSED)) {
				this.complaints.add(message.text());
			}
		});
		this.page.onRequest((request) -> this.asked.add(request.url()));
	}

	/** Opens the page with what follows the # in its address, and waits for the answer. */
	Visit open(String fragment) {
		this.page.navigate(this.service + (fragment.isEmpty() ? "" : "#" + fragment));
		return answered();
	}

	/** Waits until the page shows the answer to what the form says. */
	Visit answered() {
		this.page.waitForTimeout(400);
		find("#results[aria-busy=false]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		return this;
	}

	Page page() {
		return this.page;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	Locator find(String selector, String text) {
		return this.page.locator(selector, new Page.LocatorOptions().setHasText(text));
	}

	Locator field(String path) {
		return find("[name='" + path + "']");
	}

	/** What the verdict says in large type. */
	String headline() {
		return find(".headline").textContent();
	}

	String action() {
		return find("#verdict").getAttribute("data-action");
	}

	/** The question that the page hands to programs. */
	JsonNode question() {
		find("#as-json").click();
		String json = find("#share-text").inputValue();
		this.page.keyboard().press("Escape");
		return JSON.readTree(json);
	}

	/** What the service answers to a program that posts that question. */
	JsonNode answerToPrograms(JsonNode question) {
		return JSON.readTree(this.context.request()
			.post(this.service + "recommend",
					RequestOptions.create().setHeader("Content-Type", "application/json").setData(question.toString()))
			.text());
	}

	/** How often the page asked for a recommendation. */
	long recommendationsAsked() {
		return this.asked.stream().filter((url) -> url.endsWith("/recommend")).count();
	}

	/** Hosts other than the service's that were asked for anything. */
	List<String> otherHosts() {
		return this.asked.stream()
			.filter((url) -> !url.startsWith(this.service))
			.map((url) -> URI.create(url).getAuthority())
			.toList();
	}

	List<String> complaints() {
		return List.copyOf(this.complaints);
	}

	/** Serves the page with a header that the service itself need not set. */
	Visit under(String header, String value) {
		this.page.route(this.service, (route) -> {
			APIResponse response = route.fetch();
			Map<String, String> headers = new HashMap<>(response.headers());
			headers.put(header, value);
			route.fulfill(new Route.FulfillOptions().setResponse(response).setHeaders(headers));
		});
		return this;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
