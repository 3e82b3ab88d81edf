package org.gpuadvisor.ranking.score;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.cost.CostLine.Kind;
import org.gpuadvisor.ranking.cost.PricedCandidate;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;
import static org.gpuadvisor.ranking.ask.Asked.rent;
import static org.gpuadvisor.ranking.ask.Asked.timed;
import static org.gpuadvisor.ranking.cost.Bills.line;
import static org.gpuadvisor.ranking.cost.Bills.priced;

class ScoresTests {

	private final Scores scores = new Scores(List.of(new PaidCost(), new Waiting(), new Effort(RealMarket.ASSUMPTIONS),
			new Interruption(RealMarket.ASSUMPTIONS), new Doubt(RealMarket.ASSUMPTIONS)));

	private static final Ask ASK = ask("'workload':{'type':'POSE_ESTIMATION','hoursTotal':100}");

	@Test
	void sumsItsPartsToTheCent() {
		PricedCandidate spot = priced(timed(rent("aws:g6.2xlarge:us-east-1:nvidia-l4:spot"), 2, 1, ASK),
				line(Kind.RENT, "23.82"));
		Score score = this.scores.score(spot, ASK).score();
		assertThat(score.parts()).containsExactly(part("cost", "23.82"),
				// 50 h x 0.5
				part("waiting", "25"),
				// (4 h + 100 h x 0.0125) x 40
				part("effort", "210"),
				// (23.82 + 25) x 0.05 = 2.441
				part("interruption", "2.44"),
				// 25 h late of 50: 23.82 x 0.5 + 25 x 0.5 = 24.41
				part("doubt", "24.41"));
		assertThat(score.total()).isEqualTo(Money.usd("285.67"));
	}

	@Test
	void isFixedInWhatDoesNotGrowWithTheHours() {
		Ask steady = ask();
		// 999 - 600 of the card, 8 h x 40 of the staff; 20 of electricity and 2,085.714 h
		// x 0.5 of waiting besides
		Score card = this.scores.score(bought("geforce-rtx-5070-ti:new", steady), steady).score();
		assertThat(card.fixed()).isEqualTo(Money.usd("719"));
		assertThat(card.total()).isEqualTo(Money.usd("1781.86"));
		// an estimated price half of 643.50 - 557.70 besides
		assertThat(this.scores.score(bought("geforce-rtx-5060-ti-16gb:new", steady), steady).score().fixed())
			.isEqualTo(Money.usd("761.90"));
		// 4 h x 40 of the staff and the storage, not what is lost on a spot machine
		assertThat(this.scores
			.score(priced(timed(rent("aws:g6.2xlarge:us-east-1:nvidia-l4:spot"), 2, 1, steady), line(Kind.RENT, "1000"),
					line(Kind.DATA, "48")), steady)
			.score()
			.fixed()).isEqualTo(Money.usd("208"));
	}

	private static PricedCandidate bought(String card, Ask ask) {
		return priced(timed(buy(card), 1, ask), line(Kind.PURCHASE, "999"), line(Kind.ELECTRICITY, "20"),
				line(Kind.RESALE, "-600"));
	}

	@Test
	void putsTheLowestScoreFirst() {
		PricedCandidate cheap = of(keep("tesla-t4"), 1, "10");
		PricedCandidate dear = of(keep("geforce-rtx-3090"), 1, "20");
		assertThat(ids(rank(List.of(dear, cheap)))).containsExactly("keep:tesla-t4:1", "keep:geforce-rtx-3090:1");
	}

	@Test
	void putsTheFasterOfTwoAlikeFirst() {
		// 10 + 50 and 35 + 25
		PricedCandidate slow = of(keep("tesla-t4"), 1, "10");
		PricedCandidate fast = of(keep("tesla-v100-pcie-16gb"), 2, "35");
		assertThat(ids(rank(List.of(slow, fast)))).containsExactly("keep:tesla-v100-pcie-16gb:1", "keep:tesla-t4:1");
	}

	@Test
	void goesByTheIdWhereAllIsAlike() {
		List<PricedCandidate> alike = List.of(of(keep("tesla-t4"), 1, "10"), of(keep("geforce-rtx-3090"), 1, "10"));
		assertThat(ids(rank(alike))).containsExactly("keep:geforce-rtx-3090:1", "keep:tesla-t4:1");
	}

	@Test
	void doesNotChangeAScoreWhenAnotherCandidateAppears() {
		PricedCandidate own = of(keep("tesla-t4"), 1, "10");
		Score alone = rank(List.of(own)).get(0).score();
		Score among = rank(List.of(own, of(buy("geforce-rtx-5070-ti:new"), 9, "999"))).get(0).score();
		assertThat(among.parts()).isEqualTo(alone.parts());
		assertThat(among.fixed()).isEqualTo(alone.fixed());
		assertThat(among.total()).isEqualTo(alone.total());
	}

	@Test
	void labelsTheBestTheFastestAndTheCheapest() {
		// 10 + 50, 30 + 10 and 100 + 5
		ScoredCandidate cheapest = this.scores.score(of(keep("tesla-t4"), 1, "10"), ASK);
		ScoredCandidate best = this.scores.score(of(keep("tesla-v100-pcie-16gb"), 5, "30"), ASK);
		ScoredCandidate fastest = this.scores.score(of(keep("geforce-rtx-3090"), 10, "100"), ASK);
		assertThat(Label.among(List.of(best, cheapest, fastest))).containsEntry(Label.BEST_VALUE, best)
			.containsEntry(Label.FASTEST, fastest)
			.containsEntry(Label.CHEAPEST, cheapest);
		assertThat(Label.among(List.of())).isEmpty();
	}

	@Test
	void labelsTheBetterOfEquals() {
		ScoredCandidate better = this.scores.score(of(keep("tesla-t4"), 1, "10"), ASK);
		ScoredCandidate equal = this.scores.score(of(keep("tesla-t4"), 1, "10"), ASK);
		assertThat(Label.among(List.of(better, equal)).values()).hasSize(3).allMatch((best) -> best == better);
	}

	private static Score.Part part(String name, String usd) {
		return new Score.Part(name, Money.usd(usd));
	}

	private static PricedCandidate of(Candidate candidate, double times, String electricity) {
		return priced(timed(candidate, times, ASK), line(Kind.ELECTRICITY, electricity));
	}

	private List<ScoredCandidate> rank(List<PricedCandidate> candidates) {
		return candidates.stream()
			.map((candidate) -> this.scores.score(candidate, ASK))
			.sorted(ScoredCandidate.BEST_FIRST)
			.toList();
	}

	private static List<String> ids(List<ScoredCandidate> ranked) {
		return ranked.stream().map(ScoredCandidate::id).toList();
	}

}
