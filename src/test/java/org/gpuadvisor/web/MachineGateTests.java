package org.gpuadvisor.web;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes into the lab's very computer, and what does not. */
@OverHttp
class MachineGateTests {

	private static final String OFFICE_DESKTOP = "'computer':'DESKTOP','powerSupplyW':550,'freeSlots':1,'maxCardLengthMm':250";

	private final Portal portal;

	MachineGateTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@Test
	void offersASmallOfficeDesktopOnlyWhatFits() {
		JsonNode answer = answer(OFFICE_DESKTOP, "'options':['BUY'],'usedCards':true,'maxResults':50");
		assertThat(answer.path("personal")).isNotEmpty().allSatisfy((option) -> {
			// a GB10 is a computer of its own, so no slots
			assertThat(gpu(option).path("slots").asInt(1)).isEqualTo(1);
			assertThat(gpu(option).path("lengthMm").asInt(0)).isLessThanOrEqualTo(250);
		});
		assertThat(answer.path("personal").get(0).path("reasons")).anySatisfy((reason) -> {
			assertThat(reason.path("code").asString()).isEqualTo("FITS_IN_COMPUTER");
			assertThat(reason.path("message").asString()).contains("1 of 1 free slot widths",
					"a supply of 550 W suffices");
		});
		assertThat(answer.at("/rejected/byReason").propertyNames()).contains("NOT_ENOUGH_SLOTS", "CARD_TOO_LONG");
	}

	@Test
	void countsANewPowerSupplyWhereTheLabsOwnIsTooWeak() {
		// NVIDIA suggests 750 W for an RTX 5070 Ti, at 0.212 USD a watt
		JsonNode option = only("geforce-rtx-5070-ti", "'powerSupplyW':550,'freeSlots':4,'maxCardLengthMm':400");
		assertThat(option.at("/cost/lines")).anySatisfy((line) -> {
			assertThat(line.path("name").asString()).isEqualTo("powerSupply");
			assertThat(line.path("amount").decimalValue()).isEqualByComparingTo("159.00");
		});
		assertThat(message(option, "warnings", "NEEDS_POWER_SUPPLY"))
			.startsWith("It fits with a new power supply, which is counted with 159 USD: yours of 550 W is too weak; "
					+ "NVIDIA suggests 750 W");
		assertThat(Reply.values(option.path("reasons"), "code")).doesNotContain("FITS_IN_COMPUTER");
		assertThat(message(only("geforce-rtx-5070-ti", "'powerSupplyW':750"), "reasons", "FITS_IN_COMPUTER"))
			.contains("750 W suffices");
	}

	@Test
	void saysWhatWasNotCheckedRatherThanGuess() {
		String nothing = message(only("geforce-rtx-5070", "'os':'LINUX'"), "warnings", "NOT_CHECKED");
		assertThat(nothing).contains("hardware.powerSupplyW", "hardware.freeSlots", "hardware.maxCardLengthMm",
				"1x 16-pin");
		String length = message(only("geforce-rtx-5070", "'powerSupplyW':800,'freeSlots':3"), "warnings",
				"NOT_CHECKED");
		assertThat(length).contains("hardware.maxCardLengthMm").doesNotContain("powerSupplyW", "freeSlots");
		// makers of the RTX 5070 Ti build it as they like
		assertThat(message(only("geforce-rtx-5070-ti", "'maxCardLengthMm':400"), "warnings", "NOT_CHECKED"))
			.contains("the catalog lacks its length");
	}

	@Test
	void putsPassiveAndBlowerCardsIntoAPackedServer() {
		JsonNode answer = answer("'computer':'SERVER','location':'SERVER_ROOM','freeSlots':2,'maxCardLengthMm':270",
				"'options':['BUY'],'usedCards':true,'maxResults':50,'maxRejected':200");
		assertThat(answer.path("personal")).isNotEmpty().allSatisfy((option) -> {
			assertThat(gpu(option).path("cooling").asString()).isNotEqualTo("OPEN_AIR");
			assertThat(gpu(option).path("segment").asString()).isIn("WORKSTATION", "DATACENTER");
			assertThat(gpu(option).path("slots").asInt()).isLessThanOrEqualTo(2);
		});
		assertThat(Reply.values(answer.path("personal"), "id")).anyMatch((id) -> id.contains("nvidia-l4"))
			.noneMatch((id) -> id.contains("geforce") || id.contains("titan"));
		assertThat(answer.at("/rejected/byReason").propertyNames()).contains("LICENCE_FORBIDS_DATACENTRE",
				"OPEN_AIR_IN_SERVER");
	}

	@Test
	void addsNoCardToALaptop() {
		JsonNode answer = answer("'computer':'LAPTOP','gpus':[{'name':'NVIDIA GeForce RTX 4070 Laptop GPU'}]", "");
		// a GB10 is a computer of its own and stands beside it
		assertThat(Reply.values(answer.path("personal"), "id"))
			.containsExactlyInAnyOrder("keep:geforce-rtx-4070-laptop:1", "buy:nvidia-gb10:new:1");
		assertThat(answer.at("/rejected/byReason").propertyNames()).contains("NO_CARD_IN_LAPTOP");
		assertThat(Reply.values(answer.path("advice"), "code")).isNotEmpty().doesNotContain("CARD_LENGTH");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'os':'MACOS','computer':'LAPTOP','gpus':[{'name':'Apple M2'}]", "'os':'MACOS'" })
	void leavesAMacTheCloudAndAComputerBesideIt(String hardware) {
		JsonNode answer = answer(hardware, "");
		assertThat(Reply.values(answer.path("personal"), "id")).containsExactly("buy:nvidia-gb10:new:1");
		assertThat(answer.path("cloud")).isNotEmpty();
		assertThat(answer.at("/verdict/action").asString()).isIn("FREE", "RENT");
		assertThat(answer.at("/rejected/byReason").propertyNames()).contains("NO_NVIDIA_ON_MACOS");
	}

	@Test
	void namesTheComputerThatAnOptionWouldNeed() {
		JsonNode answer = answer("'os':'MACOS','computer':'LAPTOP'",
				"'options':['BUY'],'dataMayLeaveSite':false,'gpus':['RTX 5070 Ti']");
		assertThat(answer.at("/verdict/action").asString()).isEqualTo("NOTHING_FITS");
		JsonNode changes = Reply.find(answer.at("/rejected/nearest"), "option", "buy:geforce-rtx-5070-ti:new:1")
			.at("/relaxation/changes");
		assertThat(Reply.values(changes, "field")).containsExactlyInAnyOrder("hardware.computer", "hardware.os");
		assertThat(Reply.values(changes, "value")).containsExactlyInAnyOrder("DESKTOP", "LINUX");
	}

	@Test
	void putsAnNvidiaCardBesideTheAmdCardOfAWindowsDesktop() {
		JsonNode answer = answer(
				"'os':'WINDOWS','gpus':[{'name':'AMD Radeon RX 6800'}],'powerSupplyW':650,'freeSlots':3,'maxCardLengthMm':330",
				"'options':['BUY'],'maxResults':50");
		assertThat(answer.path("personal")).isNotEmpty();
		assertThat(Reply.values(answer.at("/current/reasons"), "code")).contains("NOT_NVIDIA");
		JsonNode tensorFlow = this.portal.recommendation(
				"{'workload':{'type':'POSE_ESTIMATION','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS'},'preferences':{'options':['BUY','FREE']}}");
		assertThat(tensorFlow.path("personal")).isNotEmpty()
			.allSatisfy((option) -> assertThat(Reply.values(option.path("warnings"), "code")).contains("NEEDS_WSL2"));
		assertThat(tensorFlow.path("cloud")).isNotEmpty()
			.allSatisfy(
					(option) -> assertThat(Reply.values(option.path("warnings"), "code")).doesNotContain("NEEDS_WSL2"));
	}

	@Test
	void neverOffersWhatLabsMerelyHave() {
		JsonNode answer = this.portal
			.recommendation("{'workload':{'type':'CUSTOM','memoryGb':1,'framework':'TENSORFLOW',"
					+ "'frameworkVersion':'2.11'},'preferences':{'usedCards':true,'gpus':['Quadro M5000','Quadro M6000 24GB',"
					+ "'Tesla M10','Quadro K6000','Tesla V100-DGXS-32GB']}}");
		assertThat(answer.path("personal")).isEmpty();
		assertThat(answer.path("cloud")).isEmpty();
	}

	@Test
	void judgesAnOldCardByFrameworkAndSpeedToo() {
		JsonNode current = this.portal
			.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{'gpus':[{'name':'Quadro M5000'}]}}")
			.path("current");
		assertThat(current.at("/compatibility/status").asString()).isEqualTo("ENDING");
		// 4.3 TFLOPS and 212 GB/s against the T4's 8.1 and 320
		assertThat(this.portal
			.get("/gpus?sort=speed&workload=POSE_ESTIMATION&mode=TRAINING&referenceGpu=T4&q=quadro-m5000")
			.ok()
			.at("/gpus/0/speed/timesReference")
			.asDouble()).isBetween(0.3, 0.9);
	}

	private JsonNode answer(String hardware, String preferences) {
		return this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'},'hardware':{" + hardware
				+ "},'preferences':{" + preferences + "}}");
	}

	private JsonNode only(String gpu, String hardware) {
		return answer(hardware, "'options':['BUY'],'gpus':['" + gpu + "']").path("personal").get(0);
	}

	private JsonNode gpu(JsonNode option) {
		return this.portal.get("/gpus/" + option.at("/gpu/id").asString()).ok().path("gpu");
	}

	private static List<String> kinds(JsonNode answer) {
		List<String> kinds = new ArrayList<>(Reply.values(answer.path("personal"), "kind"));
		kinds.addAll(Reply.values(answer.path("cloud"), "kind"));
		return kinds;
	}

	private static String message(JsonNode option, String list, String code) {
		for (JsonNode reason : option.path(list)) {
			if (reason.path("code").asString().equals(code)) {
				return reason.path("message").asString();
			}
		}
		return "";
	}

}
