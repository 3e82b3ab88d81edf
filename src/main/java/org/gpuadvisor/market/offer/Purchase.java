package org.gpuadvisor.market.offer;

import java.util.Locale;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.units.Money;
import org.gpuadvisor.units.Confidence;
import org.gpuadvisor.units.Provenance;

/**
 * A card that can be bought.
 *
 * @param price of one card, in US dollars
 * @param low lowest credible price; the price itself where it was seen
 * @param high highest credible price
 * @param estimated whether the price was derived and not seen
 */
public record Purchase(Gpu gpu, Condition condition, Money price, Money low, Money high, boolean estimated,
		Confidence confidence, Provenance provenance) implements Offer {

	/** New from a shop, or used from its former owner. */
	public enum Condition {

		NEW, USED

	}

	@Override
	public String id() {
		return "buy:" + this.gpu.id() + ":" + this.condition.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public int gpuCount() {
		return this.gpu.gpusPerCard();
	}

}
