package org.gpuadvisor.ranking.candidate;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Providers;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Asked;

import static org.assertj.core.api.Assertions.assertThat;

/** All that a lab could do. */
class CandidatesTests {

	private final Candidates candidates = new Candidates(RealMarket.OFFERS, new Providers(RealMarket.TABLES));

	@Test
	void areAllThatIsOnOffer() {
		List<Candidate> all = of("'preferences':{}");
		assertThat(all).filteredOn((candidate) -> candidate.action() == Action.BUY)
			.extracting((candidate) -> candidate.purchase().orElseThrow())
			.containsExactlyInAnyOrderElementsOf(RealMarket.OFFERS.purchases());
		assertThat(all).filteredOn((candidate) -> candidate.action() == Action.FREE)
			.extracting((candidate) -> candidate.freeTier().orElseThrow())
			.containsExactlyInAnyOrderElementsOf(RealMarket.OFFERS.freeTiers());
		assertThat(all).filteredOn((candidate) -> candidate.action() == Action.RENT)
			.extracting(Candidate::offers)
			.satisfies((offers) -> assertThat(offers.stream().mapToInt(Integer::intValue).sum())
				.isEqualTo(RealMarket.OFFERS.rentals().size()));
		assertThat(all).extracting(Candidate::id).doesNotHaveDuplicates();
		assertThat(all).noneMatch((candidate) -> candidate.action() == Action.KEEP);
	}

	/** Cards are bought in pairs, fours and eights, as far as the job may use them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1 | 1", "2 | 1 2", "3 | 1 2", "4 | 1 2 4", "8 | 1 2 4 8", "16 | 1 2 4 8" })
	void areSeveralCardsWhereTheJobMayUseThem(int maxGpus, String cards) {
		assertThat(of("'preferences':{'maxGpus':" + maxGpus + "}"))
			.filteredOn((candidate) -> candidate.id().startsWith("buy:geforce-rtx-5070-ti:new:"))
			.extracting((candidate) -> String.valueOf(candidate.cards()))
			.containsExactlyInAnyOrder(cards.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "1, 1, 1", "4, 1, 1", "4, 2, 2", "4, 8, 4" })
	void areAsManyOfTheLabsOwnAsTheJobMayUse(int installed, int maxGpus, int used) {
		assertThat(of("'hardware':{'gpus':[{'name':'RTX 3090','count':" + installed + "},{'name':'Tesla T4'},"
				+ "{'name':'NVIDIA Fancy','memoryGb':9}]},'preferences':{'maxGpus':" + maxGpus + "}"))
			.filteredOn((candidate) -> candidate.action() == Action.KEEP)
			.extracting(Candidate::id)
			.containsExactlyInAnyOrder("keep:geforce-rtx-3090:" + used, "keep:tesla-t4:1");
	}

	@Test
	void countCardsAndNotTheGpusOnThem() {
		// two GPUs on a card
		assertThat(Candidate.keep(RealMarket.gpu("tesla-k80"), 4).cards()).isEqualTo(2);
		assertThat(Candidate.keep(RealMarket.gpu("tesla-k80"), 1).cards()).isEqualTo(1);
		assertThat(Candidate.keep(RealMarket.gpu("tesla-t4"), 4).cards()).isEqualTo(4);
	}

	@Test
	void areWhatTheirIdsSay() {
		Candidate kept = Candidate.keep(RealMarket.gpu("tesla-t4"), 1);
		assertThat(kept).isEqualTo(Candidate.keep(RealMarket.gpu("tesla-t4"), 1))
			.hasSameHashCodeAs(Candidate.keep(RealMarket.gpu("tesla-t4"), 1))
			.isNotEqualTo(Candidate.keep(RealMarket.gpu("tesla-t4"), 2))
			.isNotEqualTo("keep:tesla-t4:1")
			.hasToString("keep:tesla-t4:1");
	}

	@Test
	void areOfOneKindOnly() {
		Candidate bought = Asked.buy("geforce-rtx-5070-ti:new");
		assertThat(bought.purchase()).isPresent();
		assertThat(bought.rental()).isEmpty();
		assertThat(bought.freeTier()).isEmpty();
		assertThat(bought.isSpot()).isFalse();
		Candidate lent = Asked.free("kaggle:p100");
		assertThat(lent.freeTier()).isPresent();
		assertThat(lent.price()).isEmpty();
		assertThat(Asked.rent("aws:g6.2xlarge:us-east-1:nvidia-l4:spot").isSpot()).isTrue();
		assertThat(Asked.rent("aws:g6.2xlarge:us-east-1:nvidia-l4:on_demand").isSpot()).isFalse();
	}

	private List<Candidate> of(String fields) {
		return this.candidates.of(Asked.ask(fields));
	}

}
