package org.gpuadvisor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Bills and scores worked out by hand. The hours are counted on the very GPU that is
 * judged, so that its speed is 1 and every figure follows from prices and assumptions.
 */
@OverHttp
class BillTests {

	private final Portal portal;

	BillTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	// @formatter:off
	static Stream<Arguments> bills() {
		return Stream.of(
				// 20 h x 24 x 730 / 168 = 2,085.714 h; 0.45 kW x 0.161 x 2,085.714; 999 x 0.82 x
				// 0.91^2 x 0.87; waiting 0.5 x 2,085.714; effort 8 h x 40
				arguments("a card for two years", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti'},'hardware':{},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 151.11, resale -590.18", "559.93",
						"cost 559.93, waiting 1042.86, effort 320.00, interruption 0.00, doubt 0.00", "1922.79"),
				// 1,042.857 h; 999 x 0.82 x 0.91 x 0.87
				arguments("a card for one year", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti'},'hardware':{},'budget':{'horizonMonths':12},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 75.56, resale -648.54", "426.02",
						"cost 426.02, waiting 521.43, effort 320.00, interruption 0.00, doubt 0.00", "1267.45"),
				// 86.905 h; 999 x 0.82 x 0.91^(1/12) x 0.87
				arguments("a card for a month", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti'},'hardware':{},'budget':{'horizonMonths':1},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 6.30, resale -707.11", "298.19",
						"cost 298.19, waiting 43.45, effort 320.00, interruption 0.00, doubt 0.00", "661.64"),
				// 0.45 kW x 100 h x 0.161 = 7.245
				arguments("a card for 100 hours", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 7.25, resale -590.18", "416.07",
						"cost 416.07, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "786.07"),
				// 1,042.857 h in 24 months
				arguments("half the hours", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursPerWeek':10},'hardware':{},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 75.56, resale -590.18", "484.38",
						"cost 484.38, waiting 521.43, effort 320.00, interruption 0.00, doubt 0.00", "1325.81"),
				// NVIDIA suggests 750 W: 750 x 0.212 = 159
				arguments("a supply of 749 W", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{'powerSupplyW':749},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, powerSupply 159.00, electricity 7.25, resale -590.18", "575.07",
						"cost 575.07, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "945.07"),
				// NVIDIA suggests 750 W: no new supply
				arguments("a supply of 750 W", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{'powerSupplyW':750},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 7.25, resale -590.18", "416.07",
						"cost 416.07, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "786.07"),
				// NVIDIA suggests 750 W: 750 x 0.212 = 159
				arguments("a supply of 500 W", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{'powerSupplyW':500},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, powerSupply 159.00, electricity 7.25, resale -590.18", "575.07",
						"cost 575.07, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "945.07"),
				// (999 x 0.82 x 0.91^2 + 2,300 x 0.7^2) x 0.87; effort 16 h x 40
				arguments("no computer yet", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, computer 2300.00, electricity 7.25, resale -1570.67", "1735.58",
						"cost 1735.58, waiting 50.00, effort 640.00, interruption 0.00, doubt 0.00", "2425.58"),
				// 0.45 kW x 100 h x 0.30
				arguments("a dear tariff", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'budget':{'electricityPerKwh':0.30},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 13.50, resale -590.18", "422.32",
						"cost 422.32, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "792.32"),
				// no line at all
				arguments("free electricity", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'budget':{'electricityPerKwh':0},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, resale -590.18", "408.82",
						"cost 408.82, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "778.82"),
				// 0.45 kW x 100 h x 0.251 EUR x 1.13607
				arguments("Germany in dollars", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'budget':{'country':'DEU'},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 12.83, resale -590.18", "421.65",
						"cost 421.65, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "791.65"),
				// 999 / 1.13607; 45 kWh x 0.251; waiting 50 / 1.13607; effort 320 / 1.13607
				arguments("Germany in euros", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'budget':{'country':'DEU','currency':'EUR'},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 879.35, electricity 11.30, resale -519.49", "371.16",
						"cost 371.16, waiting 44.01, effort 281.67, interruption 0.00, doubt 0.00", "696.84"),
				// 999 / 0.00635012; 45 kWh x 0.256 / 0.00635012
				arguments("Japan in yen", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'budget':{'country':'JPN','currency':'JPY'},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 157319.86, electricity 1814.14, resale -92939.31", "66194.69",
						"cost 66194.69, waiting 7873.87, effort 50392.75, interruption 0.00, doubt 0.00", "124461.31"),
				// 5 x 100 h
				arguments("waiting that costs five an hour", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{},'preferences':{'waitingCostPerHour':5,'options':['BUY'],'gpus':['RTX 5070 Ti']}}",
						"buy:geforce-rtx-5070-ti:new:1", "card 999.00, electricity 7.25, resale -590.18", "416.07",
						"cost 416.07, waiting 500.00, effort 320.00, interruption 0.00, doubt 0.00", "1236.07"),
				// 1,275 x 0.91^2 x 0.87, no first drop; 0.5 kW
				arguments("a used card", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 3090','hoursTotal':100},'hardware':{},'preferences':{'options':['BUY'],'gpus':['RTX 3090'],'usedCards':true}}",
						"buy:geforce-rtx-3090:used:1", "card 1275.00, electricity 8.05, resale -918.57", "364.48",
						"cost 364.48, waiting 50.00, effort 320.00, interruption 0.00, doubt 0.00", "734.48"),
				// 1,250 x 1.3 estimated, at most 1,250 x 1.5; (130 + 150) W x 1.5; 1,625 x 0.82 x
				// 0.75^2 x 0.87; doubt 0.5 x (1,875 - 1,625)
				arguments("a professional card in a server room", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'rtx-4000-ada','hoursTotal':100},'hardware':{'location':'SERVER_ROOM'},'preferences':{'options':['BUY'],'gpus':['rtx-4000-ada']}}",
						"buy:rtx-4000-ada:new:1", "card 1625.00, electricity 6.76, resale -652.09", "979.67",
						"cost 979.67, waiting 50.00, effort 320.00, interruption 0.00, doubt 125.00", "1474.67"),
				// 2 x 999; (2 x 300 + 250) W x 1.3 = 1,105 W x 0.212; twice as fast: 50 h x 0.75
				// kW x 0.161; resale of two
				arguments("two cards for videos", "{'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','referenceGpu':'RTX 5070 Ti','hoursTotal':100},'hardware':{'powerSupplyW':1000},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti'],'maxGpus':2}}",
						"buy:geforce-rtx-5070-ti:new:2", "card 1998.00, powerSupply 234.26, electricity 6.04, resale -1180.35", "1057.95",
						"cost 1057.95, waiting 25.00, effort 320.00, interruption 0.00, doubt 0.00", "1402.95"),
				// 0.526 x 2,085.714; 50 GB x 0.023 x 24; effort (4 + 2,085.714 x 0.0125) x 40
				arguments("a machine for two years", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4'},'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}",
						"rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand", "rent 1097.09, storage 27.60", "1124.69",
						"cost 1124.69, waiting 1042.86, effort 1202.86, interruption 0.00, doubt 0.00", "3370.41"),
				// 52.60; one month of 1.15; effort (4 + 1.25) x 40
				arguments("a machine for 100 hours", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursTotal':100},'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}",
						"rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand", "rent 52.60, storage 1.15", "53.75",
						"cost 53.75, waiting 50.00, effort 210.00, interruption 0.00, doubt 0.00", "313.75"),
				// 1,000 h are two months: 2.30; effort: 12.5 h, but 2 h a week at most, (4 + 2 x
				// 1,000 / 168) x 40
				arguments("a machine for more than a month", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursTotal':1000},'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}",
						"rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand", "rent 526.00, storage 2.30", "528.30",
						"cost 528.30, waiting 500.00, effort 636.19, interruption 0.00, doubt 0.00", "1664.49"),
				// 52.60 / 1.13607
				arguments("a machine in euros", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursTotal':100},'budget':{'currency':'EUR'},'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}",
						"rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand", "rent 46.30, storage 1.01", "47.31",
						"cost 47.31, waiting 44.01, effort 184.85, interruption 0.00, doubt 0.00", "276.17"),
				// 52.60 / 0.00635012
				arguments("a machine in yen", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursTotal':100},'budget':{'currency':'JPY'},'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}",
						"rent:aws:g4dn.xlarge:us-east-1:tesla-t4:on_demand", "rent 8283.31, storage 181.10", "8464.41",
						"cost 8464.41, waiting 7873.87, effort 33070.24, interruption 0.00, doubt 0.00", "49408.52"),
				// 2.5 h a week are billed as 3, at 1.80; nothing documented on storage
				arguments("hours billed whole", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'l40s','hoursPerWeek':2.5},'preferences':{'options':['RENT'],'gpus':['L40S'],'providers':['ovhcloud']}}",
						"rent:ovhcloud:l40s-90:gra:nvidia-l40s:on_demand", "rent 563.14", "563.14",
						"cost 563.14, waiting 130.36, effort 290.36, interruption 0.00, doubt 0.00", "983.86"),
				// 100 x 1.80
				arguments("whole hours billed as they are", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'l40s','hoursTotal':100},'preferences':{'options':['RENT'],'gpus':['L40S'],'providers':['ovhcloud']}}",
						"rent:ovhcloud:l40s-90:gra:nvidia-l40s:on_demand", "rent 180.00", "180.00",
						"cost 180.00, waiting 50.00, effort 210.00, interruption 0.00, doubt 0.00", "440.00"),
				// 50 GB x 0.20; 1.99 x 100 h
				arguments("dear storage", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'nvidia-a100-pcie-40gb','hoursTotal':100},'preferences':{'options':['RENT'],'gpus':['A100 PCIe 40GB'],'providers':['lambda'],'regions':['us']}}",
						"rent:lambda:1x-a100-40gb:us:nvidia-a100-pcie-40gb:on_demand", "rent 199.00, storage 10.00", "209.00",
						"cost 209.00, waiting 50.00, effort 210.00, interruption 0.00, doubt 0.00", "469.00"),
				// 38.885 + 1.15; a twentieth of rent and waiting is lost: (38.89 + 50) x 0.05
				arguments("a spot machine", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'nvidia-l4','hoursTotal':100},'preferences':{'options':['RENT'],'gpus':['L4'],'providers':['aws'],'regions':['us-east-2'],'interruptible':true}}",
						"rent:aws:g6.2xlarge:us-east-2:nvidia-l4:spot", "rent 38.89, storage 1.15", "40.04",
						"cost 40.04, waiting 50.00, effort 210.00, interruption 4.44, doubt 0.00", "304.48"),
				// once a day it is taken away, and half a run is lost: (38.89 + 50) x 0.5
				arguments("a spot machine for runs of a day", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'nvidia-l4','hoursTotal':100,'hoursPerRun':24},'preferences':{'options':['RENT'],'gpus':['L4'],'providers':['aws'],'regions':['us-east-2'],'interruptible':true}}",
						"rent:aws:g6.2xlarge:us-east-2:nvidia-l4:spot", "rent 38.89, storage 1.15", "40.04",
						"cost 40.04, waiting 50.00, effort 210.00, interruption 44.45, doubt 0.00", "344.49"),
				// nothing is paid; effort (2 + 2,085.714 x 0.0125) x 40
				arguments("Colab", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4'},'preferences':{'options':['FREE'],'gpus':['T4'],'providers':['google-colab']}}",
						"free:google-colab:free", "", "0",
						"cost 0.00, waiting 1042.86, effort 1122.86, interruption 0.00, doubt 0.00", "2165.72"),
				// two sessions of 12 h a week are counted on
				arguments("Colab to its limit", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursPerWeek':24},'preferences':{'options':['FREE'],'gpus':['T4'],'providers':['google-colab']}}",
						"free:google-colab:free", "", "0",
						"cost 0.00, waiting 1251.43, effort 1331.43, interruption 0.00, doubt 0.00", "2582.86"),
				// 30 h a week
				arguments("Kaggle to its limit", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursPerWeek':30},'preferences':{'options':['FREE'],'gpus':['T4'],'providers':['kaggle']}}",
						"free:kaggle:t4-x2", "", "0",
						"cost 0.00, waiting 1564.29, effort 1644.29, interruption 0.00, doubt 0.00", "3208.58"),
				// (70 + 150) W x 2,085.714 h x 0.161
				arguments("its own card", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4'},'hardware':{'gpus':[{'name':'Tesla T4'}]},'preferences':{'options':['KEEP']}}",
						"keep:tesla-t4:1", "electricity 73.88", "73.88",
						"cost 73.88, waiting 1042.86, effort 0.00, interruption 0.00, doubt 0.00", "1116.74"),
				// 220 W x 1.5 x 100 h x 0.161
				arguments("its own card in a server room", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursTotal':100},'hardware':{'gpus':[{'name':'Tesla T4'}],'location':'SERVER_ROOM'},'preferences':{'options':['KEEP']}}",
						"keep:tesla-t4:1", "electricity 5.31", "5.31",
						"cost 5.31, waiting 50.00, effort 0.00, interruption 0.00, doubt 0.00", "55.31"),
				// 22 kWh x 0.153
				arguments("its own card in France, in euros", "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'tesla-t4','hoursTotal':100},'hardware':{'gpus':[{'name':'Tesla T4'}]},'budget':{'currency':'EUR','country':'FRA'},'preferences':{'options':['KEEP']}}",
						"keep:tesla-t4:1", "electricity 3.37", "3.37",
						"cost 3.37, waiting 44.01, effort 0.00, interruption 0.00, doubt 0.00", "47.38"));
	}
	// @formatter:on

	@ParameterizedTest(name = "{0}")
	@MethodSource("bills")
	void addsUp(String name, String request, String option, String lines, String total, String parts, String score) {
		JsonNode judged = option(this.portal.recommendation(request), option);
		assertThat(amounts(judged.at("/cost/lines"))).isEqualTo(lines);
		assertThat(judged.at("/cost/total").decimalValue()).isEqualByComparingTo(total);
		assertThat(amounts(judged.at("/score/parts"))).isEqualTo(parts);
		assertThat(judged.at("/score/total").decimalValue()).isEqualByComparingTo(score);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			// the card alone
			"USD, 999, 998.99, {}",
			// and 750 W x 0.212 = 159
			"USD, 1158, 1157.99, {'powerSupplyW':500}",
			// 999 / 1.13607
			"EUR, 879.35, 879.34, {}",
			// 999 / 0.00635012
			"JPY, 157319.86, 157319.85, {}" })
	void buysForAsMuchAsTheLabHasAndForNoCentMore(String currency, String enough, String tooLittle, String hardware) {
		String request = "{'workload':{'type':'POSE_ESTIMATION'},'hardware':" + hardware
				+ ",'budget':{'currency':'%s','purchase':%s},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}}";
		assertThat(action(request.formatted(currency, enough))).isEqualTo("BUY");
		JsonNode refused = this.portal.recommendation(request.formatted(currency, tooLittle));
		assertThat(refused.at("/verdict/action").asString()).isEqualTo("NOTHING_FITS");
		assertThat(refused.at("/verdict/waysOut/0/changes/0/value").decimalValue()).isEqualByComparingTo(enough);
	}

	@ParameterizedTest
	@CsvSource({
			// (1,097.09 + 27.60) / 24
			"USD, 46.86, 46.85",
			// (965.69 + 24.29) / 24
			"EUR, 41.25, 41.24" })
	void rentsForAsMuchAMonthAsTheLabHasAndForNoCentMore(String currency, String enough, String tooLittle) {
		String request = "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'T4'},"
				+ "'budget':{'currency':'%s','rentPerMonth':%s},"
				+ "'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}";
		assertThat(action(request.formatted(currency, enough))).isEqualTo("RENT");
		assertThat(action(request.formatted(currency, tooLittle))).isEqualTo("NOTHING_FITS");
	}

	@ParameterizedTest
	@CsvSource({ "google-colab, 24, 24.01", "kaggle, 30, 30.01" })
	void isFreeUntilTheWeeksHoursAreUsedUp(String provider, String enough, String tooMany) {
		String request = "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'T4','hoursPerWeek':%s},"
				+ "'preferences':{'options':['FREE'],'gpus':['T4'],'providers':['%s']}}";
		assertThat(action(request.formatted(enough, provider))).isEqualTo("FREE");
		JsonNode refused = this.portal.recommendation(request.formatted(tooMany, provider));
		assertThat(refused.at("/verdict/action").asString()).isEqualTo("NOTHING_FITS");
		assertThat(refused.at("/rejected/byReason").has("TOO_SLOW_FOR_THE_WEEK")).isTrue();
	}

	@Test
	void keepsWhatDoesTheWeeksWorkInTheWeek() {
		String request = "{'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':%s},"
				+ "'hardware':{'gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['KEEP']}}";
		assertThat(action(request.formatted("168"))).isEqualTo("KEEP");
		assertThat(action(request.formatted("168.01"))).isEqualTo("NOTHING_FITS");
	}

	@Test
	void takesWhatIsDoneByTheDeadline() {
		// 168 h are seven days
		String request = "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'T4','hoursTotal':168,'deadlineDays':%s},"
				+ "'preferences':{'options':['RENT'],'gpus':['T4'],'providers':['aws']}}";
		assertThat(action(request.formatted("7"))).isEqualTo("RENT");
		assertThat(action(request.formatted("6"))).isEqualTo("NOTHING_FITS");
	}

	/**
	 * To buy: 1,275 - 918.57 + 320 = 676.43, and 104.2857 weeks x (0.5 kW x 0.161 + 0.5)
	 * = 60.54 for every hour a week. To rent: 160 + 50 GB x 0.07 x 24 = 244, and 104.2857
	 * x (0.46 + 0.5 + 0.0125 x 40) = 152.26. They meet at 432.43 / 91.72 = 4.715 h.
	 */
	@Test
	void buysFromTheHoursOnAtWhichRentingCostsMore() {
		String request = "{'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 3090','hoursPerWeek':%s},"
				+ "'hardware':{},'preferences':{'options':['BUY','RENT'],'gpus':['RTX 3090'],'usedCards':true}}";
		JsonNode below = this.portal.recommendation(request.formatted("4.70")).path("verdict");
		JsonNode above = this.portal.recommendation(request.formatted("4.73")).path("verdict");
		assertThat(below.path("action").asString()).isEqualTo("RENT");
		assertThat(above.path("action").asString()).isEqualTo("BUY");
		assertThat(below.at("/flips/0/hoursPerWeek").asDouble()).isBetween(4.71, 4.72);
		assertThat(below.at("/flips/0/above").asBoolean()).isTrue();
		assertThat(above.at("/flips/0/hoursPerWeek").asDouble()).isBetween(4.71, 4.72);
		assertThat(above.at("/flips/0/above").asBoolean()).isFalse();
	}

	/**
	 * Two GPUs analyse videos twice as fast. To keep the one: 2,085.714 h x (0.22 kW x
	 * 0.161 + w) for w an hour of waiting; two free ones: 80 + 2,085.714 x (0.5 + w / 2).
	 * They meet at w = (80 + 1,042.857 - 73.876) / 1,042.857 = 1.006.
	 */
	@Test
	void keepsACardAgainstTwiceTheSpeedWhileWaitingIsCheap() {
		String request = "{'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','hoursPerWeek':20},"
				+ "'hardware':{'gpus':[{'name':'T4'}]},'preferences':{'options':['KEEP','FREE'],'gpus':['T4'],"
				+ "'maxGpus':2,'waitingCostPerHour':%s}}";
		assertThat(action(request.formatted("1.00"))).isEqualTo("KEEP");
		JsonNode dear = this.portal.recommendation(request.formatted("1.01")).path("verdict");
		assertThat(dear.path("option").asString()).isEqualTo("free:kaggle:t4-x2");
	}

	private String action(String request) {
		return this.portal.recommendation(request).at("/verdict/action").asString();
	}

	private static JsonNode option(JsonNode answer, String id) {
		for (String list : List.of("personal", "cloud")) {
			for (JsonNode option : answer.path(list)) {
				if (option.path("id").asString().equals(id)) {
					return option;
				}
			}
		}
		throw new AssertionError("no " + id + " in " + answer.path("verdict"));
	}

	/** Such as {@code card 999.00, electricity 7.25}. */
	private static String amounts(JsonNode named) {
		List<String> amounts = new ArrayList<>();
		named.forEach(
				(amount) -> amounts.add(amount.path("name").asString() + " " + amount.path("amount").decimalValue()));
		return String.join(", ", amounts);
	}

}
