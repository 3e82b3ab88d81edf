package org.gpuadvisor.market.offer;

import java.util.Locale;
import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.HourlyRate;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Provenance;

/**
 * A cloud machine that is rented by the hour.
 *
 * @param commitment whether the provider may take the machine back
 * @param rate of the whole machine with all its GPUs, in US dollars
 * @param historic whether it is kept for the record only and can no longer be had
 */
public record Rental(String provider, String instance, String region, Commitment commitment, Gpu gpu, int gpuCount,
		Optional<Double> vcpus, Optional<Double> ramGb, HourlyRate rate, boolean historic, Confidence confidence,
		Provenance provenance) implements Offer {

	/** What the provider promises. */
	public enum Commitment {

		/** Kept until the lab gives it back. */
		ON_DEMAND,
		/** Cheaper, and taken away when the provider needs it. */
		SPOT

	}

	@Override
	public String id() {
		return ("rent:" + machine() + ":" + this.commitment).toLowerCase(Locale.ROOT).replace(' ', '-');
	}

	/** What is rented, whatever the commitment. */
	String machine() {
		return this.provider + ":" + this.instance + ":" + this.region + ":" + this.gpu.id();
	}

}
