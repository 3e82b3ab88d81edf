package org.gpuadvisor.web;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A refusal names all that is wrong with a request, and nothing that is not. */
@OverHttp
class AllMistakesTests {

	private final Portal portal;

	AllMistakesTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@Test
	void namesWrongTypesUnknownFieldsAndLimitsTogether() {
		JsonNode errors = errors("{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':'20h','batchSize':0},"
				+ "'budget':{'purchase':'1.500,00','currency':'euro'},'colour':'red','hardware':{'ramGb':true}}");
		assertThat(Reply.values(errors, "field")).containsExactly("workload.hoursPerWeek", "budget.purchase",
				"hardware.ramGb", "workload.batchSize", "budget.currency", "colour");
		assertThat(Reply.values(errors, "message")).containsExactly("must be a number", "must be a number",
				"must be a number", "must be greater than or equal to 1", "must be three capital letters such as USD",
				"is not a known field");
		assertThat(Reply.texts(errors.get(5).path("allowed"))).contains("workload", "budget");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					'workload':{'type':'CUSTOM','memoryGb':8},'budget':{'purchase':-1},'colour':1 | budget.purchase,colour
					'workload':{'type':'WEAVING','memoryGb':'8'},'budget':[] | workload.type,budget
					'budget':{'purchase':'1'},'workload':{'memoryGb':8} | budget.purchase,workload.type
					'workload':{'type':'CUSTOM','memoryGb':'8'},'hardware':{'gpus':[{'name':1,'count':'x'},{'name':'T4','colour':1}]} \
					| workload.memoryGb,hardware.gpus[0].name,hardware.gpus[0].count,hardware.gpus[1].colour
					'workload':{'type':'CUSTOM','memoryGb':8,'hoursPerWeek':1,'hoursTotal':1},'budget':{'purchase':'1'} \
					| workload.hoursTotal,budget.purchase
					'workload':{'type':'CUSTOM','memoryGb':2147483648,'deadlineDays':2147483648},'preferences':{'maxGpus':1.5} \
					| workload.deadlineDays,preferences.maxGpus,workload.memoryGb
					'workload':['CUSTOM',{'memoryGb':'8'}],'budget':1 | workload,budget
					""")
	void namesWhatIsWrongElsewhere(String request, String fields) {
		assertThat(Reply.values(errors("{" + request + "}"), "field")).contains(fields.split(","));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'type':'CUSTOM','memoryGb':8,'hoursTotal':'40h','deadlineDays':3 | workload.hoursTotal
			'type':'CUSTOM','memoryGb':8,'hoursTotal':-1,'deadlineDays':3 | workload.hoursTotal
			'type':'POSE_ESTIMATION','mode':'INFERRING','precision':'INT8' | workload.mode
			'type':'CUSTOM','memoryGb':'eight' | workload.memoryGb
			'type':'WEAVING','threads':3 | workload.type
			""")
	void doesNotNameWhatOnlyFollows(String workload, String field) {
		this.portal.recommend(Portal.json("{'workload':{" + workload + "}}")).refusedFor(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "40", "'40'" })
	void namesWhatDoesNotGoTogetherIfAllOfItCanBeRead(String hours) {
		JsonNode errors = errors("{'workload':{'type':'CUSTOM','memoryGb':8,'hoursPerRun':50,'hoursTotal':" + hours
				+ "},'budget':{'horizonMonths':'2'}}");
		assertThat(Reply.values(errors, "field")).containsExactly(
				hours.equals("40") ? "workload.hoursPerRun" : "workload.hoursTotal", "budget.horizonMonths");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'budget':{'purchase':1,} | workload.memoryGb
			'budget':{'purchase':1,'purchase':2} | workload.memoryGb,budget.purchase
			'budget':{'purchase':[1 | workload.memoryGb
			""")
	void namesWhatStandsBeforeTheTextIsNoJson(String rest, String fields) {
		String body = Portal.json("{'workload':{'type':'CUSTOM','memoryGb':'8'}," + rest + "}");
		assertThat(Reply.values(this.portal.recommend(body).refused(400).path("errors"), "field"))
			.containsExactly(fields.split(","));
	}

	@Test
	void endsWhereThereIsTooMuch() {
		String unknown = String.join(",", IntStream.range(0, 3000).mapToObj((i) -> "'colour" + i + "':1").toList());
		List<String> fields = Reply.values(errors("{'workload':{'type':'SPEECH'}," + unknown + "}"), "field");
		// the first reading and 20 more
		assertThat(fields).hasSize(21).startsWith("colour0", "colour1").doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(ints = { 100, 60_000, 65_400, 65_500, 65_600, 70_000, 200_000 })
	void readsABodyOfUnknownLengthOnToItsEnd(int blanks) {
		String body = Portal
			.json("{'workload':{'type':'CUSTOM','memoryGb':'8'}," + " ".repeat(blanks) + "'budget':{'purchase':'1'}}");
		List<String> fields = Reply.values(this.portal.recommendInChunks(body).refused(400).path("errors"), "field");
		assertThat(fields).startsWith("workload.memoryGb");
		assertThat(fields.contains("budget.purchase")).isEqualTo(body.length() <= 65_536);
	}

	private JsonNode errors(String request) {
		Reply reply = this.portal.recommend(Portal.json(request));
		assertThat(this.portal.recommend(Portal.json(request)).refused(400).path("errors"))
			.isEqualTo(reply.refused(400).path("errors"));
		return reply.json().path("errors");
	}

}
