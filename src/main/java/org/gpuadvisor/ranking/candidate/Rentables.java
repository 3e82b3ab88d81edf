package org.gpuadvisor.ranking.candidate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

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

	private final Providers known;

	private final List<Kind> kinds;

	private final List<Candidate> everywhere = new ArrayList<>();

	Rentables(List<Lot> lots, Providers known) {
		this.known = known;
		Map<Terms, List<Lot>> alike = new LinkedHashMap<>();
		lots.forEach(
				(lot) -> alike.computeIfAbsent(Terms.of(lot.cheapest(), known), (any) -> new ArrayList<>()).add(lot));
		this.kinds = alike.values().stream().map(this::kind).toList();
		Map<Machines, Choice> choices = new LinkedHashMap<>();
		this.kinds.stream()
			.sorted(Comparator.comparing(Kind::cheapest, CHEAPEST_FIRST))
			.forEach((kind) -> choices.computeIfAbsent(Machines.choice(kind.cheapest()), (any) -> new Choice(known))
				.add(kind));
		choices.values()
			.forEach((choice) -> choice.offers.forEach((rental, offers) -> this.everywhere.add(rent(rental, offers))));
	}

	private Candidate rent(Rental rental, int offers) {
		return Candidate.rent(rental, offers, this.known.find(rental.provider()));
	}

	private Kind kind(List<Lot> lots) {
		List<Lot> sorted = lots.stream().sorted(Comparator.comparing(Lot::cheapest, CHEAPEST_FIRST)).toList();
		return new Kind(sorted, sorted.stream().mapToInt((lot) -> this.providers.number(lot.provider())).toArray(),
				sorted.stream().mapToInt((lot) -> this.regions.number(lot.region())).toArray());
	}

	/**
	 * The cheapest of each kind wherever it stands, for jobs that use so many GPUs at
	 * most: of machines with more no lab takes one that costs no less than a smaller one.
	 */
	List<Candidate> forJobsOn(int gpus) {
		Map<Rental, Integer> offers = new LinkedHashMap<>();
		this.everywhere.stream().sorted(Comparator.comparingInt(Candidate::gpuCount)).forEach((candidate) -> {
			Rental rental = candidate.rental().orElseThrow();
			Rental better = offers.keySet()
				.stream()
				.filter((smaller) -> smaller.gpuCount() >= gpus && isEnough(smaller, rental))
				.findFirst()
				.orElse(rental);
			offers.merge(better, candidate.offers(), Integer::sum);
		});
		return offers.entrySet().stream().map((each) -> rent(each.getKey(), each.getValue())).toList();
	}

	private boolean isEnough(Rental smaller, Rental larger) {
		boolean asReliable = smaller.commitment() == larger.commitment()
				|| smaller.commitment() == Rental.Commitment.ON_DEMAND;
		return smaller.gpu().equals(larger.gpu()) && smaller.gpuCount() < larger.gpuCount() && asReliable
				&& smaller.historic() == larger.historic()
				&& !smaller.rate().perHour().isMoreThan(larger.rate().perHour())
				&& this.known.isNoDearer(smaller.provider(), larger.provider());
	}

	/**
	 * Where a lab named providers or regions: of each kind the cheapest there and the
	 * cheapest elsewhere.
	 */
	List<Candidate> of(Preferences preferences) {
		boolean[] acceptedProviders = this.providers.accepted(preferences::acceptsProvider);
		boolean[] acceptedRegions = this.regions.accepted(preferences::acceptsRegion);
		List<Candidate> all = new ArrayList<>();
		this.kinds.forEach((kind) -> kind.add(acceptedProviders, acceptedRegions, this::rent, all));
		return all;
	}

	/**
	 * Lots of one kind, cheapest first, with the numbers of their places.
	 */
	private record Kind(List<Lot> lots, int[] providers, int[] regions) {

		Rental cheapest() {
			return this.lots.get(0).cheapest();
		}

		int offers() {
			return this.lots.stream().mapToInt((lot) -> lot.rentals().size()).sum();
		}

		void add(boolean[] acceptedProviders, boolean[] acceptedRegions, BiFunction<Rental, Integer, Candidate> rent,
				List<Candidate> all) {
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
					all.add(rent.apply(cheapest[place].cheapest(), offers[place]));
				}
			}
		}

	}

	/** What a lab looks at besides the price. */
	private record Terms(Machines machines, String provider) {

		static Terms of(Rental rental, Providers known) {
			return new Terms(Machines.of(rental), known.find(rental.provider()).map(Provider::name).orElse(""));
		}

	}

	/** What a lab gets, whoever lends it. */
	private record Machines(Gpu gpu, int gpuCount, Rental.Commitment commitment, boolean historic) {

		/** Of what can no longer be had one with each GPU will do. */
		static Machines choice(Rental rental) {
			return rental.historic() ? new Machines(rental.gpu(), 1, Rental.Commitment.ON_DEMAND, true) : of(rental);
		}

		static Machines of(Rental rental) {
			return new Machines(rental.gpu(), rental.gpuCount(), rental.commitment(), rental.historic());
		}

	}

	/**
	 * Machines of which a lab may want one or another, by how many offers each stands
	 * for: one that is no cheaper than another by the hour, and at a provider that is no
	 * cheaper in anything else, nobody wants.
	 */
	private static final class Choice {

		private final Providers known;

		private final Map<Rental, Integer> offers = new LinkedHashMap<>();

		Choice(Providers known) {
			this.known = known;
		}

		/** The cheapest by the hour come first. */
		void add(Kind kind) {
			Rental added = kind.cheapest();
			Rental better = this.offers.keySet()
				.stream()
				.filter((cheaper) -> added.historic() || this.known.isNoDearer(cheaper.provider(), added.provider()))
				.findFirst()
				.orElse(added);
			this.offers.merge(better, kind.offers(), Integer::sum);
		}

	}

}
