package org.gpuadvisor.ranking;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.ranking.rule.Direction;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.score.Label;
import org.gpuadvisor.ranking.score.ScoredCandidate;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole ranking, over the real catalog. */
class RankerTests {

	private static final String POSE = "'workload':{'type':'POSE_ESTIMATION'}";

	@Test
	void partsWhatStandsWithTheLabFromTheCloud() {
		Ranking ranking = Rankers.rank(POSE + ",'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}");
		assertThat(ranking.personal()).extracting(RankerTests::action).contains(Action.KEEP, Action.BUY);
		assertThat(ranking.personal()).extracting(RankerTests::action).containsOnly(Action.KEEP, Action.BUY);
		assertThat(ranking.cloud()).extracting(RankerTests::action).contains(Action.FREE, Action.RENT);
		assertThat(ranking.cloud()).extracting(RankerTests::action).containsOnly(Action.FREE, Action.RENT);
		assertThat(ranking.personal()).isSortedAccordingTo(ScoredCandidate.BEST_FIRST);
		assertThat(ranking.cloud()).isSortedAccordingTo(ScoredCandidate.BEST_FIRST);
	}

	@Test
	void showsTheBestOfferOfEachGpuAndEachFreeOne() {
		Ranking ranking = Rankers.rank(POSE + ",'preferences':{'usedCards':true,'maxGpus':4}");
		assertThat(ranking.personal()).extracting((option) -> List.of(option.gpu(), option.candidate().gpuCount()))
			.doesNotHaveDuplicates()
			.anySatisfy((bought) -> assertThat(bought.get(1)).isEqualTo(2));
		assertThat(ranking.cloud()).filteredOn((option) -> action(option) == Action.RENT)
			.extracting((option) -> List.of(option.gpu(), option.candidate().gpuCount()))
			.doesNotHaveDuplicates();
		// Colab and Kaggle lend a T4
		assertThat(ranking.cloud()).extracting(ScoredCandidate::id)
			.contains("free:google-colab:free", "free:kaggle:t4-x2", "free:kaggle:p100");
	}

	@Test
	void namesTheBestOfEachKindBestFirst() {
		Ranking ranking = Rankers.rank(POSE + ",'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}");
		assertThat(ranking.bestOfEachAction()).extracting(RankerTests::action)
			.containsExactlyInAnyOrder(Action.values());
		assertThat(ranking.bestOfEachAction()).isSortedAccordingTo(ScoredCandidate.BEST_FIRST);
		assertThat(ranking.best()).contains(ranking.bestOfEachAction().get(0));
		assertThat(ranking.breakEven()).hasValueSatisfying((even) -> {
			assertThat(action(even.buy())).isEqualTo(Action.BUY);
			assertThat(action(even.rent())).isEqualTo(Action.RENT);
			assertThat(ranking.bestOfEachAction()).contains(even.buy(), even.rent());
		});
	}

	@Test
	void labelsWhatIsBestInSomething() {
		Ranking ranking = Rankers.rank(POSE);
		ScoredCandidate best = ranking.best().orElseThrow();
		assertThat(ranking.labelsOf(best)).contains(Label.BEST_VALUE);
		ScoredCandidate fastest = ranking.labels().get(Label.FASTEST);
		assertThat(ranking.labelsOf(fastest)).contains(Label.FASTEST).doesNotContain(Label.BEST_VALUE);
		assertThat(ranking.cloud())
			.allSatisfy((option) -> assertThat(option.hours().value()).isGreaterThanOrEqualTo(fastest.hours().value()));
	}

	@Test
	void breaksEvenOnlyBetweenBuyingAndRenting() {
		assertThat(Rankers.rank(POSE + ",'preferences':{'options':['BUY','FREE']}").breakEven()).isEmpty();
		assertThat(Rankers.rank(POSE + ",'preferences':{'options':['RENT','FREE']}").breakEven()).isEmpty();
	}

	@Test
	void goesOnWithTheLabsOwnOnlyWhereThatIsBest() {
		String own = POSE + ",'hardware':{'gpus':[{'name':'RTX 4090'}]}";
		assertThat(Rankers.rank(own).keepsCurrent()).isTrue();
		assertThat(Rankers.rank(own + ",'preferences':{'options':['FREE']}").keepsCurrent()).isFalse();
		assertThat(Rankers.rank(own + ",'preferences':{'options':['BUY'],'gpus':['RTX 4090']}").keepsCurrent())
			.isFalse();
		assertThat(Rankers.rank(POSE).keepsCurrent()).isFalse();
	}

	@Test
	void judgesTheLabsOwnWithTimeAndCost() {
		Current own = current(POSE + ",'hardware':{'gpus':[{'name':'RTX 3090'}]}");
		assertThat(own.rejections()).isEmpty();
		assertThat(own.scored()).hasValueSatisfying((scored) -> assertThat(scored.id()).startsWith("keep:"));
		assertThat(own.change()).isEmpty();
	}

	/** What is too slow still runs, and what is not wanted too. */
	@Test
	void tellsTimeAndCostOfWhatItAdvisesAgainst() {
		Current slow = current("'workload':{'type':'POSE_ESTIMATION','referenceGpu':'RTX 5090','hoursPerWeek':160},"
				+ "'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}");
		assertThat(slow.rejections()).extracting(Rejection::code).containsExactly(RejectionCode.TOO_SLOW_FOR_THE_WEEK);
		assertThat(slow.scored()).isPresent();
		Current unwanted = current(
				POSE + ",'hardware':{'gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['RENT']}");
		assertThat(unwanted.isRejectedFor(RejectionCode.OPTION_NOT_WANTED)).isTrue();
		assertThat(unwanted.isRejectedFor(RejectionCode.NOT_ENOUGH_MEMORY)).isFalse();
		assertThat(unwanted.scored()).isPresent();
	}

	@Test
	void tellsNeitherOfWhatCannotRun() {
		Current small = current("'workload':{'type':'POSE_ESTIMATION','batchSize':64},"
				+ "'hardware':{'gpus':[{'name':'GTX 1050 Ti'}]}");
		assertThat(small.isRejectedFor(RejectionCode.NOT_ENOUGH_MEMORY)).isTrue();
		assertThat(small.scored()).isEmpty();
		assertThat(small.change()).hasValueSatisfying((step) -> assertThat(step.values()).containsKey("batchSize"));
		Current old = current(POSE + ",'hardware':{'gpus':[{'name':'Tesla K40c'}]}");
		assertThat(old.isRejectedFor(RejectionCode.FRAMEWORK_UNSUPPORTED)).isTrue();
		assertThat(old.scored()).isEmpty();
	}

	@Test
	void judgesACardThatTheCatalogLacksByItsMemory() {
		Current unknown = current(POSE + ",'hardware':{'gpus':[{'name':'NVIDIA Fancy 9999','memoryGb':3}]}");
		assertThat(unknown.own().gpu()).isEmpty();
		assertThat(unknown.isRejectedFor(RejectionCode.NOT_ENOUGH_MEMORY)).isTrue();
		assertThat(unknown.scored()).isEmpty();
	}

	@Test
	void judgesNothingWithoutAGpuOfTheLabs() {
		assertThat(Rankers.rank(POSE).current()).isEmpty();
	}

	/** A request that something breaks, the rule's code, and one that nothing breaks. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'workload':{'type':'CUSTOM','memoryGb':20} | NOT_ENOUGH_MEMORY | 'workload':{'type':'SPEECH'}",
			"'workload':{'type':'SPEECH','minimumMemoryGb':24} | BELOW_MINIMUM_MEMORY | 'workload':{'type':'SPEECH'}",
			"'workload':{'type':'SPEECH','minimumComputeCapability':'8.0'} | BELOW_COMPUTE_CAPABILITY | 'workload':{'type':'SPEECH'}",
			"'preferences':{} | FRAMEWORK_UNSUPPORTED | 'workload':{'type':'SPEECH','frameworkVersion':'2.7'},'preferences':{'options':['BUY'],'gpus':['RTX 5090']}",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW','frameworkVersion':'2.3'} | FRAMEWORK_WRONG_RESULTS | 'workload':{'type':'SPEECH','framework':'TENSORFLOW','frameworkVersion':'2.5'}",
			"'hardware':{'os':'MACOS','gpus':[{'name':'GTX 1080 Ti'}]} | NO_NVIDIA_ON_MACOS | 'hardware':{'os':'LINUX','gpus':[{'name':'GTX 1080 Ti'}]}",
			"'hardware':{'computer':'LAPTOP','gpus':[{'name':'RTX 3070 Laptop'}]},'budget':{'purchase':3000} | NO_CARD_IN_LAPTOP | 'hardware':{},'budget':{'purchase':3000}",
			"'hardware':{'computer':'SERVER','freeSlots':2} | OPEN_AIR_IN_SERVER | 'hardware':{'computer':'DESKTOP','freeSlots':2}",
			"'hardware':{'freeSlots':1} | NOT_ENOUGH_SLOTS | 'hardware':{}",
			"'hardware':{'maxCardLengthMm':200} | CARD_TOO_LONG | 'hardware':{}",
			"'hardware':{'location':'SERVER_ROOM'} | LICENCE_FORBIDS_DATACENTRE | 'hardware':{'location':'OFFICE'}",
			"'hardware':{'computer':'DESKTOP'} | NEEDS_SERVER_COOLING | 'hardware':{'computer':'SERVER'}",
			"'preferences':{'dataMayLeaveSite':false} | DATA_MUST_STAY | 'preferences':{'dataMayLeaveSite':true}",
			"'preferences':{'options':['BUY']} | OPTION_NOT_WANTED | 'preferences':{}",
			"'preferences':{'gpus':['RTX 3090']} | GPU_NOT_WANTED | 'preferences':{'gpus':[]}",
			"'preferences':{'usedCards':false} | USED_NOT_WANTED | 'preferences':{'usedCards':true}",
			"'preferences':{'interruptible':false} | INTERRUPTION_NOT_WANTED | 'preferences':{'interruptible':true}",
			"'preferences':{'providers':['aws']} | PROVIDER_NOT_WANTED | 'preferences':{'providers':[]}",
			"'preferences':{'regions':['us-']} | REGION_NOT_WANTED | 'preferences':{'regions':[]}",
			"'preferences':{'maxGpus':1} | MORE_GPUS_THAN_ASKED | 'preferences':{'maxGpus':16}",
			"'hardware':{'gpus':[{'name':'RTX 3090'}]},'preferences':{'gpus':['RTX 3090'],'usedCards':true} | OWNED_ALREADY | 'hardware':{},'preferences':{'gpus':['RTX 3090'],'usedCards':true}",
			"'budget':{'purchase':500} | OVER_PURCHASE_BUDGET | 'budget':{}",
			"'budget':{'rentPerMonth':10} | OVER_MONTHLY_RENT | 'budget':{}",
			"'workload':{'type':'SPEECH','hoursPerWeek':100} | TOO_SLOW_FOR_THE_WEEK | 'workload':{'type':'SPEECH','hoursTotal':100,'deadlineDays':30}",
			"'workload':{'type':'SPEECH','hoursTotal':300,'deadlineDays':3} | MISSES_DEADLINE | 'workload':{'type':'SPEECH'}",
			"'workload':{'type':'SPEECH','hoursPerRun':30} | SESSION_TOO_SHORT | 'workload':{'type':'SPEECH'}" })
	void leavesOutWhatBreaksARule(String broken, String code, String kept) {
		assertThat(Rankers.rank(withWork(broken)).leftOut().byReason()).containsKey(code);
		assertThat(Rankers.rank(withWork(kept)).leftOut().byReason()).doesNotContainKey(code);
	}

	@Test
	void leavesOutSmallCardsAndWhatIsNoLongerOnOfferWhateverALabAsks() {
		assertThat(Rankers.rank(POSE).leftOut().byReason()).containsKeys("BELOW_MEMORY_FLOOR", "HISTORIC_OFFER");
	}

	private static String withWork(String fields) {
		return fields.contains("'workload'") ? fields : POSE + "," + fields;
	}

	@Test
	void looksForNoWayOutWhereSomethingQualifies() {
		assertThat(Rankers.rank(POSE + ",'budget':{'purchase':0,'rentPerMonth':0}").waysOut()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"'workload':{'type':'LANGUAGE_MODEL_FINE_TUNING','method':'FULL'},'budget':{'purchase':900,'rentPerMonth':5}",
			"'workload':{'type':'POSE_ESTIMATION','hoursPerWeek':100},'budget':{'purchase':0,'rentPerMonth':10}",
			"'workload':{'type':'POSE_ESTIMATION','hoursTotal':2000,'deadlineDays':3},'budget':{'purchase':0,'rentPerMonth':0}",
			"'workload':{'type':'POSE_ESTIMATION','batchSize':64,'imageWidth':1024,'imageHeight':1024},'preferences':{'options':['FREE']}" })
	void findsAWayOutInEachDirectionThatHelps(String fields) {
		Ranking ranking = Rankers.rank(fields);
		assertThat(ranking.best()).isEmpty();
		assertThat(ranking.waysOut()).isNotEmpty()
			.extracting(WayOut::direction)
			.doesNotHaveDuplicates()
			.doesNotContain(Direction.WISHES);
		for (WayOut way : ranking.waysOut()) {
			assertThat(way.change().goes(way.direction())).as(way.toString()).isTrue();
			Ranking then = ranked(fields, way.change().changes());
			assertThat(then.best().map(ScoredCandidate::id)).as(way.toString()).contains(way.best().id());
		}
	}

	private static Ranking ranked(String fields, Map<String, Object> changes) {
		return Rankers.real().getBean(Ranker.class).rank(Requests.of("{" + fields + "}").with(changes));
	}

	private static Current current(String fields) {
		return Rankers.rank(fields).current().orElseThrow();
	}

	private static Action action(ScoredCandidate option) {
		return option.candidate().action();
	}

}
