package org.gpuadvisor.ranking.candidate;

import java.util.ArrayList;
import java.util.List;

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

	private final List<Candidate> offered = new ArrayList<>();

	private final List<Candidate> severalCards = new ArrayList<>();

	private final Rentables rentables;

	Candidates(OfferCatalog offers, Providers providers) {
		for (Purchase purchase : offers.purchases()) {
			this.offered.add(Candidate.buy(purchase, 1));
			for (int cards : SEVERAL) {
				this.severalCards.add(Candidate.buy(purchase, cards));
			}
		}
		offers.freeTiers().forEach((tier) -> this.offered.add(Candidate.free(tier)));
		this.rentables = new Rentables(offers.lots().all(), providers);
	}

	/**
	 * The lab's own GPUs, then everything on offer; where a job may use several GPUs,
	 * also so many cards at once as one computer usually holds.
	 */
	public List<Candidate> of(Ask ask) {
		List<Candidate> all = new ArrayList<>();
		for (OwnGpu own : ask.own()) {
			own.gpu().ifPresent((gpu) -> all.add(kept(own, gpu, ask)));
		}
		all.addAll(this.offered);
		all.addAll(this.rentables.of(ask.preferences()));
		if (ask.preferences().maxGpus() > 1) {
			this.severalCards.stream()
				.filter((cards) -> cards.gpuCount() <= ask.preferences().maxGpus())
				.forEach(all::add);
		}
		return all;
	}

	/** The lab's own GPU as a candidate, with as many as the job may use. */
	public static Candidate kept(OwnGpu own, Gpu gpu, Ask ask) {
		return Candidate.keep(gpu, Math.min(own.installed().count(), ask.preferences().maxGpus()));
	}

}
