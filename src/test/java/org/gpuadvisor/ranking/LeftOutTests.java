package org.gpuadvisor.ranking;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;

/** What does not qualify, and how near it came. */
class LeftOutTests {

	private static final String POSE = "'workload':{'type':'POSE_ESTIMATION'}";

	private static final String NOTHING = POSE + ",'budget':{'purchase':300,'rentPerMonth':0},"
			+ "'preferences':{'options':['BUY','RENT'],'maxRejected':%d}";

	@Test
	void countsAllOffersAndWhatTheyBreak() {
		LeftOut leftOut = Rankers.rank(NOTHING.formatted(20)).leftOut();
		assertThat(leftOut.total()).isEqualTo(leftOut.options().stream().mapToInt(LeftOutTests::offers).sum());
		Map<String, Integer> byReason = leftOut.options()
			.stream()
			.flatMap((option) -> option.rejections()
				.stream()
				.map((rejection) -> Map.entry(rejection.code().name(), option)))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.summingInt((broken) -> offers(broken.getValue()))));
		assertThat(leftOut.byReason()).isEqualTo(byReason).containsKeys("OVER_MONTHLY_RENT", "OVER_PURCHASE_BUDGET");
		assertThat(List.copyOf(leftOut.byReason().keySet())).isSorted();
	}

	@Test
	void canBeAdmittedWhereAllThatSpeaksAgainstItCanBeMended() {
		assertThat(Rankers.rank(NOTHING.formatted(20)).leftOut().options()).isNotEmpty().allSatisfy((option) -> {
			assertThat(option.rejections()).isNotEmpty();
			assertThat(option.canBeAdmitted()).isEqualTo(option.rejections().stream().allMatch(Rejection::isMendable));
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 20, 200 })
	void showsSoManyAndNoTwoThatAreAlike(int shown) {
		LeftOut leftOut = Rankers.rank(NOTHING.formatted(shown)).leftOut();
		Set<Set<Object>> kinds = leftOut.options().stream().map(LeftOutTests::kind).collect(Collectors.toSet());
		assertThat(leftOut.nearest()).hasSize(Math.min(shown, kinds.size()));
		assertThat(leftOut.nearest()).extracting(LeftOutTests::kind).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 20, 200 })
	void showsOfThoseThatAreAlikeTheNearest(int shown) {
		LeftOut leftOut = Rankers.rank(NOTHING.formatted(shown)).leftOut();
		assertThat(leftOut.nearest().subList(1, leftOut.nearest().size())).isNotEmpty()
			.allSatisfy((option) -> assertThat(distance(option)).isEqualTo(leftOut.options()
				.stream()
				.filter((other) -> kind(other).equals(kind(option)))
				.mapToDouble(LeftOutTests::distance)
				.min()
				.orElseThrow()));
	}

	@Test
	void showsTheSmallestChangeFirstThenTheNearest() {
		LeftOut leftOut = Rankers.rank(NOTHING.formatted(20)).leftOut();
		assertThat(leftOut.smallestChange()).isEqualTo(smallest(leftOut.options()));
		assertThat(leftOut.nearest().get(0)).isEqualTo(leftOut.smallestChange().orElseThrow());
		List<LeftOut.Option> rest = leftOut.nearest().subList(1, leftOut.nearest().size());
		assertThat(rest).extracting(LeftOutTests::distance).isSorted();
		double furthest = distance(rest.get(rest.size() - 1));
		Set<Set<Object>> shown = new HashSet<>(leftOut.nearest().stream().map(LeftOutTests::kind).toList());
		assertThat(leftOut.options()).filteredOn((option) -> !shown.contains(kind(option)))
			.allSatisfy((option) -> assertThat(distance(option)).isGreaterThanOrEqualTo(furthest));
	}

	/** A T4 has 16 GB, far too few for 140: other cards came nearer. */
	@Test
	void showsWhatTheLabHasBeforeWhatCameNearer() {
		LeftOut leftOut = Rankers
			.rank("'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b'},"
					+ "'hardware':{'gpus':[{'name':'T4'}]},'budget':{'purchase':0,'rentPerMonth':0}")
			.leftOut();
		assertThat(leftOut.nearest().get(0).candidate().action()).isNotEqualTo(Action.KEEP);
		assertThat(leftOut.nearest().get(1).candidate().id()).isEqualTo("keep:tesla-t4:1");
		assertThat(distance(leftOut.nearest().get(2))).isLessThan(distance(leftOut.nearest().get(1)));
	}

	/** Whoever wants no used card and has no money has to change both. */
	@Test
	void tellsAlsoWhatWouldStillBeTooDear() {
		LeftOut leftOut = Rankers.rank(POSE + ",'budget':{'purchase':10},'preferences':{'options':['BUY']}").leftOut();
		assertThat(codes(leftOut, "buy:geforce-rtx-3090:used:1")).containsExactlyInAnyOrder("USED_NOT_WANTED",
				"OVER_PURCHASE_BUDGET");
		assertThat(codes(leftOut, "buy:geforce-rtx-5070-ti:new:1")).containsExactly("OVER_PURCHASE_BUDGET");
		assertThat(codes(Rankers.rank(POSE + ",'preferences':{'options':['BUY']}").leftOut(),
				"buy:geforce-rtx-3090:used:1"))
			.containsExactly("USED_NOT_WANTED");
	}

	/** A job in 8 instead of 16 bits fits a card of 16 GB, and the lab's own of 11. */
	@Test
	void asksToBuyNothingForAChangeThatAdmitsWhatTheLabHas() {
		LeftOut leftOut = Rankers
			.rank("'workload':{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-8b'},"
					+ "'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},"
					+ "'budget':{'purchase':900},'preferences':{'dataMayLeaveSite':false}")
			.leftOut();
		assertThat(leftOut.smallestChange().orElseThrow().candidate().id()).isEqualTo("keep:geforce-gtx-1080-ti:1");
	}

	@Test
	void knowsOfNoChangeWhereNoneHelps() {
		// no card has 1,000 GB, and a lab's own program cannot be made smaller
		LeftOut leftOut = Rankers.rank("'workload':{'type':'CUSTOM','memoryGb':1000}").leftOut();
		assertThat(leftOut.smallestChange()).isEmpty();
		assertThat(leftOut.options()).isNotEmpty();
		assertThat(leftOut.nearest()).hasSize(20);
	}

	private static Optional<LeftOut.Option> smallest(List<LeftOut.Option> options) {
		return options.stream()
			.filter(LeftOut.Option::canBeAdmitted)
			.min(Comparator.comparingInt((LeftOut.Option option) -> option.rejections().size())
				.thenComparingDouble(LeftOutTests::distance)
				.thenComparing((option) -> option.candidate().action() != Action.KEEP)
				.thenComparing((option) -> option.candidate().id()));
	}

	/** The sum of how far it is from keeping each rule. */
	private static double distance(LeftOut.Option option) {
		double sum = 0;
		for (Rejection rejection : option.rejections()) {
			sum += rejection.distance();
		}
		return sum;
	}

	private static Set<Object> kind(LeftOut.Option option) {
		Set<Object> kind = option.rejections().stream().map(Rejection::code).collect(Collectors.toSet());
		kind.add(option.candidate().gpu());
		kind.add(option.candidate().action());
		return kind;
	}

	private static List<String> codes(LeftOut leftOut, String id) {
		return leftOut.options()
			.stream()
			.filter((option) -> option.candidate().id().equals(id))
			.flatMap((option) -> option.rejections().stream().map((rejection) -> rejection.code().name()))
			.toList();
	}

	private static int offers(LeftOut.Option option) {
		return option.candidate().offers();
	}

}
