package org.gpuadvisor.market.offer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Money;

/**
 * Rentals of the same GPUs, from the same provider, in the same region, on the same
 * terms: a lab tells them apart by their price.
 *
 * @param rentals cheapest first; at least one
 */
public record Lot(List<Rental> rentals) {

	/** By price; what costs the same by its name. */
	static final Comparator<Rental> CHEAPEST_FIRST = Comparator.comparing((Rental rental) -> rental.rate().perHour())
		.thenComparing(Rental::provider)
		.thenComparing(Rental::instance)
		.thenComparing(Rental::region)
		.thenComparing((rental) -> rental.gpu().id())
		.thenComparing(Rental::commitment);

	public Lot {
		rentals = rentals.stream().sorted(CHEAPEST_FIRST).toList();
		if (rentals.isEmpty()) {
			throw new IllegalArgumentException("a lot has a rental");
		}
	}

	public Rental cheapest() {
		return this.rentals.get(0);
	}

	public Gpu gpu() {
		return cheapest().gpu();
	}

	public String provider() {
		return cheapest().provider();
	}

	public String region() {
		return cheapest().region();
	}

	public boolean historic() {
		return cheapest().historic();
	}

	/** How many cost no more than that, if it is given. */
	int upTo(Optional<Money> most) {
		if (most.isEmpty()) {
			return this.rentals.size();
		}
		int from = 0;
		int to = this.rentals.size();
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (this.rentals.get(middle).rate().perHour().isMoreThan(most.get())) {
				to = middle;
			}
			else {
				from = middle + 1;
			}
		}
		return from;
	}

}
