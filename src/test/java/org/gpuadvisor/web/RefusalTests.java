package org.gpuadvisor.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.units.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every refusal of the contract, through HTTP: status, field, words and choices. */
@OverHttp
class RefusalTests {

	private static final String POSE = "{'workload':{'type':'POSE_ESTIMATION'%s}}";

	private static final String HARDWARE = "{'workload':{'type':'POSE_ESTIMATION'},'hardware':{%s}}";

	private static final String BUDGET = "{'workload':{'type':'POSE_ESTIMATION'},'budget':{%s}}";

	private static final String PREFERENCES = "{'workload':{'type':'POSE_ESTIMATION'},'preferences':{%s}}";

	private static final String FINE = Portal.json(POSE.formatted(""));

	private static final int LARGEST_BODY = 64 * 1024;

	private final Portal portal;

	RefusalTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	private Reply post(String singleQuoted) {
		return this.portal.recommend(Portal.json(singleQuoted));
	}

	// What is no JSON object

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{'workload':                                    | the body is not valid JSON at line 1
			{workload:1}                                    | the body is not valid JSON at line 1, column 2
			{'workload':{'type':'SPEECH'}} x                | the body is not valid JSON at line 1, column 32
			{'workload':{'type':'SPEECH'}}{'a':1}           | the body is not valid JSON at line 1, column 31
			{'workload':{'type':'SPEECH'}} // done          | the body is not valid JSON at line 1, column 32
			{'workload':{'type':'SPEECH','batchSize':NaN}}  | the body is not valid JSON at line 1
			{'workload':{'type':'SPEECH',}}                 | the body is not valid JSON at line 1
			""")
	void saysWhereTheTextStopsBeingJson(String body, String words) {
		assertThat(post(body).refused(400).path("detail").asString()).startsWith("Send a JSON object: ")
			.contains(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{'workload':{'type':'SPEECH'},'workload':{}}                        | workload
					{'workload':{'type':'SPEECH','mode':'TRAINING','mode':'INFERENCE'}} | workload.mode
					{'workload':{'type':'SPEECH'},'hardware':{'gpus':[{'name':'T4'},{'name':'T4','name':'T4'}]}} | hardware.gpus[1].name
					""")
	void namesTheFieldThatStandsTwice(String body, String field) {
		assertThat(post(body).refusedFor(field).path("message").asString()).isEqualTo("stands twice");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "null", "[]", "[{}]", "'x'", "5", "true" })
	void asksForAnObjectWhenTheBodyIsSomethingElse(String body) {
		assertThat(post(body).refused(400).path("detail").asString()).containsIgnoringCase("send a JSON object");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "[{}]", "'x'", "5", "true" })
	void doesNotCallValidJsonInvalid(String body) {
		assertThat(post(body).refused(400).path("detail").asString()).doesNotContain("not valid JSON");
	}

	// Fields

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{'workload':{'type':'SPEECH'},'colour':1}                            | colour                   | workload, hardware, budget, preferences
					{'workload':{'type':'CUSTOM','memoryGb':9,'colour':1}}               | workload.colour          | type, mode, framework, frameworkVersion, measuredMemoryGb, minimumMemoryGb, minimumComputeCapability, hoursPerWeek, hoursTotal, deadlineDays, hoursPerRun, referenceGpu, memoryGb, speedLike
					{'workload':{'type':'SPEECH'},'hardware':{'colour':1}}               | hardware.colour          | os, computer, location, gpus, cpuCores, ramGb, powerSupplyW, freeSlots, maxCardLengthMm
					{'workload':{'type':'SPEECH'},'hardware':{'gpus':[{'name':'T4'},{'name':'T4','colour':1}]}} | hardware.gpus[1].colour | name, count, memoryGb
					{'workload':{'type':'SPEECH'},'budget':{'colour':1}}                 | budget.colour            | currency, purchase, rentPerMonth, horizonMonths, electricityPerKwh, country
					{'workload':{'type':'SPEECH'},'preferences':{'colour':1}}            | preferences.colour       | options, waitingCostPerHour, usedCards, interruptible, dataMayLeaveSite, providers, regions, gpus, maxGpus, maxResults, maxRejected
					""")
	void namesTheKnownFieldsWhenOneIsUnknown(String body, String field, String known) {
		JsonNode error = post(body).refusedFor(field);
		assertThat(error.path("message").asString()).isEqualTo("is not a known field");
		assertThat(Reply.texts(error.path("allowed"))).containsExactlyInAnyOrder(known.split(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'type':'SPEECH','imageWidth':448                        | imageWidth
			'type':'SPEECH','model':'whisper'                       | model
			'type':'POSE_ESTIMATION','classes':2                    | classes
			'type':'POSE_ESTIMATION','sequenceLength':2             | sequenceLength
			'type':'IMAGE_CLASSIFICATION','gradientCheckpointing':true | gradientCheckpointing
			'type':'LANGUAGE_MODEL_INFERENCE','method':'LORA'       | method
			'type':'LANGUAGE_MODEL_INFERENCE','optimizer':'ADAM'    | optimizer
			'type':'LANGUAGE_MODEL_FINE_TUNING','newTokens':5       | newTokens
			'type':'IMAGE_GENERATION','classes':5                   | classes
			'type':'CUSTOM','memoryGb':9,'precision':'FP32'         | precision
			'type':'POSE_ESTIMATION','memoryGb':9                   | memoryGb
			'type':'POSE_ESTIMATION','job':{}                       | job
			'type':'POSE_ESTIMATION','settings':{}                  | settings
			""")
	void refusesAFieldOfAnotherTypeOfWorkload(String fields, String field) {
		JsonNode error = post("{'workload':{" + fields + "}}").refusedFor("workload." + field);
		assertThat(error.path("message").asString()).isEqualTo("is not a known field");
		assertThat(Reply.texts(error.path("allowed"))).startsWith("type", "mode").doesNotContain(field);
	}

	// Enumerated values

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					,'mode':'LEARN'                       | workload.mode            | LEARN  | TRAINING, INFERENCE
					,'framework':'JAX'                    | workload.framework       | JAX    | PYTORCH, TENSORFLOW
					,'precision':'FP64'                   | workload.precision       | FP64   | FP32, TF32, AMP, FP16, BF16, INT8
					,'optimizer':'LION'                   | workload.optimizer       | LION   | ADAM, ADAMW, SGD, SGD_MOMENTUM, ADAMW_8BIT, ADAFACTOR
					,'precision':'INT8'                   | workload.precision       | INT8   | FP32, TF32, AMP, FP16, BF16
					,'mode':'INFERENCE','precision':'FP8' | workload.precision       | FP8    | FP32, TF32, AMP, FP16, BF16, INT8
					},'hardware':{'os':'BEOS'             | hardware.os              | BEOS   | LINUX, WINDOWS, MACOS
					},'hardware':{'computer':'PHONE'      | hardware.computer        | PHONE  | DESKTOP, LAPTOP, SERVER
					},'hardware':{'location':'ROOF'       | hardware.location        | ROOF   | OFFICE, SERVER_ROOM
					},'preferences':{'options':['BUY','STEAL'] | preferences.options[1] | STEAL | KEEP, FREE, BUY, RENT
					""")
	void namesTheAllowedValuesWhenOneIsWrong(String fields, String field, String value, String allowed) {
		JsonNode error = post(POSE.formatted(fields)).refusedFor(field);
		assertThat(error.path("rejectedValue").asString()).isEqualTo(value);
		assertThat(Reply.texts(error.path("allowed"))).containsExactly(allowed.split(", "));
	}

	@ParameterizedTest
	@EnumSource(value = WorkloadType.class, mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
	void namesThePrecisionsOfTheTypeOnly(WorkloadType type) {
		List<String> taken = Arrays.stream(Precision.values())
			.map(Enum::name)
			.filter((precision) -> Stream.of("", ",'mode':'TRAINING'", ",'mode':'INFERENCE'")
				.anyMatch((mode) -> post(
						"{'workload':{'type':'" + type + "','precision':'" + precision + "'" + mode + "}}")
					.status() == 200))
			.toList();
		String wrong = "{'workload':{'type':'" + type + "','precision':'FP64'}}";
		assertThat(Reply.texts(post(wrong).refusedFor("workload.precision").path("allowed")))
			.containsExactlyInAnyOrderElementsOf(taken);
		JsonNode described = Reply.find(this.portal.get("/workloads").ok().path("workloads"), "type", type.name());
		assertThat(Reply.texts(Reply.find(described.path("fields"), "name", "precision").path("allowed")))
			.containsExactlyInAnyOrderElementsOf(taken);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "'0', 0", "1, 1" })
	void refusesAnEnumeratedValueByNumber(String number, String echo) {
		JsonNode error = post(POSE.formatted(",'precision':" + number)).refusedFor("workload.precision");
		assertThat(error.path("rejectedValue").asString()).isEqualTo(echo);
		assertThat(Reply.texts(error.path("allowed"))).contains("FP32");
	}

	@Test
	void readsEnumeratedValuesAndTheTypeWithoutRegardToCase() {
		JsonNode request = this.portal
			.recommendation("{'workload':{'type':'pose_estimation','precision':'amp','mode':'Training'},"
					+ "'hardware':{'os':'windows'},'preferences':{'options':['rent']}}")
			.path("request");
		assertThat(request.at("/workload/type").asString()).isEqualTo("POSE_ESTIMATION");
		assertThat(request.at("/workload/precision").asString()).isEqualTo("AMP");
		assertThat(request.at("/workload/mode").asString()).isEqualTo("TRAINING");
		assertThat(request.at("/hardware/os").asString()).isEqualTo("WINDOWS");
		assertThat(Reply.texts(request.at("/preferences/options"))).containsExactly("RENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'POSE'}", "{'type':0}", "{'type':''}", "{'type':null}", "{'type':[]}", "{}",
			"{'model':'resnet-50'}" })
	void namesTheNineTypesWhenTheTypeIsMissingOrWrong(String workload) {
		JsonNode error = post("{'workload':" + workload + "}").refusedFor("workload.type");
		assertThat(Reply.texts(error.path("allowed"))).containsExactly("POSE_ESTIMATION", "IMAGE_CLASSIFICATION",
				"OBJECT_DETECTION", "SEGMENTATION", "LANGUAGE_MODEL_FINE_TUNING", "LANGUAGE_MODEL_INFERENCE",
				"IMAGE_GENERATION", "SPEECH", "CUSTOM");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'workload':null}", "{'budget':{}}" })
	void asksForTheWorkload(String body) {
		assertThat(post(body).refusedFor("workload").path("message").asString()).startsWith("is required");
	}

	// Kinds of values

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			,'batchSize':'8'                              | workload.batchSize        | must be a whole number
			,'batchSize':12.7                             | workload.batchSize        | must be a whole number
			,'batchSize':8.0                              | workload.batchSize        | must be a whole number
			,'batchSize':1e400                            | workload.batchSize        | must be a whole number
			,'batchSize':99999999999                      | workload.batchSize        | must be a whole number
			,'batchSize':true                             | workload.batchSize        | must be a whole number
			,'hoursPerWeek':'20'                          | workload.hoursPerWeek     | must be a number
			,'hoursPerWeek':''                            | workload.hoursPerWeek     | must be a number
			,'hoursPerWeek':true                          | workload.hoursPerWeek     | must be a number
			,'model':5                                    | workload.model            | must be a text in quotes
			,'model':5.5                                  | workload.model            | must be a text in quotes
			,'model':true                                 | workload.model            | must be a text in quotes
			,'model':['x']                                | workload.model            | must be a text in quotes
			,'frameworkVersion':2.14                      | workload.frameworkVersion | must be a text in quotes
			,'minimumComputeCapability':8                 | workload.minimumComputeCapability | must be a text in quotes
			},'hardware':{'freeSlots':1.5                 | hardware.freeSlots        | must be a whole number
			},'hardware':{'gpus':{}                       | hardware.gpus             | must be a list
			},'hardware':{'gpus':'T4'                     | hardware.gpus             | must be a list
			},'hardware':{'gpus':['T4']                   | hardware.gpus[0]          | must be an object
			},'hardware':{'gpus':[{'name':4}]             | hardware.gpus[0].name     | must be a text in quotes
			},'hardware':{'gpus':[{'name':'T4','count':'1'}] | hardware.gpus[0].count | must be a whole number
			},'budget':{'purchase':'5'                    | budget.purchase           | must be a number
			},'budget':{'currency':5                      | budget.currency           | must be a text in quotes
			},'preferences':{'options':'BUY'              | preferences.options       | must be a list
			},'preferences':{'usedCards':'true'           | preferences.usedCards     | must be true or false
			},'preferences':{'usedCards':1                | preferences.usedCards     | must be true or false
			},'preferences':{'providers':[5]              | preferences.providers[0]  | must be a text in quotes
			""")
	void saysWhatKindOfValueAFieldTakes(String fields, String field, String message) {
		assertThat(post(POSE.formatted(fields)).refusedFor(field).path("message").asString()).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource({ "hardware, 'x'", "hardware, ''", "hardware, []", "budget, 5", "preferences, true" })
	void asksForAnObjectWhereAPartIsSomethingElse(String part, String value) {
		String body = "{'workload':{'type':'SPEECH'},'" + part + "':" + (value.isEmpty() ? "''" : value) + "}";
		assertThat(post(body.replace(":x}", ":'x'}")).refusedFor(part).path("message").asString())
			.isEqualTo("must be an object");
	}

	@ParameterizedTest
	@ValueSource(strings = { "['CUSTOM',{'memoryGb':8}]", "['CUSTOM']", "[]", "'CUSTOM'", "5", "true" })
	void asksForAnObjectWhereTheWorkloadIsSomethingElse(String workload) {
		assertThat(post("{'workload':" + workload + "}").refusedFor("workload").path("message").asString())
			.isEqualTo("must be an object");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "Infinity", "-Infinity" })
	void refusesTextThatNamesNoNumber(String text) {
		JsonNode errors = post(POSE.formatted(",'hoursPerWeek':'" + text + "'")).refused(400).path("errors");
		assertThat(Reply.values(errors, "field")).containsOnly("workload.hoursPerWeek");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'hardware':{'gpus':[{'name':'T4'},null]}       | hardware.gpus[1]
			'preferences':{'options':[null]}               | preferences.options[0]
			'preferences':{'providers':['aws',null]}       | preferences.providers[1]
			'preferences':{'regions':[null]}               | preferences.regions[0]
			'preferences':{'gpus':[null]}                  | preferences.gpus[0]
			""")
	void refusesNullInAList(String part, String field) {
		assertThat(post("{'workload':{'type':'SPEECH'}," + part + "}").refusedFor(field).path("message").asString())
			.startsWith("must not be");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'hardware':{'gpus':[{}]}                | hardware.gpus[0].name
			'hardware':{'gpus':[{'name':' '}]}      | hardware.gpus[0].name
			'hardware':{'gpus':[{'count':2}]}       | hardware.gpus[0].name
			'preferences':{'providers':['']}        | preferences.providers[0]
			'preferences':{'regions':[' ']}         | preferences.regions[0]
			""")
	void refusesABlankName(String part, String field) {
		assertThat(post("{'workload':{'type':'SPEECH'}," + part + "}").refusedFor(field).path("message").asString())
			.isEqualTo("must not be blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'hardware':null", "'budget':null", "'preferences':null",
			"'budget':{'purchase':null,'currency':null}", "'preferences':{'usedCards':null,'options':null}",
			"'hardware':{'gpus':null,'os':null}" })
	void takesNullForLeftOut(String part) {
		assertThat(post("{'workload':{'type':'SPEECH','measuredMemoryGb':null}," + part + "}").status()).isEqualTo(200);
	}

	// Limits

	static Stream<Arguments> limits() {
		return Stream.of(limit(POSE, "workload", ",'batchSize':%s", "0", "1", "65536", "65537"),
				limit(POSE, "workload", ",'imageWidth':%s", "15", "16", "16384", "16385"),
				limit(POSE, "workload", ",'imageHeight':%s", "15", "16", "16384", "16385"),
				limit(POSE, "workload", ",'measuredMemoryGb':%s", "0.09", "0.1", "1024", "1024.1"),
				limit(POSE, "workload", ",'minimumMemoryGb':%s", "0.09", "0.1", "1024", "1024.1"),
				limit(POSE, "workload", ",'hoursPerWeek':%s", "0.009", "0.01", "100000", "100000.1"),
				limit(POSE, "workload", ",'hoursTotal':%s", "0.009", "0.01", "1000000", "1000000.1"),
				limit(POSE, "workload", ",'hoursTotal':9,'deadlineDays':%s", "0", "1", "3650", "3651"),
				limit(POSE, "workload", ",'hoursPerRun':%s", "0.009", "0.01", "100000", "100000.1"),
				limit("{'workload':{'type':'SEGMENTATION'%s}}", "workload", ",'classes':%s", "0", "1", "10000",
						"10001"),
				limit("{'workload':{'type':'CUSTOM'%s}}", "workload", ",'memoryGb':%s", "0.09", "0.1", "1024",
						"1024.1"),
				limit("{'workload':{'type':'LANGUAGE_MODEL_INFERENCE'%s}}", "workload", ",'promptTokens':%s", "0", "1",
						"1048576", "1048577"),
				limit("{'workload':{'type':'LANGUAGE_MODEL_INFERENCE'%s}}", "workload", ",'newTokens':%s", "0", "1",
						"1048576", "1048577"),
				limit("{'workload':{'type':'LANGUAGE_MODEL_FINE_TUNING'%s}}", "workload", ",'sequenceLength':%s", "0",
						"1", "1048576", "1048577"),
				limit("{'workload':{'type':'IMAGE_GENERATION'%s}}", "workload", ",'imageHeight':%s", "15", "16",
						"16384", "16385"),
				limit("{'workload':{'type':'SPEECH'%s}}", "workload", ",'batchSize':%s", "0", "1", "65536", "65537"),
				limit(HARDWARE, "hardware", "'cpuCores':%s", "0", "1", "1024", "1025"),
				limit(HARDWARE, "hardware", "'ramGb':%s", "0.9", "1", "65536", "65536.1"),
				limit(HARDWARE, "hardware", "'powerSupplyW':%s", "49", "50", "20000", "20001"),
				limit(HARDWARE, "hardware", "'freeSlots':%s", "-1", "0", "32", "33"),
				limit(HARDWARE, "hardware", "'maxCardLengthMm':%s", "49", "50", "1000", "1001"),
				limit(HARDWARE, "hardware.gpus[0]", "'gpus':[{'name':'T4','count':%s}]", "0", "1", "16", "17"),
				limit(HARDWARE, "hardware.gpus[0]", "'gpus':[{'name':'Voodoo 9','memoryGb':%s}]", "0.24", "0.25",
						"1024", "1024.1"),
				limit(BUDGET, "budget", "'purchase':%s", "-0.01", "0", "1000000000", "1000000000.01"),
				limit(BUDGET, "budget", "'rentPerMonth':%s", "-0.01", "0", "1e9", "1000000000.01"),
				limit(BUDGET, "budget", "'horizonMonths':%s", "0", "1", "120", "121"),
				limit(BUDGET, "budget", "'electricityPerKwh':%s", "-0.01", "0", "100000", "100000.01"),
				limit(PREFERENCES, "preferences", "'waitingCostPerHour':%s", "-0.01", "0", "100000", "100000.01"),
				limit(PREFERENCES, "preferences", "'maxGpus':%s", "0", "1", "16", "17"),
				limit(PREFERENCES, "preferences", "'maxResults':%s", "0", "1", "50", "51"),
				limit(PREFERENCES, "preferences", "'maxRejected':%s", "-1", "0", "200", "201"));
	}

	private static Arguments limit(String body, String parent, String field, String below, String least, String most,
			String above) {
		String name = field.replaceAll(".*'([a-zA-Z]+)':%s.*", "$1");
		return arguments(parent + "." + name, body.formatted(field), below, least, most, above);
	}

	@ParameterizedTest(name = "{0} from {3} to {4}")
	@MethodSource("limits")
	void admitsTheLimitsAndRefusesWhatLiesBeyond(String field, String body, String below, String least, String most,
			String above) {
		assertThat(post(body.formatted(least)).status()).as("the least").isEqualTo(200);
		assertThat(post(body.formatted(most)).status()).as("the most").isEqualTo(200);
		JsonNode tooLittle = post(body.formatted(below)).refusedFor(field);
		assertThat(tooLittle.path("message").asString()).startsWith("must be greater than");
		assertThat(tooLittle.path("rejectedValue").decimalValue()).isEqualByComparingTo(below);
		JsonNode tooMuch = post(body.formatted(above)).refusedFor(field);
		assertThat(tooMuch.path("message").asString()).startsWith("must be less than");
		assertThat(tooMuch.path("rejectedValue").decimalValue()).isEqualByComparingTo(above);
	}

	@ParameterizedTest(name = "{0} from {3} to {4}")
	@MethodSource("limits")
	void saysTheLimitInWords(String field, String body, String below, String least, String most, String above) {
		assertThat(post(body.formatted(below)).refusedFor(field).path("message").asString())
			.isEqualTo("must be greater than or equal to " + least);
		assertThat(post(body.formatted(above)).refusedFor(field).path("message").asString())
			.isEqualTo("must be less than or equal to " + most.replace("1e9", "1000000000"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			1e999999999  | workload.hoursPerWeek
			1e400        | workload.hoursPerWeek
			1e-999999999 | workload.hoursPerWeek
			-1e999999999 | workload.hoursPerWeek
			""")
	void refusesNumbersThatNobodyCanMean(String number, String field) {
		assertThat(Reply.values(post(POSE.formatted(",'hoursPerWeek':" + number)).refused(400).path("errors"), "field"))
			.containsExactly(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "purchase", "rentPerMonth", "electricityPerKwh" })
	void refusesAmountsThatNobodyCanMean(String field) {
		assertThat(post(BUDGET.formatted("'" + field + "':1e999999999")).refusedFor("budget." + field)
			.path("rejectedValue")
			.asString()).isEqualTo("1E+999999999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'budget':{'purchase':1e-999999999}", "'budget':{'rentPerMonth':1e-999999999}",
			"'budget':{'electricityPerKwh':1e-999999999}", "'preferences':{'waitingCostPerHour':1e-999999999}" })
	void doesNotFailOnTheSmallestAmounts(String part) {
		assertThat(post("{'workload':{'type':'SPEECH'}," + part + "}").status()).isIn(200, 400);
	}

	@Test
	void refusesANumberOfTooManyDigits() {
		assertThat(
				post(BUDGET.formatted("'purchase':" + "9".repeat(65))).refusedFor("budget").path("message").asString())
			.contains("too long");
		// a limit of the field, not of the text
		post(BUDGET.formatted("'purchase':" + "9".repeat(64))).refusedFor("budget.purchase");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'hardware':{'gpus':[%s]}          | {'name':'T4'} | 16 | hardware.gpus
			'preferences':{'providers':[%s]}  | 'aws'         | 50 | preferences.providers
			'preferences':{'regions':[%s]}    | 'eu'          | 50 | preferences.regions
			'preferences':{'gpus':[%s]}       | 'T4'          | 50 | preferences.gpus
			""")
	void admitsListsUpToTheirLimit(String part, String element, int most, String field) {
		String body = "{'workload':{'type':'SPEECH'}," + part + "}";
		assertThat(post(body.formatted(repeated(element, most))).status()).isEqualTo(200);
		if (!field.startsWith("preferences")) {
			assertThat(post(body.formatted(repeated(element, most + 1))).status()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'hardware':{'gpus':[%s]}          | {'name':'T4'} | 17 | hardware.gpus
			'preferences':{'providers':[%s]}  | 'aws'         | 51 | preferences.providers
			""")
	void refusesListsThatAreTooLong(String part, String element, int tooMany, String field) {
		post("{'workload':{'type':'SPEECH'}," + part.formatted(repeated(element, tooMany)) + "}").refusedFor(field);
	}

	private static String repeated(String element, int times) {
		return String.join(",", Collections.nCopies(times, element));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{'workload':{'type':'SPEECH'},'hardware':{'gpus':[{'name':'%s','memoryGb':9}]}} | 120 | hardware.gpus[0].name
					{'workload':{'type':'SPEECH'},'preferences':{'regions':['%s']}}                 | 60  | preferences.regions[0]
					""")
	void admitsTextsUpToTheirLimit(String body, int most, String field) {
		assertThat(post(body.formatted("x".repeat(most))).status()).isEqualTo(200);
		JsonNode error = post(body.formatted("x".repeat(most + 1))).refusedFor(field);
		assertThat(error.path("message").asString()).isEqualTo("size must be between 0 and " + most);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					,'frameworkVersion':'2'                | workload.frameworkVersion          | must be major.minor, such as 2.14
					,'frameworkVersion':'2.14.1'           | workload.frameworkVersion          | must be major.minor, such as 2.14
					,'minimumComputeCapability':'8'        | workload.minimumComputeCapability  | must read like 8.0
					,'minimumComputeCapability':'12.10'    | workload.minimumComputeCapability  | must read like 8.0
					},'budget':{'currency':'dollars'       | budget.currency                    | must be three capital letters such as USD
					},'budget':{'country':'DE'             | budget.country                     | must be a three-letter country code such as DEU
					,'model':''                            | workload.model                     | size must be between 1 and 80
					,'referenceGpu':''                     | workload.referenceGpu              | size must be between 1 and 120
					""")
	void saysHowATextMustRead(String fields, String field, String message) {
		assertThat(post(POSE.formatted(fields)).refusedFor(field).path("message").asString()).isEqualTo(message);
	}

	@Test
	void namesEveryFieldThatIsOutOfRange() {
		JsonNode errors = post(
				"{'workload':{'type':'POSE_ESTIMATION','batchSize':0,'imageWidth':1},'hardware':{'cpuCores':0},"
						+ "'budget':{'horizonMonths':0},'preferences':{'maxGpus':0}}")
			.refused(400)
			.path("errors");
		assertThat(Reply.values(errors, "field")).containsExactly("workload.batchSize", "workload.imageWidth",
				"budget.horizonMonths", "preferences.maxGpus", "hardware.cpuCores");
	}

	// Contradictions

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{'workload':{'type':'SPEECH','hoursPerWeek':5,'hoursTotal':5}}                | workload.hoursTotal   | give either hoursPerWeek for steady work or hoursTotal for a one-off job
					{'workload':{'type':'SPEECH','deadlineDays':3}}                               | workload.deadlineDays | needs hoursTotal: steady work has no deadline
					{'workload':{'type':'SPEECH','deadlineDays':3,'hoursPerWeek':3}}              | workload.deadlineDays | needs hoursTotal: steady work has no deadline
					{'workload':{'type':'SPEECH','hoursTotal':10,'hoursPerRun':10.5}}             | workload.hoursPerRun  | cannot be longer than hoursTotal
					{'workload':{'type':'SPEECH'},'budget':{'country':'DEU','electricityPerKwh':0.2}} | budget.country     | give either the country or electricityPerKwh, which would override it
					{'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','optimizer':'SGD'}}  | workload.optimizer    | has no effect in INFERENCE: leave it out
					{'workload':{'type':'IMAGE_GENERATION','mode':'INFERENCE','optimizer':'SGD'}} | workload.optimizer    | has no effect in INFERENCE: leave it out
					{'workload':{'type':'IMAGE_GENERATION','mode':'INFERENCE','gradientCheckpointing':true}}  | workload.gradientCheckpointing | has no effect in INFERENCE: leave it out
					{'workload':{'type':'IMAGE_GENERATION','mode':'INFERENCE','gradientCheckpointing':false}} | workload.gradientCheckpointing | has no effect in INFERENCE: leave it out
					{'workload':{'type':'LANGUAGE_MODEL_INFERENCE','mode':'TRAINING'}}            | workload.mode         | LANGUAGE_MODEL_INFERENCE is always INFERENCE
					{'workload':{'type':'LANGUAGE_MODEL_FINE_TUNING','mode':'INFERENCE'}}         | workload.mode         | LANGUAGE_MODEL_FINE_TUNING is always TRAINING
					{'workload':{'type':'CUSTOM'}}                                                | workload.memoryGb     | only the lab knows
					{'workload':{'type':'CUSTOM','memoryGb':null}}                                | workload.memoryGb     | only the lab knows
					""")
	void refusesWhatContradictsItself(String body, String field, String words) {
		assertThat(post(body).refusedFor(field).path("message").asString()).contains(words);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'type':'SPEECH','hoursTotal':5,'deadlineDays':3",
			"'type':'SPEECH','hoursTotal':10,'hoursPerRun':10", "'type':'SPEECH','hoursPerWeek':5,'hoursPerRun':60",
			"'type':'POSE_ESTIMATION','mode':'TRAINING','optimizer':'SGD'",
			"'type':'IMAGE_GENERATION','mode':'TRAINING','gradientCheckpointing':true",
			"'type':'LANGUAGE_MODEL_INFERENCE','mode':'INFERENCE'",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','mode':'TRAINING'" })
	void admitsTheOtherSideOfEachContradiction(String workload) {
		assertThat(post("{'workload':{" + workload + "}}").status()).isEqualTo(200);
	}

	// Names

	@Test
	void namesTheNearestCardsAndWhatToDoWhenOneIsUnknown() {
		JsonNode error = post(HARDWARE.formatted("'gpus':[{'name':'T4'},{'name':'GTX 1081 Ti'}]"))
			.refusedFor("hardware.gpus[1].name");
		assertThat(error.path("message").asString()).contains("nearest names").contains("add its memoryGb");
		assertThat(error.path("rejectedValue").asString()).isEqualTo("GTX 1081 Ti");
		assertThat(Reply.texts(error.path("allowed"))).hasSize(5).contains("geforce-gtx-1080-ti");
	}

	@Test
	void judgesAnUnknownCardByItsMemory() {
		JsonNode answer = this.portal
			.recommendation(HARDWARE.formatted("'gpus':[{'name':'GTX 1081 Ti','memoryGb':12}]"));
		assertThat(answer.at("/current/gpu/name").asString()).isEqualTo("GTX 1081 Ti");
		assertThat(answer.at("/current/memory/fit").asString()).isEqualTo("COMFORTABLE");
		assertThat(Reply.values(answer.path("warnings"), "code")).contains("CARD_NOT_IN_CATALOG");
	}

	@Test
	void namesTheChoicesWhenOneNameStandsForSeveralSizes() {
		JsonNode error = post(HARDWARE.formatted("'gpus':[{'name':'RTX 3060'}]")).refusedFor("hardware.gpus[0].name");
		assertThat(error.path("message").asString()).contains("give memoryGb too");
		assertThat(Reply.texts(error.path("allowed"))).hasSize(2)
			.anyMatch((choice) -> choice.startsWith("geforce-rtx-3060-12gb"))
			.anyMatch((choice) -> choice.startsWith("geforce-rtx-3060-8gb"));
	}

	@ParameterizedTest
	@CsvSource({ "12, geforce-rtx-3060-12gb", "11.8, geforce-rtx-3060-12gb", "8, geforce-rtx-3060-8gb" })
	void settlesASharedNameByTheMemory(String memoryGb, String id) {
		JsonNode answer = this.portal
			.recommendation(HARDWARE.formatted("'gpus':[{'name':'RTX 3060','memoryGb':" + memoryGb + "}]"));
		assertThat(answer.at("/current/gpu/id").asString()).isEqualTo(id);
	}

	@Test
	void refusesASharedNameWithAMemoryThatNoneHas() {
		JsonNode error = post(HARDWARE.formatted("'gpus':[{'name':'RTX 3060','memoryGb':24}]"))
			.refusedFor("hardware.gpus[0].memoryGb");
		assertThat(Reply.texts(error.path("allowed"))).hasSize(2);
	}

	@Test
	void everyChoiceOfASharedNameIsAccepted() {
		JsonNode error = post(HARDWARE.formatted("'gpus':[{'name':'RTX 3060'}]")).refusedFor("hardware.gpus[0].name");
		for (String choice : Reply.texts(error.path("allowed"))) {
			assertThat(post(HARDWARE.formatted("'gpus':[{'name':'" + choice + "'}]")).status()).as(choice)
				.isEqualTo(200);
		}
	}

	@Test
	void everyNearestNameIsAccepted() {
		JsonNode error = post(HARDWARE.formatted("'gpus':[{'name':'RTX 5071'}]")).refusedFor("hardware.gpus[0].name");
		for (String near : Reply.texts(error.path("allowed"))) {
			assertThat(this.portal.get("/gpus/" + near.replace(" ", "%20")).status()).as(near).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			,'model':'resnet-51'                   | workload.model              | dlc_resnet_50
			,'frameworkVersion':'99.9'             | workload.frameworkVersion   | 2.13 to 2.14
			,'referenceGpu':'RTX 5071'             | workload.referenceGpu       | RTX 5070
			},'budget':{'currency':'XXX'           | budget.currency             | EUR
			},'budget':{'country':'XYZ'            | budget.country              | DEU
			},'preferences':{'providers':['aws','amazon'] | preferences.providers[1] | aws
			},'preferences':{'gpus':['T4','RTX 5071']     | preferences.gpus[1]      | RTX 5070
			""")
	void namesWhatThereIsWhenANameIsUnknown(String fields, String field, String one) {
		JsonNode error = post(POSE.formatted(fields)).refusedFor(field);
		assertThat(Reply.texts(error.path("allowed"))).as(error.toString())
			.anyMatch((allowed) -> allowed.replace("geforce-", "")
				.replace("tesla-", "")
				.replace('-', ' ')
				.equalsIgnoreCase(one));
	}

	@Test
	void namesAllNamesThatAreUnknownAtOnce() {
		JsonNode errors = post("{'workload':{'type':'POSE_ESTIMATION','model':'x','referenceGpu':'x'},"
				+ "'hardware':{'gpus':[{'name':'x'}]},'budget':{'currency':'XXX','country':'XYZ'},"
				+ "'preferences':{'providers':['x'],'gpus':['x']}}")
			.refused(400)
			.path("errors");
		assertThat(Reply.values(errors, "field")).containsExactlyInAnyOrder("workload.model", "workload.referenceGpu",
				"hardware.gpus[0].name", "budget.currency", "budget.country", "preferences.providers[0]",
				"preferences.gpus[0]");
	}

	@Test
	void shortensWhatItRepeats() {
		JsonNode error = post("{'workload':{'type':'" + "x".repeat(8000) + "'}}").refusedFor("workload.type");
		assertThat(error.path("rejectedValue").asString()).hasSize(203).endsWith("x...");
	}

	// Size and depth

	@Test
	void refusesWhatIsNestedTooDeeply() {
		String deep = "{'workload':" + "{'a':".repeat(40) + "1" + "}".repeat(41);
		assertThat(post(deep).refusedFor("workload").path("message").asString()).contains("nested too deeply");
	}

	@Test
	void losesNotItsPlaceInAListOfLists() {
		post("{'preferences':{'providers':[['aws']],'maxGpus':1},'workload':{'type':'SPEECH'}}")
			.refusedFor("preferences.providers[0]");
	}

	@Test
	void staysCalmAtThirtyLevels() {
		post("{'a':".repeat(30) + "1" + "}".repeat(30)).refused(400);
		post("[".repeat(30) + "]".repeat(30)).refused(400);
	}

	@Test
	void refusesANameOrTextThatIsTooLong() {
		assertThat(post("{'" + "x".repeat(60_000) + "':1}").refused(400).path("detail").asString())
			.contains("too long");
		assertThat(post("{'workload':{'type':'" + "x".repeat(9000) + "'}}").refusedFor("workload")
			.path("message")
			.asString()).contains("too long");
	}

	@Test
	void readsABodyOf64KibAndNoByteMore() {
		assertThat(this.portal.recommend(ofSize(LARGEST_BODY)).status()).isEqualTo(200);
		assertThat(this.portal.recommend(ofSize(LARGEST_BODY + 1)).refused(413).path("detail").asString())
			.isEqualTo("The body is larger than 64 KiB");
	}

	@Test
	void readsABodyOf64KibInChunksAndNoByteMore() {
		assertThat(this.portal.recommendInChunks(ofSize(LARGEST_BODY)).status()).isEqualTo(200);
		assertThat(this.portal.recommendInChunks(ofSize(LARGEST_BODY + 1)).refused(413).path("detail").asString())
			.isEqualTo("The body is larger than 64 KiB");
		this.portal.recommendInChunks(ofSize(500_000)).refused(413);
	}

	private static String ofSize(int bytes) {
		return FINE.substring(0, FINE.length() - 1) + " ".repeat(bytes - FINE.length()) + "}";
	}

	// HTTP

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "nonsense", "application/json;charset=bogus" })
	void saysWhichMediaTypeABodyMustHave(String type) {
		Reply reply = this.portal.send("POST", "/recommend", FINE, Map.of("Content-Type", type));
		assertThat(reply.refused(415).path("detail").asString()).contains("must be application/json");
	}

	@Test
	void asksForTheMediaTypeWhenThereIsNone() {
		this.portal.send("POST", "/recommend", FINE, Map.of()).refused(415);
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/xml", "text/html", "nonsense" })
	void saysWhichMediaTypeAnAnswerHas(String type) {
		Reply reply = this.portal.send("POST", "/recommend", FINE,
				Map.of("Content-Type", "application/json", "Accept", type));
		assertThat(reply.refused(406).path("detail").asString()).contains("can be application/json");
	}

	@ParameterizedTest
	@CsvSource({ "GET, /recommend, POST", "PUT, /recommend, POST", "DELETE, /recommend, POST",
			"PATCH, /recommend, POST", "POST, /gpus, GET", "DELETE, /gpus/T4, GET", "POST, /offers, GET",
			"PUT, /workloads, GET", "POST, /catalog, GET" })
	void saysWhichMethodAPathHas(String method, String path, String allowed) {
		Reply reply = this.portal.send(method, path, null, Map.of());
		assertThat(reply.refused(405).path("detail").asString())
			.isEqualTo(method + " is not possible here; use " + allowed);
		assertThat(reply.header("Allow")).isEqualTo(allowed);
	}

	@Test
	void refusesTrace() {
		this.portal.send("TRACE", "/recommend", null, Map.of()).refused(405);
	}

	@Test
	void saysOfTraceWhatAnyOtherMethodIsTold() {
		Reply reply = this.portal.send("TRACE", "/recommend", null, Map.of());
		assertThat(reply.refused(405).path("instance").asString()).isEqualTo("/recommend");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing", "/recommend/", "/recommend/x", "/gpus/a/b", "/error", "/actuator/env" })
	void saysThatThereIsNothingAtAPath(String path) {
		this.portal.get(path).refused(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/recommend", "/gpus/T4", "/workloads", "/catalog" })
	void refusesQueryParametersWhereThereAreNone(String path) {
		Reply reply = this.portal.send(path.equals("/recommend") ? "POST" : "GET", path + "?colour=1",
				path.equals("/recommend") ? FINE : null, Map.of("Content-Type", "application/json"));
		assertThat(reply.refusedFor("colour").path("message").asString()).isEqualTo("is not a known query parameter");
	}

	@ParameterizedTest
	@CsvSource({ "/gpus, segment", "/offers, provider" })
	void namesTheKnownQueryParametersWhenOneIsUnknown(String path, String known) {
		JsonNode error = this.portal.get(path + "?colour=1").refusedFor("colour");
		assertThat(Reply.texts(error.path("allowed"))).contains(known).doesNotContain("colour");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/gpus?segment=FOO                                    | segment        | PERSONAL_DESKTOP
			/gpus?segment=0                                      | segment        | DATACENTER
			/gpus?architecture=Ada                               | architecture   | ADA_LOVELACE
			/gpus?sort=price                                     | sort           | SPEED
			/gpus?sort=speed&workload=x                          | workload       | SPEECH
			/gpus?sort=speed                                     | workload       | POSE_ESTIMATION
			/gpus?sort=speed&workload=SPEECH&mode=x              | mode           | INFERENCE
			/gpus?sort=speed&workload=SPEECH&precision=x         | precision      | FP32
			/gpus?sort=speed&workload=SPEECH&precision=INT4      | precision      | AMP
			/gpus?sort=speed&workload=SPEECH&referenceGpu=T900   | referenceGpu   | nvidia-t600
			/gpus?sort=speed&workload=LANGUAGE_MODEL_INFERENCE&mode=TRAINING | mode | INFERENCE
			/offers?gpu=T900                                     | gpu            | nvidia-t600
			""")
	void namesTheAllowedValuesOfAQueryParameter(String path, String field, String one) {
		assertThat(Reply.texts(this.portal.get(path).refusedFor(field).path("allowed"))).contains(one);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/gpus?minMemoryGb=much              | minMemoryGb
			/gpus?minMemoryGb=-0.1              | minMemoryGb
			/gpus?minMemoryGb=1024.1            | minMemoryGb
			/gpus?minMemoryGb=Infinity          | minMemoryGb
			/gpus?minMemoryGb=1e400             | minMemoryGb
			/gpus?workload=SPEECH               | workload
			/gpus?mode=TRAINING                 | mode
			/gpus?precision=FP32                | precision
			/gpus?model=resnet-50               | model
			/gpus?referenceGpu=T4               | referenceGpu
			/gpus?sort=name&referenceGpu=T4     | referenceGpu
			/gpus?sort=speed&workload=SPEECH&model=x | workload
			/offers?maxPricePerHour=little      | maxPricePerHour
			/offers?maxPricePerHour=-0.01       | maxPricePerHour
			/offers?maxPricePerHour=100000.01   | maxPricePerHour
			/offers?maxPricePerHour=1e999999999 | maxPricePerHour
			/offers?historic=maybe              | historic
			""")
	void refusesWrongValuesOfQueryParameters(String path, String field) {
		this.portal.get(path).refusedFor(field);
	}

	@Test
	void refusesTextsInQueriesThatAreTooLong() {
		this.portal.get("/gpus?q=" + "x".repeat(121)).refusedFor("q");
		assertThat(this.portal.get("/gpus?q=" + "x".repeat(120)).status()).isEqualTo(200);
		this.portal.get("/gpus/" + "x".repeat(121)).refusedFor("idOrAlias");
		this.portal.get("/gpus/" + "x".repeat(120)).refused(404);
	}

	@Test
	void namesTheQueryParameterWhoseModelIsUnknown() {
		this.portal.get("/gpus?sort=speed&workload=POSE_ESTIMATION&model=x").refusedFor("model");
	}

	@Test
	void doesNotFailOnTheSmallestPrice() {
		assertThat(this.portal.get("/offers?maxPricePerHour=1e-999999999").status()).isIn(200, 400);
	}

	@ParameterizedTest
	@CsvSource({ "/gpus?minMemoryGb=much, a number", "/offers?maxPricePerHour=little, a number",
			"/offers?historic=maybe, true or false" })
	void saysWhatKindOfValueAQueryParameterTakes(String path, String kind) {
		assertThat(this.portal.get(path).refused(400).at("/errors/0/message").asString()).isEqualTo("must be " + kind);
	}

	static List<String> brokenRequests() {
		return List.of("G[T /gpus HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /gpus HTTP/1.1\r\nHost: a b\r\n\r\n",
				"GET /swagger-ui/../../etc HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"POST /recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{",
				"POST /recommend HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
				"GET /gpus/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /gpus/%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /gpus/a%2fb HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"GET /gpus/<script> HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /gpus HTTP/1.1\r\n\r\n",
				"GET /gpus HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(9000) + "\r\n\r\n",
				"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
				"POST /recommend HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n{}");
	}

	@ParameterizedTest
	@MethodSource("brokenRequests")
	void answersBrokenHttpWithAProblem(String bytes) {
		String answer = this.portal.raw(bytes);
		assertThat(answer).startsWith("HTTP/1.1 400")
			.containsIgnoringCase("Content-Type: application/problem+json")
			.contains("\"status\":400")
			.doesNotContain("<html", "org.apache", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gpus?minMemoryGb=%zz", "/gpus?q=%ff", "/offers?gpu=%" })
	void refusesQueriesThatCannotBeDecoded(String path) {
		assertThat(this.portal.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400");
	}

}
