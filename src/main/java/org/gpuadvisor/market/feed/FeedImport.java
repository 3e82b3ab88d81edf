package org.gpuadvisor.market.feed;

import java.util.List;

import org.gpuadvisor.market.offer.Rental;

/** The rentals of a feed's file, and what became of its lines. */
public record FeedImport(List<Rental> rentals, ImportReport report) {

	public FeedImport {
		rentals = List.copyOf(rentals);
	}

	/**
	 * @param leastShare of the lines that were taken last time
	 * @throws BadFeed if there are so few more
	 */
	public void checkAgainst(FeedImport last, double leastShare) {
		int before = last.report.taken() + last.report.merged();
		int now = this.report.taken() + this.report.merged();
		if (now < leastShare * before) {
			throw new BadFeed("has " + now + " lines that can be taken, but had " + before
					+ " last time: it is cut off or misread; " + this.report);
		}
	}

}
