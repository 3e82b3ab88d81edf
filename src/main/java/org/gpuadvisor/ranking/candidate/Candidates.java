package org.gpuadvisor.ranking.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.gpuadvisor.lab.requirement.Preferences;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.OfferCatalog;
import org.gpuadvisor.market.offer.Providers;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.springframework.stereotype.Component;

/**
 * Step 1: all that a lab could do. Nothing is left out here; the rules say what does not
 * do.
 */
@Component
public class Candidates {

	private static final List<Integer> SEVERAL = List.of(2, 4, 8);

	/** What is said of a GPU is said once where its candidates stand together. */
	private static final Comparator<Candidate> BY_GPU = Comparator
		.comparing((Candidate candidate) -> candidate.gpu().id())
		.thenComparing(Candidate::action)
		.thenComparing(Candidate::id);

	private final List<Candidate> unrented = new ArrayList<>();

	private final List<Candidate> severalCards = new ArrayList<>();

	private final Map<Integer, List<Candidate>> everywhere = new ConcurrentHashMap<>();

	private final Rentables rentables;

	Candidates(OfferCatalog offers, Providers providers) {
		for (Purchase purchase : offers.purchases()) {
			this.unrented.add(Candidate.buy(purchase, 1));
			for (int cards : SEVERAL) {
				this.severalCards.add(Candidate.buy(purchase, cards));
			}
		}
		offers.freeTiers().forEach((tier) -> this.unrented.add(Candidate.free(tier)));
		this.rentables = new Rentables(offers.lots().all(), providers);
	}

	/**
	 * The lab's own GPUs, and everything on offer, each GPU's together; where a job may
	 * use several GPUs, also so many cards at once as one computer usually holds.
	 */
	public List<Candidate> of(Ask ask) {
		Preferences preferences = ask.preferences();
		List<Candidate> offered = preferences.namesPlaces()
				? offered(this.rentables.of(preferences), preferences.maxGpus()) : this.everywhere
					.computeIfAbsent(preferences.maxGpus(), (gpus) -> offered(this.rentables.forJobsOn(gpus), gpus));
		if (ask.own().isEmpty()) {
			return offered;
		}
		List<Candidate> all = new ArrayList<>();
		for (OwnGpu own : ask.own()) {
			own.gpu().ifPresent((gpu) -> all.add(kept(own, gpu, ask)));
		}
		all.addAll(offered);
		return all;
	}

	private List<Candidate> offered(List<Candidate> rented, int gpus) {
		Stream<Candidate> several = this.severalCards.stream().filter((cards) -> gpus > 1 && cards.gpuCount() <= gpus);
		return Stream.of(this.unrented.stream(), rented.stream(), several)
			.flatMap((candidates) -> candidates)
			.sorted(BY_GPU)
			.toList();
	}

	/** The lab's own GPU as a candidate, with as many as the job may use. */
	public static Candidate kept(OwnGpu own, Gpu gpu, Ask ask) {
		return Candidate.keep(gpu, Math.min(own.installed().count(), ask.preferences().maxGpus()));
	}

}
