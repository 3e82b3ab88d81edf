package org.gpuadvisor.market.offer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What price feeds offer. It takes the place of what the catalog's own file says of the
 * same provider and GPU, which is older; an institute's own rows stand above both.
 */
public record FetchedRentals(List<Rental> rentals) {

	/** Without feeds. */
	public static final FetchedRentals NONE = new FetchedRentals(List.of());

	public FetchedRentals {
		rentals = List.copyOf(rentals);
	}

	List<Rental> over(List<WrittenRentals> written) {
		Set<Source> fetched = new HashSet<>();
		this.rentals.forEach((rental) -> fetched.add(Source.of(rental)));
		Set<Source> overlaid = new HashSet<>();
		Set<String> overlaidIds = new HashSet<>();
		List<Rental> all = new ArrayList<>();
		for (WrittenRentals row : written) {
			for (Rental rental : row.rentals()) {
				if (row.overlaid()) {
					overlaid.add(Source.of(rental));
					overlaidIds.add(rental.id());
				}
				if (row.overlaid() || rental.historic() || !fetched.contains(Source.of(rental))) {
					all.add(rental);
				}
			}
		}
		for (Rental rental : this.rentals) {
			if (!overlaid.contains(Source.of(rental)) || !overlaidIds.contains(rental.id())) {
				all.add(rental);
			}
		}
		return List.copyOf(all);
	}

	private record Source(String provider, String gpu) {

		static Source of(Rental rental) {
			return new Source(rental.provider().toLowerCase(Locale.ROOT), rental.gpu().id());
		}

	}

}
