package org.gpuadvisor.market.feed;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a feed, whatever its format.
 *
 * @param instance empty where the price is of the GPUs alone
 * @param zone part of the region; empty where the feed knows none
 * @param gpu as the feed names it; empty for a machine without
 * @param count of GPUs, as the feed counts them; fractions of a GPU occur
 * @param onDemand of the whole machine, in USD an hour
 * @param spot likewise; absent where it is no lower, which means that none is known
 */
record PriceRow(String instance, String region, String zone, String gpu, GpuInfo info, BigDecimal count,
		Optional<Double> vcpus, Optional<Double> ramGb, Optional<BigDecimal> onDemand, Optional<BigDecimal> spot) {

	PriceRow {
		Optional<BigDecimal> full = onDemand.filter((price) -> price.signum() > 0);
		onDemand = full;
		spot = spot.filter((price) -> price.signum() > 0)
			.filter((price) -> full.isEmpty() || price.compareTo(full.get()) < 0);
	}

	/** Where it stands, as exactly as the feed tells. */
	String place() {
		return this.zone.isEmpty() ? this.region : this.zone;
	}

	boolean hasGpu() {
		return !this.gpu.isEmpty();
	}

	boolean hasPrice() {
		return this.onDemand.isPresent() || this.spot.isPresent();
	}

	PriceRow withGpu(String name, BigDecimal gpus) {
		return new PriceRow(this.instance, this.region, this.zone, name, this.info, gpus, this.vcpus, this.ramGb,
				this.onDemand, this.spot);
	}

	PriceRow withoutOnDemand() {
		return new PriceRow(this.instance, this.region, this.zone, this.gpu, this.info, this.count, this.vcpus,
				this.ramGb, Optional.empty(), this.spot);
	}

	/** The same machine with the price of its GPUs added. */
	PriceRow plus(PriceRow gpus) {
		return new PriceRow(this.instance, this.region, this.zone, gpus.gpu, gpus.info, gpus.count, this.vcpus,
				this.ramGb, sum(this.onDemand, gpus.onDemand), sum(this.spot, gpus.spot));
	}

	private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
		return one.flatMap((price) -> other.map(price::add));
	}

}
