package org.gpuadvisor.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The page as a lab uses it, in a real browser. */
class PageTests extends InBrowser {

	private static final String DESKTOP_COMPUTER = "hardware=own&hardware.powerSupplyW=750&hardware.freeSlots=2";

	@Test
	void answersBeforeAnythingIsFilledIn() {
		Visit visit = visit().open("");
		JsonNode answer = visit.answerToPrograms(visit.question());
		assertThat(answer.at("/verdict/headline").asString()).startsWith(visit.headline());
		assertThat(visit.action()).isEqualTo(answer.at("/verdict/action").asString());
		assertThat(visit.find("#stamp")).containsText(answer.at("/catalog/version").asString());
		assertThat(visit.find("#stamp")).containsText(answer.at("/catalog/pricesAsOf").asString());
	}

	@Test
	void asksWhatTheFormSays() {
		Visit visit = visit().open("");
		visit.field("workload.type").selectOption("SEGMENTATION");
		visit.field("workload.batchSize").fill("16");
		visit.field("workload.hoursPerWeek").fill("60");
		visit.find("[name=hardware][value=own]").check();
		visit.field("hardware.os").selectOption("WINDOWS");
		visit.field("hardware.gpus[0].name").fill("RTX 3090");
		visit.field("budget.purchase").fill("2500");
		visit.find("[name='preferences.options'][value=RENT]").uncheck();
		visit.field("preferences.usedCards").check();
		visit.answered();
		JsonNode question = visit.question();
		assertThat(question).isEqualTo(json("""
				{
				  "workload": { "type": "SEGMENTATION", "batchSize": 16, "hoursPerWeek": 60 },
				  "hardware": { "os": "WINDOWS", "gpus": [{ "name": "RTX 3090" }] },
				  "budget": { "purchase": 2500 },
				  "preferences": { "options": ["KEEP", "FREE", "BUY"], "usedCards": true }
				}"""));
		JsonNode answer = visit.answerToPrograms(question);
		assertThat(answer.at("/verdict/headline").asString()).startsWith(visit.headline());
		assertThat(visit.find("#current h2")).hasText("Your GeForce RTX 3090");
	}

	@Test
	void showsWhatTheServiceAssumesForWhatIsLeftOut() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION");
		JsonNode assumed = visit.answerToPrograms(visit.question()).path("request");
		assertThat(visit.field("workload.batchSize").getAttribute("placeholder"))
			.isEqualTo(assumed.at("/workload/batchSize").asString());
		assertThat(visit.field("budget.electricityPerKwh").getAttribute("placeholder"))
			.isEqualTo(assumed.at("/budget/electricityPerKwh").asString());
	}

	@Test
	void changesTheVerdictWithTheBudget() {
		Visit visit = visit().open(
				"workload.type=POSE_ESTIMATION&workload.hoursPerWeek=80&preferences.options=BUY&" + DESKTOP_COMPUTER);
		assertThat(visit.action()).isEqualTo("BUY");
		visit.field("budget.purchase").fill("10");
		visit.answered();
		assertThat(visit.action()).isEqualTo("NOTHING_FITS");
		visit.field("budget.purchase").fill("3000");
		visit.answered();
		assertThat(visit.action()).isEqualTo("BUY");
	}

	@Test
	void makesTheSmallestChangeThatHelps() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION&budget.purchase=0&budget.rentPerMonth=0"
				+ "&preferences.dataMayLeaveSite=false");
		assertThat(visit.action()).isEqualTo("NOTHING_FITS");
		JsonNode before = visit.question();
		visit.find("#verdict-more button").click();
		visit.answered();
		assertThat(visit.action()).isNotEqualTo("NOTHING_FITS");
		assertThat(visit.question()).isNotEqualTo(before);
	}

	@Test
	void saysTheSameToWhomALinkIsSent() {
		Visit sender = visit().open("");
		sender.field("workload.type").selectOption("LANGUAGE_MODEL_FINE_TUNING");
		sender.field("workload.method").selectOption("QLORA");
		sender.find("[name=rhythm][value=once]").check();
		sender.field("workload.hoursTotal").fill("200");
		sender.field("workload.deadlineDays").fill("30");
		sender.find("[name=hardware][value=own]").check();
		sender.field("hardware.gpus[0].name").fill("RTX 3090");
		sender.field("budget.country").selectOption("DEU");
		sender.answered();
		Visit receiver = visit().open(sender.page().url().replaceFirst("^[^#]*#", ""));
		assertThat(receiver.headline()).isEqualTo(sender.headline());
		assertThat(receiver.question()).isEqualTo(sender.question());
		assertThat(receiver.field("workload.deadlineDays").inputValue()).isEqualTo("30");
	}

	@Test
	void readsWhatNvidiaSmiPrints() throws IOException {
		Visit visit = visit().open("");
		visit.find("[name=hardware][value=own]").check();
		visit.find("#paste summary").click();
		visit.find("#printed")
			.fill(Files.readString(Path.of("src/test/resources/nvidia-smi/win-wddm-537-rtx3060ti-desktop.txt")));
		visit.find("#read").click();
		visit.answered();
		assertThat(visit.field("hardware.gpus[0].name")).hasValue("NVIDIA GeForce RTX 3060 Ti");
		assertThat(visit.field("hardware.os")).hasValue("WINDOWS");
		assertThat(visit.find("#current h2")).hasText("Your GeForce RTX 3060 Ti");
		visit.find("#printed").fill("nvidia-smi: command not found");
		visit.find("#read").click();
		assertThat(visit.find("#read-result.error")).isVisible();
	}

	@Test
	void saysAtTheFieldWhatIsWrong() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION");
		visit.field("workload.batchSize").fill("0");
		assertThat(visit.find("#problem li")).containsText("Batch size must be greater than or equal to 1");
		assertThat(visit.field("workload.batchSize")).hasAttribute("aria-invalid", "true");
		assertThat(visit.field("workload.batchSize"))
			.hasAccessibleDescription(Pattern.compile(".*greater than or equal to 1.*"));
		visit.find("#problem button").click();
		assertThat(visit.field("workload.batchSize")).isFocused();
		visit.field("workload.batchSize").fill("1");
		visit.answered();
		assertThat(visit.find("#problem")).isHidden();
		assertThat(visit.find("[aria-invalid]")).hasCount(0);
	}

	@Test
	void offersTheNearestNameOfAGpuThatIsNotKnown() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION");
		visit.find("[name=hardware][value=own]").check();
		visit.field("hardware.gpus[0].name").fill("GeForce RTX 3099");
		visit.find(".gpu .error button").first().click();
		visit.answered();
		assertThat(visit.find("#problem")).isHidden();
		assertThat(visit.find("#current h2")).containsText("RTX 30");
	}

	@Test
	void showsEveryOptionInThePictureAndItsTable() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION");
		JsonNode question = visit.question();
		((ObjectNode) question).putObject("preferences").put("maxResults", 50);
		JsonNode answer = visit.answerToPrograms(question);
		int options = answer.path("personal").size() + answer.path("cloud").size();
		assertThat(options).isGreaterThan(20);
		assertThat(visit.find("#picture tbody tr")).hasCount(options);
		assertThat(visit.find("#picture canvas").boundingBox().height).isGreaterThan(300);
	}

	@Test
	void asksForOtherHoursOnlyWhenTheyAreLookedAt() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION&workload.hoursPerWeek=30");
		assertThat(visit.recommendationsAsked()).isEqualTo(1);
		visit.find("#break-even").scrollIntoViewIfNeeded();
		visit.find("#break-even tbody").waitFor(new Locator.WaitForOptions()
			.setState(WaitForSelectorState.ATTACHED));
		List<String> hours = visit.find("#break-even tbody tr td:first-child").allTextContents();
		assertThat(hours).contains("1", "30", "168").hasSizeGreaterThanOrEqualTo(9);
		assertThat(visit.recommendationsAsked()).isEqualTo(1 + hours.size());
	}

	@Test
	void marksTheHoursAtWhichTheVerdictFlips() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION&workload.hoursPerWeek=40&budget.purchase=1500"
				+ "&hardware=own&hardware.gpus[0].name=GTX 1080 Ti");
		JsonNode flips = visit.answerToPrograms(visit.question()).at("/verdict/flips");
		assertThat(flips.size()).isPositive();
		assertThat(visit.find("#verdict .flip")).hasCount(flips.size());
		visit.find("#break-even").scrollIntoViewIfNeeded();
		visit.find("#verdict .flip")
			.allTextContents()
			.forEach((flip) -> assertThat(visit.find("#break-even-said p", flip)).isVisible());
		visit.find("#break-even summary").click();
		double hours = flips.at("/0/hoursPerWeek").asDouble();
		assertThat(visit.find("#break-even td:first-child").allTextContents())
			.anySatisfy((shown) -> assertThat(Double.parseDouble(shown.replace(",", ""))).isCloseTo(hours, within(0.1)));
	}

	@Test
	void saysWhatWasLeftOutByReason() {
		Visit visit = visit().open("workload.type=POSE_ESTIMATION&preferences.options=BUY&budget.purchase=1000");
		assertThat(visit.find("#left-out h2")).containsText("Left out: ");
		visit.find("#left-out summary", "Costs more than you can spend once").click();
		visit.find("#left-out details[open] button").first().click();
		visit.answered();
		assertThat(visit.field("budget.purchase")).not().hasValue("1000");
	}

	@Test
	void printsTheAnswerWithWhatItRestsOn() {
		Visit visit = visit(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK))
			.open("workload.type=POSE_ESTIMATION&budget.purchase=2000&" + DESKTOP_COMPUTER);
		assertThat(visit.find("#assumed table").first()).isHidden();
		visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(visit.find(".headline")).isVisible();
		assertThat(visit.find("#question")).isHidden();
		assertThat(visit.find("#print")).isHidden();
		assertThat(visit.find("#stamp")).isVisible();
		assertThat(visit.find("#address")).containsText("budget.purchase=2000");
		assertThat(visit.find("#assumed table").last()).isVisible();
		assertThat(visit.find("#assumed tr", "To buy, at most")).containsText("2000");
		assertThat(visit.find(".headline")).hasCSS("color", "rgb(23, 32, 44)");
		visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		assertThat(visit.find("#assumed table").first()).isHidden();
	}

	@Test
	void remembersTheColoursThatWereChosen() {
		Visit visit = visit().open("");
		String light = background(visit);
		visit.find("#theme").click();
		String dark = background(visit);
		assertThat(dark).isNotEqualTo(light);
		visit.page().reload();
		visit.answered();
		assertThat(background(visit)).isEqualTo(dark);
	}

	@Test
	void leadsToTheAnswerByKeyboard() {
		Visit visit = visit().open("");
		visit.page().keyboard().press("Tab");
		assertThat(visit.find("#skip")).isFocused();
		visit.page().keyboard().press("Enter");
		assertThat(visit.find("#answer")).isFocused();
		visit.page().keyboard().press("Tab");
		assertThat(visit.find("#because summary")).isFocused();
		assertThat(visit.page().url()).contains("#workload.type=");
	}

	@Test
	void needsNoScrollingAsideOnAPhone() {
		Visit visit = visit(PHONE).open("workload.type=POSE_ESTIMATION&" + DESKTOP_COMPUTER);
		assertThat(visit.page().evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
		assertThat(visit.find("#to-answer")).isVisible();
		visit.find("#to-answer").click();
		assertThat(visit.find(".headline")).isInViewport();
		assertThat(visit.find("#to-answer")).isHidden();
	}

	@Test
	void worksUnderAStrictSecurityPolicy() {
		Visit visit = visit().under("Content-Security-Policy", "default-src 'self'").open("");
		assertThat(visit.headline()).isNotBlank();
		visit.find("#break-even").scrollIntoViewIfNeeded();
		visit.find("#theme").click();
		visit.page().waitForTimeout(500);
	}

	private static String background(Visit visit) {
		return (String) visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
	}

}
