package org.gpuadvisor.ranking.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.requirement.Preferences;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.Lot;
import org.gpuadvisor.market.offer.Provider;
import org.gpuadvisor.market.offer.Providers;
import org.gpuadvisor.market.offer.Rental;

/**
 * What can be rented, the cheapest of each kind: of two machines with the same GPUs on
 * the same terms no lab would take the dearer one. So it matters little how many offers
 * the catalog has. What providers charge besides the hours belongs to the terms.
 */
final class Rentables {

	private static final Comparator<Rental> CHEAPEST_FIRST = Comparator
		.comparing((Rental rental) -> rental.rate().perHour())
		.thenComparing(Rental::id);

	private final Places providers = new Places();

	private final Places regions = new Places();

	private final List<Kind> kinds;

	private final List<Candidate> everywhere = new ArrayList<>();

	Rentables(List<Lot> lots, Providers known) {
		Map<Terms, List<Lot>> alike = new LinkedHashMap<>();
		lots.forEach(
				(lot) -> alike.computeIfAbsent(Terms.of(lot.cheapest(), known), (any) -> new ArrayList<>()).add(lot));
		this.kinds = alike.values().stream().map(this::kind).toList();
		this.kinds.forEach((kind) -> this.everywhere.add(Candidate.rent(kind.lots.get(0).cheapest(),
				kind.lots.stream().mapToInt((lot) -> lot.rentals().size()).sum())));
	}

	private Kind kind(List<Lot> lots) {
		List<Lot> sorted = lots.stream().sorted(Comparator.comparing(Lot::cheapest, CHEAPEST_FIRST)).toList();
		return new Kind(sorted, sorted.stream().mapToInt((lot) -> this.providers.number(lot.provider())).toArray(),
				sorted.stream().mapToInt((lot) -> this.regions.number(lot.region())).toArray());
	}

	/**
	 * The cheapest of each kind; where a lab named providers or regions, the cheapest
	 * there and the cheapest elsewhere.
	 */
	List<Candidate> of(Preferences preferences) {
		if (preferences.providers().isEmpty() && preferences.regions().isEmpty()) {
			return this.everywhere;
		}
		boolean[] acceptedProviders = this.providers.accepted(preferences::acceptsProvider);
		boolean[] acceptedRegions = this.regions.accepted(preferences::acceptsRegion);
		List<Candidate> all = new ArrayList<>();
		this.kinds.forEach((kind) -> kind.add(acceptedProviders, acceptedRegions, all));
		return all;
	}

	/**
	 * Lots of one kind, cheapest first, with the numbers of their places.
	 */
	private record Kind(List<Lot> lots, int[] providers, int[] regions) {

		void add(boolean[] acceptedProviders, boolean[] acceptedRegions, List<Candidate> all) {
			Lot[] cheapest = new Lot[4];
			int[] offers = new int[4];
			for (int i = 0; i < this.providers.length; i++) {
				int place = (acceptedProviders[this.providers[i]] ? 0 : 2) + (acceptedRegions[this.regions[i]] ? 0 : 1);
				Lot lot = this.lots.get(i);
				if (cheapest[place] == null) {
					cheapest[place] = lot;
				}
				offers[place] += lot.rentals().size();
			}
			for (int place = 0; place < cheapest.length; place++) {
				if (cheapest[place] != null) {
					all.add(Candidate.rent(cheapest[place].cheapest(), offers[place]));
				}
			}
		}

	}

	/** What a lab looks at besides the price. */
	private record Terms(Gpu gpu, int gpuCount, Rental.Commitment commitment, boolean historic, String provider) {

		static Terms of(Rental rental, Providers known) {
			return new Terms(rental.gpu(), rental.gpuCount(), rental.commitment(), rental.historic(),
					known.find(rental.provider()).map(Provider::name).orElse(""));
		}

	}

}
