package org.gpuadvisor.market.feed;

import java.util.List;

import org.gpuadvisor.market.offer.Rental;

/** The rentals of a feed's file, and what became of its lines. */
public record FeedImport(List<Rental> rentals, ImportReport report) {

	public FeedImport {
		rentals = List.copyOf(rentals);
	}

}
