package org.gpuadvisor.web;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.workload.MemoryNeed;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.Ranker;
import org.gpuadvisor.ranking.Rankers;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine;
import org.gpuadvisor.ranking.score.Label;
import org.gpuadvisor.ranking.score.Score;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.units.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of any two requests, or of the same over two catalogs, whatever the figures
 * are: over a thousand requests that are made up with fixed seeds.
 */
@OverHttp
class RankingLawsTests {

	private final Portal portal;

	private final ServedDocument document;

	private final Ranker ranker;

	RankingLawsTests(@LocalServerPort int port, @Autowired Snapshots snapshots) {
		this.portal = new Portal(port);
		this.document = new ServedDocument(this.portal);
		this.ranker = snapshots.current().ranker();
	}

	private RandomRequests requests(long seed) {
		return new RandomRequests(this.document, seed);
	}

	/** What contradicts itself is refused, and says nothing of a law. */
	private ObjectNode answerable(RandomRequests requests) {
		ObjectNode request = requests.next();
		while (!isAnswered(request)) {
			request = requests.next();
		}
		return request;
	}

	private boolean isAnswered(ObjectNode request) {
		try {
			rank(request);
			return true;
		}
		catch (InvalidRequirement | JacksonException ex) {
			return false;
		}
	}

	private Ranking rank(JsonNode request) {
		return rank(this.ranker, request);
	}

	private static Ranking rank(Ranker ranker, JsonNode request) {
		return ranker.rank(Requests.of(request.toString()));
	}

	private static List<ScoredCandidate> options(Ranking ranking) {
		return Stream.concat(ranking.personal().stream(), ranking.cloud().stream())
			.sorted(ScoredCandidate.BEST_FIRST)
			.toList();
	}

	/** What an answer lists once: a GPU to buy or rent, or a plan to use for free. */
	private static String listed(ScoredCandidate option) {
		Candidate candidate = option.candidate();
		return (candidate.action() == Action.FREE) ? candidate.id()
				: candidate.action() + " " + candidate.gpuCount() + " " + candidate.gpu().id();
	}

	private static List<String> listed(Ranking ranking) {
		return options(ranking).stream().map(RankingLawsTests::listed).toList();
	}

	// One answer

	@Test
	void partsSumToTotalsAndTheVerdictIsTheFirst() {
		RandomRequests requests = requests(11);
		int answered = 0;
		for (int i = 0; i < 400; i++) {
			ObjectNode request = answerable(requests);
			Ranking ranking = rank(request);
			for (ScoredCandidate option : options(ranking)) {
				assertThat(sum(option.score().parts().stream().map(Score.Part::amount).toList(), option))
					.isEqualTo(option.score().total());
				assertThat(sum(option.cost().lines().stream().map(CostLine::amount).toList(), option))
					.isEqualTo(option.cost().total());
				assertThat(option.score().parts()).allMatch((part) -> part.amount().micros() % 10_000 == 0);
				assertThat(ranking.ask().memory().on(ranking.ask().left(option.gpu(), option.candidate().action())))
					.as(request.toString())
					.isNotEqualTo(MemoryNeed.Fit.NO);
			}
			assertThat(ranking.personal()).isSortedAccordingTo(ScoredCandidate.BEST_FIRST)
				.allMatch((option) -> option.candidate().action().isPersonal());
			assertThat(ranking.cloud()).isSortedAccordingTo(ScoredCandidate.BEST_FIRST)
				.noneMatch((option) -> option.candidate().action().isPersonal());
			assertThat(ranking.best()).isEqualTo(options(ranking).stream().findFirst());
			labelled(ranking);
			answered += ranking.best().isPresent() ? 1 : 0;
		}
		assertThat(answered).isBetween(150, 390);
	}

	private static Money sum(List<Money> amounts, ScoredCandidate option) {
		return amounts.stream().reduce(Money.zero(option.score().total().currency()), Money::plus);
	}

	private static void labelled(Ranking ranking) {
		ranking.best().ifPresent((best) -> {
			assertThat(ranking.labels()).containsEntry(Label.BEST_VALUE, best);
			ScoredCandidate fastest = ranking.labels().get(Label.FASTEST);
			ScoredCandidate cheapest = ranking.labels().get(Label.CHEAPEST);
			for (ScoredCandidate option : options(ranking)) {
				assertThat(option.hours()).isGreaterThanOrEqualTo(fastest.hours());
				assertThat(option.cost().total()).isGreaterThanOrEqualTo(cheapest.cost().total());
			}
		});
	}

	// Two requests

	/** For requests that a change changes: the ranking before and after it. */
	private void forAll(long seed, int count, Consumer<ObjectNode> change, Law law) {
		RandomRequests requests = requests(seed);
		for (int tried = 0; tried < count;) {
			ObjectNode request = answerable(requests);
			ObjectNode changed = request.deepCopy();
			change.accept(changed);
			if (!changed.equals(request)) {
				law.holds(rank(request), rank(changed), "from " + request + " to " + changed);
				tried++;
			}
		}
	}

	@Test
	void aHigherBudgetNeverMakesTheBestWorse() {
		for (String limit : List.of("purchase", "rentPerMonth")) {
			forAll(12, 60, (request) -> {
				JsonNode budget = request.path("budget").path(limit);
				if (budget.isNumber()) {
					((ObjectNode) request.path("budget")).put(limit, Math.min(1e9, budget.asDouble() * 1.7 + 50));
				}
			}, (less, more, because) -> {
				if (less.best().isPresent()) {
					assertThat(more.best().orElseThrow().score().total()).as(because)
						.isLessThanOrEqualTo(less.best().get().score().total());
				}
			});
		}
	}

	@Test
	void aFurtherConstraintNeverAddsAnOption() {
		Map<String, Consumer<ObjectNode>> constraints = new HashMap<>();
		constraints.put("local data", (request) -> request.withObject("/preferences").put("dataMayLeaveSite", false));
		constraints.put("no used cards", (request) -> request.withObject("/preferences").put("usedCards", false));
		constraints.put("no interruption", (request) -> request.withObject("/preferences").put("interruptible", false));
		constraints.put("one GPU to look at", (request) -> only(request, "gpus", "RTX 4090"));
		constraints.put("one provider", (request) -> only(request, "providers", "runpod"));
		constraints.put("buy or rent", (request) -> only(request, "options", "RENT"));
		constraints.put("larger card", (request) -> request.withObject("/workload")
			.put("minimumMemoryGb", Math.max(24, request.at("/workload/minimumMemoryGb").asDouble(0))));
		constraints.put("newer card",
				(request) -> request.withObject("/workload").put("minimumComputeCapability", "12.0"));
		constraints.put("nothing to buy", (request) -> request.withObject("/budget").put("purchase", 0));
		constraints.put("little rent", (request) -> request.withObject("/budget")
			.put("rentPerMonth", Math.min(20, request.at("/budget/rentPerMonth").asDouble(20))));
		constraints.put("longer runs", (request) -> {
			if (!request.at("/workload").has("hoursTotal")) {
				request.withObject("/workload").put("hoursPerRun", 100000);
			}
		});
		constraints.put("sooner", (request) -> {
			if (request.at("/workload").has("hoursTotal")) {
				request.withObject("/workload").put("deadlineDays", 1);
			}
		});
		constraints.forEach((name, constraint) -> forAll(13, 25, constraint, (free, bound,
				because) -> assertThat(listed(free)).as(name + " " + because).containsAll(listed(bound))));
	}

	/** Narrows a list in which nothing stands for all. */
	private static void only(ObjectNode request, String list, String value) {
		if (request.path("preferences").path(list).isEmpty()) {
			request.withObject("/preferences").putArray(list).add(value);
		}
	}

	@Test
	void moreWorkNeverTurnsBuyingIntoRenting() {
		forAll(14, 150, (request) -> {
			ObjectNode work = (ObjectNode) request.path("workload");
			if (!work.has("hoursTotal")) {
				work.put("hoursPerWeek", Math.min(100000, work.path("hoursPerWeek").asDouble(20) * 1.5));
			}
		}, (less, more, because) -> {
			boolean stillBuyable = less.best()
				.filter((best) -> best.candidate().action() == Action.BUY)
				.filter((best) -> listed(more).contains(listed(best)))
				.isPresent();
			if (stillBuyable) {
				assertThat(more.best().orElseThrow().candidate().action()).as(because).isNotEqualTo(Action.RENT);
			}
		});
	}

	// Two catalogs

	/** Changes the cells of a share of the rows of a file. */
	private static void spoil(CatalogCopy catalog, String file, Random random, int every, Consumer<String[]> change) {
		int changed = 0;
		for (int line = 2; line <= catalog.lastLine(file); line++) {
			String[] cells = catalog.line(file, line).split(",", -1);
			if (random.nextInt(every) == 0 && !String.join(",", Arrays.copyOf(cells, 10)).contains("\"")) {
				change.accept(cells);
				catalog.change(file, line, (any) -> String.join(",", cells));
				changed++;
			}
		}
		assertThat(changed).isGreaterThan(10);
	}

	private static String more(String number, String factor) {
		return number.isEmpty() ? "" : new BigDecimal(number).multiply(new BigDecimal(factor)).toPlainString();
	}

	private void forAll(long seed, Ranker other, Law law) {
		RandomRequests requests = requests(seed);
		for (int i = 0; i < 80; i++) {
			ObjectNode request = answerable(requests);
			((ObjectNode) request.path("workload")).put("referenceGpu", "tesla-t4");
			law.holds(rank(request), rank(other, request), request.toString());
		}
	}

	private static List<String> ids(Ranking ranking) {
		return options(ranking).stream().map(ScoredCandidate::id).toList();
	}

	@Test
	void theDearerNeverRanksBetter(@TempDir Path folder) {
		CatalogCopy catalog = new CatalogCopy(folder);
		spoil(catalog, "rentals.csv", new Random(15), 4, (cells) -> {
			cells[7] = more(cells[7], "1.3");
			cells[8] = more(cells[8], "1.3");
		});
		// of used cards others' prices are estimated, with bounds that need not move
		// along
		spoil(catalog, "purchase-prices.csv", new Random(15), 2, (cells) -> {
			boolean asked = cells[1].equals("STREET_NEW") || cells[1].equals("LIST");
			cells[2] = asked ? more(cells[2], "1.3") : cells[2];
		});
		forAll(15, Rankers.over(catalog), (before, after, because) -> {
			Map<String, ScoredCandidate> now = new LinkedHashMap<>();
			options(after).forEach((option) -> now.put(option.id(), option));
			List<String> order = List.copyOf(now.keySet());
			List<ScoredCandidate> cheaperThen = new ArrayList<>();
			for (ScoredCandidate option : options(before)) {
				ScoredCandidate same = now.get(option.id());
				if (same != null && price(same) > price(option)) {
					assertThat(cheaperThen).as(option.id() + " for " + because)
						.allMatch((ahead) -> order.indexOf(ahead.id()) < order.indexOf(option.id()));
				}
				else if (same != null && price(same) == price(option)) {
					cheaperThen.add(option);
				}
			}
		});
	}

	private static long price(ScoredCandidate option) {
		return option.candidate().price().map(Money::micros).orElse(0L);
	}

	@Test
	void whatIsNoLongerOnOfferLeavesTheOrderOfTheRest(@TempDir Path folder) {
		CatalogCopy catalog = new CatalogCopy(folder);
		spoil(catalog, "rentals.csv", new Random(16), 4, (cells) -> cells[9] = "HISTORIC");
		ApplicationContext context = Rankers.context(catalog);
		Set<String> gone = context.getBean(OfferCatalog.class)
			.rentals()
			.stream()
			.filter(Rental::historic)
			.map(Rental::id)
			.collect(Collectors.toSet());
		forAll(16, context.getBean(Ranker.class), (before, after, because) -> {
			List<String> stay = ids(before).stream().filter((option) -> !gone.contains(option)).toList();
			List<String> now = new ArrayList<>(ids(after));
			assertThat(now).as(because).containsAll(stay).doesNotContainAnyElementsOf(gone);
			now.retainAll(stay);
			assertThat(now).as(because).isEqualTo(stay);
		});
	}

	@Test
	void moreMemoryNeverMakesAGpuIneligible(@TempDir Path folder) {
		CatalogCopy catalog = new CatalogCopy(folder);
		spoil(catalog, "gpus.csv", new Random(17), 3,
				(cells) -> cells[6] = new BigDecimal(cells[6]).add(new BigDecimal("8")).toPlainString());
		Ranker other = Rankers.over(catalog);
		forAll(17, other,
				(before, after, because) -> assertThat(listed(after)).as(because).containsAll(listed(before)));
	}

	// Answers

	private static JsonNode shuffled(JsonNode node, Random random) {
		if (node instanceof ArrayNode list) {
			ArrayNode copy = JsonNodeFactory.instance.arrayNode();
			list.forEach((each) -> copy.add(shuffled(each, random)));
			return copy;
		}
		if (!node.isObject()) {
			return node;
		}
		List<String> names = new ArrayList<>(node.propertyNames());
		Collections.shuffle(names, random);
		ObjectNode copy = JsonNodeFactory.instance.objectNode();
		names.forEach((name) -> copy.set(name, shuffled(node.path(name), random)));
		return copy;
	}

	@Test
	void theSameRequestGetsTheSameBytesInWhateverOrderItsFieldsStand() {
		RandomRequests requests = requests(18);
		for (int i = 0; i < 50; i++) {
			ObjectNode request = answerable(requests);
			String answer = this.portal.recommend(request.toString()).body();
			assertThat(this.portal.recommend(shuffled(request, requests.random()).toString()).body()).isEqualTo(answer);
		}
	}

	@Test
	void maxResultsChangesHowManyAndTheVerdictIsTheFirst() {
		RandomRequests requests = requests(19);
		for (int i = 0; i < 50; i++) {
			ObjectNode request = answerable(requests);
			request.withObject("/preferences").put("maxResults", 50);
			JsonNode all = this.portal.recommendation(request);
			request.withObject("/preferences").put("maxResults", 2);
			JsonNode two = this.portal.recommendation(request);
			for (String list : List.of("personal", "cloud")) {
				List<String> ids = Reply.values(all.path(list), "id");
				assertThat(Reply.values(two.path(list), "id")).isEqualTo(ids.subList(0, Math.min(2, ids.size())));
			}
			assertThat(two.path("verdict")).isEqualTo(all.path("verdict"));
			verdict(two);
		}
	}

	private static void verdict(JsonNode answer) {
		String action = answer.at("/verdict/action").asString();
		boolean personal = action.equals("KEEP") || action.equals("BUY");
		if (action.equals("NOTHING_FITS")) {
			assertThat(answer.path("personal")).isEmpty();
			assertThat(answer.path("cloud")).isEmpty();
		}
		else {
			JsonNode first = answer.path(personal ? "personal" : "cloud").path(0);
			assertThat(first.path("id")).isEqualTo(answer.at("/verdict/option"));
			assertThat(first.path("kind").asString()).isEqualTo(action);
			assertThat(Reply.texts(first.path("labels"))).contains("BEST_VALUE");
		}
	}

	/** What holds of two rankings. */
	interface Law {

		void holds(Ranking before, Ranking after, String because);

	}

}
