package org.gpuadvisor.ranking.explanation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.ranking.Rankers;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.score.ScoredCandidate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole sentences, over the real catalog. */
class ExplainerTests {

	private static final String POSE = "'workload':{'type':'POSE_ESTIMATION'}";

	private static final String KEEP = "'preferences':{'options':['KEEP']}";

	/** 250 W + 150 W; 2,085.714 h x 0.4 kW x 0.161 USD and x 0.5 USD of waiting. */
	@Test
	void saysWhyToGoOnWithWhatThereIs() {
		Explanation keep = explain(POSE + ",'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}," + KEEP);
		assertThat(keep.headline())
			.isEqualTo("Keep your GeForce GTX 1080 Ti: a week's work takes 20 h, needs about 4.5 GB of its 11 GB and "
					+ "costs 134.32 USD in electricity over 24 months.");
		assertThat(keep.because()).extracting(Reason::message)
			.containsExactly("The job needs about 4.5 GB; there are 11 GB on GeForce GTX 1080 Ti.",
					"PyTorch 2.14 has a build (cu126) for this generation of GPUs; it takes Python 3.10 to 3.15; "
							+ "DeepLabCut 3 takes Python 3.10 to 3.12.",
					"It is the GPU that your hours are counted on: a week's work takes 20 h (measured).",
					"It costs 134.32 USD over 24 months in all: electricity 134.32 USD.",
					"With what waiting, the staff's effort and doubt about the estimates cost besides, it comes to "
							+ "1,177.18 USD (cost 134.32 USD, waiting 1,042.86 USD).");
		assertThat(keep.alternatives()).isEmpty();
		assertThat(keep.warnings()).isEmpty();
	}

	/** 100 h x 0.5 kW x 0.161 / 1.13607 EUR. */
	@Test
	void saysItOfAOneOffJobInTheLabsCurrency() {
		Explanation keep = explain("'workload':{'type':'POSE_ESTIMATION','hoursTotal':100},"
				+ "'hardware':{'os':'WINDOWS','gpus':[{'name':'RTX 3090'}]},'budget':{'currency':'EUR'}," + KEEP);
		assertThat(keep.headline()).isEqualTo("Keep your GeForce RTX 3090: the job takes 100 h, needs about 4.5 GB of "
				+ "its 24 GB and costs 7.09 EUR in electricity.");
		assertThat(message(keep.because(), "FITS_IN_MEMORY"))
			.isEqualTo("The job needs about 4.5 GB; there are 24 GB on "
					+ "GeForce RTX 3090, of which Windows and the display take about 0.75 GB.");
		assertThat(message(keep.because(), "COST")).isEqualTo("It costs 7.09 EUR in all: electricity 7.09 EUR.");
		assertThat(message(keep.warnings(), "CONVERTED")).startsWith("Prices were converted from USD at a rate of 20");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'hardware':{'gpus':[{'name':'RTX 3090'}]},'budget':{'horizonMonths':1},'preferences':{'options':['KEEP']} | in electricity over one month.",
			"'preferences':{'options':['FREE'],'providers':['google-colab']} | Use the free Tesla T4 of google-colab: a week's work takes 20 h, needs about 4.5 GB of its 16 GB and costs nothing.",
			"'preferences':{'options':['RENT'],'providers':['google-colab'],'gpus':['T4']} | Rent a Tesla T4 at google-colab for ",
			"'preferences':{'options':['RENT'],'providers':['aws'],'gpus':['L4']} | Rent an NVIDIA L4 at aws for ",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | Buy a new GeForce RTX 5070 Ti with a computer for 3,299 USD: ",
			"'hardware':{'powerSupplyW':749},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | Buy a new GeForce RTX 5070 Ti with a stronger power supply for 1,158 USD: ",
			"'hardware':{'powerSupplyW':750},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | Buy a new GeForce RTX 5070 Ti for 999 USD: ",
			"'preferences':{'options':['BUY'],'gpus':['RTX 3090'],'usedCards':true} | Buy a used GeForce RTX 3090 ",
			"'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','batchSize':8},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti'],'maxGpus':2,'waitingCostPerHour':90} | Buy 2 new GeForce RTX 5070 Ti with a computer for 5,498 USD: ",
			"'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','batchSize':8},'hardware':{'gpus':[{'name':'T4','count':2}]},'preferences':{'options':['KEEP'],'maxGpus':2} | Keep your 2 x Tesla T4: a week's work takes 10 h",
			"'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','batchSize':8},'preferences':{'options':['RENT'],'providers':['aws'],'gpus':['T4'],'maxGpus':4,'waitingCostPerHour':900} | Rent a machine with 4 Tesla T4 at aws for ",
			"'workload':{'type':'POSE_ESTIMATION','measuredMemoryGb':16},'preferences':{'options':['FREE'],'providers':['google-colab']} | of its 16 GB (tight: try it first) and costs nothing." })
	void saysWhatToDo(String fields, String words) {
		assertThat(explain(fields.contains("'workload'") ? fields : POSE + "," + fields).headline()).contains(words);
	}

	@Test
	void setsTheBestAgainstEachOtherThingThatCouldBeDone() {
		Ranking ranking = Rankers.rank(POSE + ",'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}");
		Explanation explanation = explain(ranking);
		List<ScoredCandidate> others = ranking.bestOfEachAction().subList(1, 4);
		assertThat(List.copyOf(explanation.alternatives().keySet()))
			.isEqualTo(others.stream().map(ScoredCandidate::id).toList());
		String next = explanation.alternatives().get(others.get(0).id());
		assertThat(explanation.headline()).contains("; the next best is to " + Character.toLowerCase(next.charAt(0))
				+ next.substring(1, next.indexOf(": a week's")) + " (" + others.get(0).cost().total()
				+ ", a week's work takes " + others.get(0).timed().hoursPerWeek() + ").");
		assertThat(message(explanation.because(), "BEST_VALUE"))
			.contains("; the best of another kind comes to " + others.get(0).score().total() + " (cost ");
		assertThat(message(explanation.because(), "BREAK_EVEN"))
			.startsWith("Buying " + ranking.breakEven().orElseThrow().buy().gpu().name() + " costs less than renting ")
			.endsWith(" months of yours, and so beyond the 24 that you plan for.");
		assertThat(message(explanation.because(), "VERDICT_FLIPS"))
			.matches("From about .* h a week on the reference GPU upwards, the verdict would be BUY \\(buy:.*\\)\\.");
	}

	/**
	 * Buying costs less than renting from Amazon within the months that are planned for.
	 */
	@Test
	void breaksEvenWithinTheHorizon() {
		Explanation explanation = explain("'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':100},"
				+ "'hardware':{},'preferences':{'options':['BUY','RENT'],'providers':['aws']}");
		assertThat(message(explanation.because(), "BREAK_EVEN")).endsWith(" months of yours.");
		assertThat(message(explanation.because(), "VERDICT_FLIPS"))
			.contains(" downwards, the verdict would be RENT (rent:aws:");
	}

	@Test
	void saysWhatIsPaidOrThatNothingIs() {
		assertThat(message(explain(POSE + ",'preferences':{'options':['FREE']}").because(), "COST"))
			.isEqualTo("It costs 0 USD over 24 months in all: nothing is paid.");
		assertThat(message(explain(POSE + ",'budget':{'horizonMonths':1},'preferences':{'options':['FREE']}").because(),
				"COST"))
			.isEqualTo("It costs 0 USD over one month in all: nothing is paid.");
		assertThat(message(explain(
				POSE + ",'hardware':{'powerSupplyW':750}," + "'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']}")
			.because(), "COST"))
			.matches("It costs .* USD over 24 months in all: card 999 USD, electricity .* USD, resale -.* USD\\.");
	}

	@Test
	void namesTheFiguresOfItsReasons() {
		List<Reason> because = explain(POSE + ",'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}," + KEEP).because();
		assertThat(values(because, "FITS_IN_MEMORY")).containsKeys("requiredGb").containsEntry("availableGb", 11.0);
		assertThat(values(because, "SPEED")).containsEntry("timesReference", 1.0)
			.containsEntry("low", 1.0)
			.containsEntry("high", 1.0)
			.containsKey("hours");
		assertThat(values(because, "COST").toString())
			.isEqualTo("{total=134.32, perMonth=5.60, electricityPerKwh=0.161}");
		assertThat(values(because, "BEST_VALUE").toString()).isEqualTo("{score=1177.18}");
	}

	/** Kaggle gives 30 h a week, which a P100 would fill with 48.3 h of a T4. */
	@Test
	void namesTheSmallestChangeWhereNothingQualifies() {
		Explanation nothing = explain("'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':100},"
				+ "'budget':{'purchase':0,'rentPerMonth':0}");
		assertThat(nothing.headline())
			.isEqualTo("Nothing qualifies as asked; the smallest change that would help: Need "
					+ "no more than 48.3 h a week on the reference GPU. That admits Tesla P100 PCIe 16GB (free:kaggle:p100)."
					+ otherWays(nothing.headline()));
		assertThat(nothing.because()).extracting(Reason::code).containsExactly("TOO_SLOW_FOR_THE_WEEK");
		assertThat(nothing.headline()).contains(" Or: Spend ").contains(" a month on rent. Then rent a");
		assertThat(explain("'workload':{'type':'CUSTOM','memoryGb':900}").headline())
			.isEqualTo("Nothing qualifies as asked, and no single change of the request would help.");
	}

	private static String otherWays(String headline) {
		return headline.substring(headline.indexOf(" Or: "));
	}

	@Test
	void explainsWhatIsShownAndNoMore() {
		Ranking ranking = Rankers
			.rank(POSE + ",'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},'preferences':{'maxResults':2}");
		assertThat(explain(ranking).options().keySet())
			.contains(ranking.best().orElseThrow().id(), ranking.personal().get(0).id(), ranking.cloud().get(1).id())
			.doesNotContain(ranking.cloud().get(2).id(), ranking.personal().get(2).id());
	}

	private static Map<String, Object> values(List<Reason> reasons, String code) {
		return reasons.stream().filter((reason) -> reason.code().equals(code)).findFirst().orElseThrow().values();
	}

	private static String message(List<Reason> reasons, String code) {
		return reasons.stream()
			.filter((reason) -> reason.code().equals(code))
			.map(Reason::message)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + code + " in " + reasons));
	}

	private static Explanation explain(String fields) {
		return explain(Rankers.rank(fields));
	}

	private static Explanation explain(Ranking ranking) {
		return Rankers.real().getBean(Explainer.class).explain(ranking);
	}

}
