package org.gpuadvisor.market.feed;

import java.math.BigDecimal;

import org.gpuadvisor.table.Assumptions;

/** Which prices of a feed are believed. */
final class Prices {

	private final double lowest;

	private final double highest;

	private final double queueShare;

	private final double mostOutOfBand;

	Prices(Assumptions assumptions) {
		this.lowest = assumptions.number("min_price_per_gpu_hour_usd");
		this.highest = assumptions.number("max_price_per_gpu_hour_usd");
		this.queueShare = assumptions.number("feed_queue_price_share");
		this.mostOutOfBand = assumptions.number("feed_out_of_band_share");
	}

	boolean isSane(BigDecimal price, int gpus) {
		double perGpu = price.doubleValue() / gpus;
		return perGpu >= this.lowest && perGpu <= this.highest;
	}

	/** Whether a GPU is so much cheaper than in the dearest zone. */
	boolean isOfQueue(double perGpu, double dearest) {
		return perGpu < this.queueShare * dearest;
	}

	/**
	 * @throws BadFeed if so many prices are out of the band that the others cannot be
	 * believed either
	 */
	void check(ImportReport report) {
		int out = report.refused().getOrDefault(Refusal.PRICE_OUT_OF_BAND, ImportReport.Refused.NONE).lines();
		int priced = report.taken() + report.merged() + out;
		if (out > this.mostOutOfBand * priced) {
			throw new BadFeed("has prices outside of " + this.lowest + " to " + this.highest
					+ " USD for a GPU and hour in " + out + " of " + priced + " lines");
		}
	}

}
