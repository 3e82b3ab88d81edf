package org.gpuadvisor.web;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a lab is told whose computer takes no card and whose data may not leave. The card
 * is an RTX 5060 Ti 16GB for 557.70 USD; a new computer for it costs 2,300 USD.
 */
@OverHttp
class AnotherComputerTests {

	private static final String CARD = "buy:geforce-rtx-5060-ti-16gb:new:1";

	private final Portal portal;

	AnotherComputerTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@ParameterizedTest
	@CsvSource({ "557.69, true", "557.70, false" })
	void countsTheCardAloneForADesktopComputerThatTheLabHas(String limit, boolean moreIsNeeded) {
		ObjectNode request = request("'computer':'LAPTOP','os':'WINDOWS'", limit);
		JsonNode verdict = this.portal.recommendation(request).path("verdict");
		assertThat(verdict.path("action").asString()).isEqualTo("NOTHING_FITS");
		JsonNode change = verdict.path("relaxation");
		assertThat(Reply.values(change.path("changes"), "field"))
			.isEqualTo(moreIsNeeded ? List.of("hardware.computer", "budget.purchase") : List.of("hardware.computer"));
		assertThat(change.path("message").asString()).startsWith("Put it into a desktop computer that you have; "
				+ "a new one costs extra: leave hardware out to have it counted.");
		assertThat(verdict.toString()).doesNotContain("2,857.70", "2857.7");
		JsonNode admitted = this.portal.recommendation(changed(request, change.path("changes"))).path("verdict");
		assertThat(admitted.path("option").asString()).isEqualTo(CARD);
		assertThat(admitted.path("headline").asString())
			.startsWith("Buy a new GeForce RTX 5060 Ti 16GB for 557.70 USD:");
	}

	@ParameterizedTest
	@CsvSource({ "2857.69, NOTHING_FITS", "2857.70, BUY" })
	void countsANewComputerWhereTheLabHasNone(String limit, String action) {
		ObjectNode request = request("", limit);
		request.remove("hardware");
		JsonNode verdict = this.portal.recommendation(request).path("verdict");
		assertThat(verdict.path("action").asString()).isEqualTo(action);
		assertThat(verdict.path("headline").asString())
			.contains(action.equals("BUY") ? "with a computer for 2,857.70 USD" : "Spend 2,857.70 USD once.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'computer':'LAPTOP','gpus':[{'name':'NVIDIA GeForce RTX 3050 Laptop GPU'}]",
			"'computer':'LAPTOP','freeSlots':0,'maxCardLengthMm':50", "'computer':'LAPTOP','powerSupplyW':135",
			"'os':'MACOS'", "'os':'MACOS','computer':'LAPTOP','freeSlots':0",
			"'computer':'LAPTOP','location':'SERVER_ROOM'" })
	void theChangeThatIsProposedAdmitsWhatItSays(String hardware) {
		// with 5,000 USD a GB10 could be bought, which is a computer of its own
		for (String limit : List.of("0", "100", "600", "3000", "4999.99")) {
			ObjectNode request = request(hardware, limit);
			request.withObject("/preferences").remove("gpus");
			JsonNode answer = this.portal.recommendation(request);
			JsonNode change = answer.at("/verdict/relaxation");
			JsonNode admitted = this.portal.recommendation(changed(request, change.path("changes")));
			String option = answer.at("/verdict/headline")
				.asString()
				.replaceFirst(".* That admits .* \\(([^)]*)\\)\\..*", "$1");
			assertThat(Reply.values(admitted.path("personal"), "id")).as(change.toString()).contains(option);
			BigDecimal most = new BigDecimal(admitted.at("/request/budget/purchase").asString());
			if (Reply.values(change.path("changes"), "field").contains("budget.purchase")) {
				assertThat(paid(Reply.find(admitted.path("personal"), "id", option))).isEqualByComparingTo(most);
			}
		}
	}

	@Test
	void asksForNoMoreRoomThanTheCardTakes() {
		// an RTX 5060 Ti is two slots wide
		JsonNode change = this.portal.recommendation(request("'computer':'LAPTOP','freeSlots':0", "600"))
			.at("/verdict/relaxation/changes");
		assertThat(Reply.find(change, "field", "hardware.freeSlots").path("value").asInt()).isEqualTo(2);
	}

	private static BigDecimal paid(JsonNode option) {
		return option.at("/cost/lines")
			.values()
			.stream()
			.filter((line) -> List.of("card", "computer", "powerSupply").contains(line.path("name").asString()))
			.map((line) -> line.path("amount").decimalValue())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static ObjectNode request(String hardware, String limit) {
		return Portal.tree(
				"{'workload':{'type':'CUSTOM','memoryGb':9},'hardware':{" + hardware + "},'budget':{'purchase':" + limit
						+ "},'preferences':{'dataMayLeaveSite':false,'maxResults':50,'gpus':['RTX 5060 Ti 16GB']}}");
	}

	private static ObjectNode changed(ObjectNode request, JsonNode changes) {
		ObjectNode changed = request.deepCopy();
		assertThat(changes).isNotEmpty();
		for (JsonNode change : changes) {
			String[] path = change.path("field").asString().split("\\.");
			changed.withObject("/" + path[0]).set(path[1], change.path("value"));
		}
		return changed;
	}

}
