package org.gpuadvisor.web;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.gpuadvisor.table.Tables;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every line of advice is read by the lab that it is for, and not by another one.
 */
@OverHttp
class AdviceTests {

	private final Portal portal;

	AdviceTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	static Stream<AdviceCases> cases() {
		return AdviceCases.all();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void isReadWhereItApplies(AdviceCases one) {
		assertThat(codes(one.applies())).contains(one.code());
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void isNotReadWhereItDoesNotApply(AdviceCases one) {
		assertThat(codes(one.doesNot())).doesNotContain(one.code());
	}

	@Test
	void everyLineIsTried() {
		List<String> lines = new Tables().table("advice.csv").map((row) -> row.text("code"));
		assertThat(cases().map(AdviceCases::code)).containsExactlyInAnyOrderElementsOf(lines);
	}

	/**
	 * Ten times as long for a ResNet (DeepLabCut's hardware page): 8 x 10 = 80; 16.8 x 10
	 * = 168, all the hours of a week; 24 x 10 = 240, those of ten days; 25 x 10 = 250.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "'hoursPerWeek':8                    | CPU_IS_SLOW  | 80 h a week",
			"'hoursPerWeek':16.8                 | CPU_IS_SLOW  | 168 h a week",
			"'hoursPerWeek':17                   | CPU_TOO_SLOW | 170 h a week",
			"'hoursTotal':24,'deadlineDays':10   | CPU_IS_SLOW  | roughly 240 h.",
			"'hoursTotal':25,'deadlineDays':10   | CPU_TOO_SLOW | roughly 250 h, which is more time than there is" },
			quoteCharacter = '"')
	void tellsHowLongTheCpuTakes(String hours, String code, String words) {
		JsonNode advice = advice(
				"{'workload':{'type':'POSE_ESTIMATION','model':'resnet-50'," + hours + "},'hardware':{'os':'LINUX'}}",
				code);
		assertThat(advice.path("message").asString()).contains(words)
			.contains("Tesla T4")
			.contains("good for testing before you buy")
			.doesNotContain("{");
	}

	@Test
	void tellsNoHoursOfANetworkThatSuffersLess() {
		JsonNode advice = advice("{'workload':{'type':'IMAGE_CLASSIFICATION','model':'mobilenet_v2'},'hardware':{}}",
				"CPU_LESS_SLOW");
		assertThat(advice.path("message").asString()).contains("MobileNet").doesNotContainPattern("\\d h\\b");
	}

	/** The best that is free is Kaggle's, the best to rent not Colab's. */
	@ParameterizedTest
	@CsvSource({ "FREE, 1, COLAB_SESSIONS, true", "RENT, 1, COLAB_PAID, false", "RENT, 50, COLAB_PAID, true" })
	void isReadOfAllThatIsFreeAndOfRentalsThatAreShown(String option, int shown, String code, boolean read) {
		String request = "{'workload':{'type':'POSE_ESTIMATION'},'preferences':{'options':['" + option
				+ "'],'maxResults':" + shown + "}}";
		assertThat(Reply.values(this.portal.recommendation(request).path("cloud"), "provider")).first()
			.isNotEqualTo("google-colab");
		assertThat(codes(request).contains(code)).isEqualTo(read);
	}

	@Test
	void everyLineHasItsSourceAndDate() {
		cases().map(AdviceCases::applies)
			.distinct()
			.limit(10)
			.flatMap((request) -> advice(request).stream())
			.forEach((advice) -> {
				assertThat(advice.path("source").asString()).isNotBlank();
				assertThat(advice.path("asOf").asString()).matches("\\d{4}(-\\d\\d){0,2}");
			});
	}

	private List<String> codes(String request) {
		return Reply.values(this.portal.recommendation(request).path("advice"), "code");
	}

	private JsonNode advice(String request, String code) {
		return advice(request).stream()
			.filter((line) -> line.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + code + " for " + request));
	}

	private List<JsonNode> advice(String request) {
		return this.portal.recommendation(request).path("advice").valueStream().toList();
	}

}
