package org.gpuadvisor.ranking.candidate;

import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Offer;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.units.Money;

/**
 * One thing that the lab could do: keep what it has, use something free, buy, or rent.
 *
 * @param id stable and readable, such as {@code buy:geforce-rtx-5070:new:1}
 * @param gpuCount GPUs that come with it
 * @param offer where it can be had; empty for what the lab has
 * @param offers how many offers it stands for: itself and those that differ from it in
 * nothing that a lab would want
 */
public record Candidate(String id, Action action, Gpu gpu, int gpuCount, Optional<Offer> offer, int offers) {

	/** One that stands for itself. */
	public Candidate(String id, Action action, Gpu gpu, int gpuCount, Optional<Offer> offer) {
		this(id, action, gpu, gpuCount, offer, 1);
	}

	/** Go on with so many of a GPU that the lab has. */
	public static Candidate keep(Gpu gpu, int count) {
		return new Candidate("keep:" + gpu.id() + ":" + count, Action.KEEP, gpu, count, Optional.empty());
	}

	/** Buy so many cards. */
	public static Candidate buy(Purchase purchase, int cards) {
		return new Candidate(purchase.id() + ":" + cards, Action.BUY, purchase.gpu(), purchase.gpuCount() * cards,
				Optional.of(purchase));
	}

	static Candidate rent(Rental rental, int offers) {
		return new Candidate(rental.id(), Action.RENT, rental.gpu(), rental.gpuCount(), Optional.of(rental), offers);
	}

	static Candidate free(FreeTier tier) {
		return new Candidate(tier.id(), Action.FREE, tier.gpu(), tier.gpuCount(), Optional.of(tier));
	}

	public Optional<Purchase> purchase() {
		return this.offer.filter(Purchase.class::isInstance).map(Purchase.class::cast);
	}

	public Optional<Rental> rental() {
		return this.offer.filter(Rental.class::isInstance).map(Rental.class::cast);
	}

	public Optional<FreeTier> freeTier() {
		return this.offer.filter(FreeTier.class::isInstance).map(FreeTier.class::cast);
	}

	/**
	 * The catalog's price of one card, or of an hour of the rented machine; empty where
	 * nothing is paid to anyone.
	 */
	public Optional<Money> price() {
		return purchase().map(Purchase::price).or(() -> rental().map((rental) -> rental.rate().perHour()));
	}

	/** Cards, where several GPUs share one. */
	public int cards() {
		return Math.max(1, this.gpuCount / this.gpu.gpusPerCard());
	}

	public boolean isSpot() {
		return this.offer.orElse(null) instanceof Rental rental && rental.commitment() == Rental.Commitment.SPOT;
	}

}
