package org.gpuadvisor.ranking.candidate;

import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.OfferCatalog;
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

	private final List<Candidate> offered = new ArrayList<>();

	private final List<Candidate> pairs = new ArrayList<>();

	Candidates(OfferCatalog offers) {
		for (Purchase purchase : offers.purchases()) {
			this.offered.add(Candidate.buy(purchase, 1));
			this.pairs.add(Candidate.buy(purchase, 2));
		}
		offers.rentals().forEach((rental) -> this.offered.add(Candidate.rent(rental)));
		offers.freeTiers().forEach((tier) -> this.offered.add(Candidate.free(tier)));
	}

	/**
	 * The lab's own GPUs, then everything on offer. Two cards are bought at most, where a
	 * job may use two: beyond two GPUs nothing was measured that would tell what they
	 * gain.
	 */
	public List<Candidate> of(Ask ask) {
		List<Candidate> all = new ArrayList<>();
		for (OwnGpu own : ask.own()) {
			own.gpu().ifPresent((gpu) -> all.add(kept(own, gpu, ask)));
		}
		all.addAll(this.offered);
		if (ask.preferences().maxGpus() > 1) {
			all.addAll(this.pairs);
		}
		return all;
	}

	/** The lab's own GPU as a candidate, with as many as the job may use. */
	public static Candidate kept(OwnGpu own, Gpu gpu, Ask ask) {
		return Candidate.keep(gpu, Math.min(own.installed().count(), ask.preferences().maxGpus()));
	}

}
