package org.gpuadvisor.ranking.candidate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.market.offer.Providers;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Asked;

import static org.assertj.core.api.Assertions.assertThat;

class RentablesTests {

	private final Rentables rentables = new Rentables(RealMarket.OFFERS.lots().all(), new Providers(RealMarket.TABLES));

	private List<Candidate> everywhere() {
		return this.rentables.forJobsOn(1);
	}

	private List<Candidate> of(String preferences) {
		return this.rentables.of(Asked.ask("'preferences':{" + preferences + "}").preferences());
	}

	private static Stream<Rental> available(String gpu) {
		return RealMarket.OFFERS.rentals()
			.stream()
			.filter((rental) -> rental.gpu().id().equals(gpu) && rental.gpuCount() == 1 && !rental.historic()
					&& rental.commitment() == Rental.Commitment.ON_DEMAND);
	}

	@Test
	void standsForAllOffersOfTheCatalog() {
		int all = RealMarket.OFFERS.rentals().size();
		assertThat(everywhere().stream().mapToInt(Candidate::offers).sum()).isEqualTo(all);
		assertThat(of("'regions':['us-']").stream().mapToInt(Candidate::offers).sum()).isEqualTo(all);
		assertThat(everywhere()).hasSizeLessThan(all);
	}

	@Test
	void knowsWhatItsProviderChargesBesides() {
		Stream.concat(everywhere().stream(), of("'regions':['us-']").stream())
			.forEach((candidate) -> assertThat(candidate.provider()).as(candidate.id())
				.isEqualTo(RealMarket.PROVIDERS.find(candidate.rental().orElseThrow().provider())));
		assertThat(everywhere()).anyMatch((candidate) -> candidate.provider().isPresent());
	}

	@Test
	void overlooksNoCheapestOffer() {
		List<String> rentable = everywhere().stream().map(Candidate::id).toList();
		RealMarket.GPUS.all()
			.forEach((gpu) -> available(gpu.id())
				.min(Comparator.comparing((Rental rental) -> rental.rate().perHour()).thenComparing(Rental::id))
				.ifPresent((cheapest) -> assertThat(rentable).contains(cheapest.id())));
	}

	@Test
	void overlooksNothingOfANamedProviderAndRegion() {
		assertThat(of("'providers':['aws'],'regions':['eu-central-1']")).extracting(Candidate::id)
			.contains("rent:aws:p3.2xlarge:eu-central-1:tesla-v100-sxm2-16gb:on_demand",
					"rent:aws:p3.2xlarge:eu-central-1:tesla-v100-sxm2-16gb:spot");
		assertThat(everywhere()).extracting(Candidate::id)
			.as("elsewhere it is cheaper")
			.doesNotContain("rent:aws:p3.2xlarge:eu-central-1:tesla-v100-sxm2-16gb:on_demand");
	}

	@Test
	void leavesOutWhatIsCheaperInNothing() {
		Map<String, List<Candidate>> alike = everywhere().stream()
			.collect(Collectors.groupingBy((candidate) -> candidate.gpu().id() + candidate.gpuCount()
					+ candidate.isSpot() + candidate.rental().orElseThrow().historic()));
		assertThat(alike.values()).allSatisfy((choice) -> assertThat(choice)
			.allSatisfy((one) -> assertThat(choice).noneMatch((other) -> isWorse(one, other))));
		// with storage and egress that a lab pays for, an hour that costs more may be
		// worth it
		assertThat(alike.values()).anyMatch((choice) -> choice.size() > 1);
	}

	@Test
	void leavesOutWhatIsTooLargeWhereASmallerOneCostsNoMore() {
		// one L4 at 0.8048 an hour, four at 4.6016 in a g6.12xlarge
		assertThat(everywhere()).filteredOn(Candidate::isSpot, false)
			.extracting((candidate) -> candidate.gpu().id() + " x " + candidate.gpuCount())
			.contains("nvidia-l4 x 1")
			.doesNotContain("nvidia-l4 x 4");
		assertThat(this.rentables.forJobsOn(4)).filteredOn(Candidate::isSpot, false)
			.extracting((candidate) -> candidate.gpu().id() + " x " + candidate.gpuCount())
			.contains("nvidia-l4 x 1", "nvidia-l4 x 4");
		// there is no smaller one
		assertThat(everywhere()).filteredOn((candidate) -> candidate.gpu().id().equals("geforce-rtx-3060-ti"))
			.extracting(Candidate::gpuCount)
			.containsOnly(2);
	}

	@Test
	void tellsOfWhatCanNoLongerBeHadOneWithEachGpu() {
		List<Candidate> historic = everywhere().stream()
			.filter((candidate) -> candidate.rental().orElseThrow().historic())
			.toList();
		assertThat(historic).isNotEmpty().extracting(Candidate::gpu).doesNotHaveDuplicates();
	}

	private static boolean isWorse(Candidate one, Candidate other) {
		Rental dear = one.rental().orElseThrow();
		Rental cheap = other.rental().orElseThrow();
		return dear.rate().perHour().isMoreThan(cheap.rate().perHour())
				&& new Providers(RealMarket.TABLES).isNoDearer(cheap.provider(), dear.provider());
	}

}
