package org.gpuadvisor.market.offer;

import java.util.Locale;
import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Provenance;

/**
 * A GPU that a provider lends for nothing.
 *
 * @param hoursPerWeek what the provider grants; absent where it publishes no figure
 * @param onSite whether it stands in the lab's own institute, so that data need not leave
 * @param session longest single run before the machine is taken away
 */
public record FreeTier(String provider, String plan, Gpu gpu, int gpuCount, Optional<Hours> hoursPerWeek,
		Optional<Hours> session, boolean onSite, Confidence confidence, Provenance provenance) implements Offer {

	@Override
	public String id() {
		return ("free:" + this.provider + ":" + this.plan).toLowerCase(Locale.ROOT).replace(' ', '-');
	}

}
