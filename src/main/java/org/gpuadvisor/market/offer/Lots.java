package org.gpuadvisor.market.offer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Money;

/**
 * All rentals in lots, so that a question need not look at a million of them: a lot is
 * chosen as a whole, and of the chosen ones only the cheapest are looked at.
 */
public final class Lots {

	private final List<Lot> all;

	Lots(List<Rental> rentals) {
		Map<Likeness, List<Rental>> alike = new LinkedHashMap<>();
		for (Rental rental : rentals) {
			alike.computeIfAbsent(Likeness.of(rental), (any) -> new ArrayList<>(1)).add(rental);
		}
		this.all = alike.values().stream().map(Lot::new).toList();
	}

	public List<Lot> all() {
		return this.all;
	}

	/**
	 * Of the chosen lots the cheapest rentals.
	 * @param most price an hour that none is above
	 * @param skipped so many of the cheapest are left out
	 */
	public Page page(Predicate<Lot> chosen, Optional<Money> most, int skipped, int count) {
		int total = 0;
		PriorityQueue<Cursor> next = new PriorityQueue<>(Comparator.comparing(Cursor::rental, Lot.CHEAPEST_FIRST));
		for (Lot lot : this.all) {
			int size = chosen.test(lot) ? lot.upTo(most) : 0;
			total += size;
			if (size > 0) {
				next.add(new Cursor(lot, 0, size));
			}
		}
		List<Rental> rentals = new ArrayList<>();
		for (int i = 0; i < skipped + count && !next.isEmpty(); i++) {
			Cursor cheapest = next.remove();
			if (i >= skipped) {
				rentals.add(cheapest.rental());
			}
			if (cheapest.index + 1 < cheapest.end) {
				next.add(new Cursor(cheapest.lot, cheapest.index + 1, cheapest.end));
			}
		}
		return new Page(total, rentals);
	}

	/** Some of many rentals. */
	public record Page(int total, List<Rental> rentals) {
	}

	private record Cursor(Lot lot, int index, int end) {

		Rental rental() {
			return this.lot.rentals().get(this.index);
		}

	}

	private record Likeness(Gpu gpu, int gpuCount, String provider, String region, Rental.Commitment commitment,
			boolean historic) {

		static Likeness of(Rental rental) {
			return new Likeness(rental.gpu(), rental.gpuCount(), rental.provider(), rental.region(),
					rental.commitment(), rental.historic());
		}

	}

}
