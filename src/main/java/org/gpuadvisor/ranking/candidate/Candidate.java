package org.gpuadvisor.ranking.candidate;

import java.util.Optional;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Offer;
import org.gpuadvisor.market.offer.Provider;
import org.gpuadvisor.market.offer.Purchase;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.units.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the lab could do: keep what it has, use something free, buy, or rent.
 */
public final class Candidate {

	private final String id;

	private final Action action;

	private final Gpu gpu;

	private final int gpuCount;

	private final int offers;

	private final Optional<Offer> offer;

	private final Optional<Purchase> purchase;

	private final Optional<Rental> rental;

	private final Optional<FreeTier> freeTier;

	private final Optional<Provider> provider;

	private Candidate(String id, Action action, Gpu gpu, int gpuCount, int offers, Optional<Offer> offer,
			Optional<Provider> provider) {
		this.id = id;
		this.action = action;
		this.gpu = gpu;
		this.gpuCount = gpuCount;
		this.offers = offers;
		this.offer = offer;
		this.purchase = offer.filter(Purchase.class::isInstance).map(Purchase.class::cast);
		this.rental = offer.filter(Rental.class::isInstance).map(Rental.class::cast);
		this.freeTier = offer.filter(FreeTier.class::isInstance).map(FreeTier.class::cast);
		this.provider = provider;
	}

	/** Go on with so many of a GPU that the lab has. */
	public static Candidate keep(Gpu gpu, int count) {
		return new Candidate("keep:" + gpu.id() + ":" + count, Action.KEEP, gpu, count, 1, Optional.empty(),
				Optional.empty());
	}

	/** Buy so many cards. */
	public static Candidate buy(Purchase purchase, int cards) {
		return new Candidate(purchase.id() + ":" + cards, Action.BUY, purchase.gpu(), purchase.gpuCount() * cards, 1,
				Optional.of(purchase), Optional.empty());
	}

	/**
	 * Rent a machine.
	 * @param offers how many it stands for
	 * @param provider empty where nothing is known but the price of the hours
	 */
	public static Candidate rent(Rental rental, int offers, Optional<Provider> provider) {
		return new Candidate(rental.id(), Action.RENT, rental.gpu(), rental.gpuCount(), offers, Optional.of(rental),
				provider);
	}

	/** Use what costs nothing. */
	public static Candidate free(FreeTier tier) {
		return new Candidate(tier.id(), Action.FREE, tier.gpu(), tier.gpuCount(), 1, Optional.of(tier),
				Optional.empty());
	}

	/** Stable and readable, such as {@code buy:geforce-rtx-5070:new:1}. */
	public String id() {
		return this.id;
	}

	public Action action() {
		return this.action;
	}

	public Gpu gpu() {
		return this.gpu;
	}

	/** GPUs that come with it. */
	public int gpuCount() {
		return this.gpuCount;
	}

	/**
	 * How many offers it stands for: itself and those that differ from it in nothing that
	 * a lab would want.
	 */
	public int offers() {
		return this.offers;
	}

	/** Where it can be had; empty for what the lab has. */
	public Optional<Offer> offer() {
		return this.offer;
	}

	public Optional<Purchase> purchase() {
		return this.purchase;
	}

	public Optional<Rental> rental() {
		return this.rental;
	}

	public Optional<FreeTier> freeTier() {
		return this.freeTier;
	}

	/**
	 * What is charged besides the hours of a rented machine; empty where nothing is known
	 * of it.
	 */
	public Optional<Provider> provider() {
		return this.provider;
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

	/** Whether a card is bought, and not a computer with a GPU in it. */
	public boolean isBoughtCard() {
		return this.action == Action.BUY && this.gpu.formFactor() != FormFactor.INTEGRATED;
	}

	/** The lab's computer, if a bought card is put into it. */
	public Optional<Machine> goesInto(Ask ask) {
		return isBoughtCard() ? ask.machine().filter(Machine::takesCards) : Optional.empty();
	}

	public boolean isSpot() {
		return this.rental.isPresent() && this.rental.get().commitment() == Rental.Commitment.SPOT;
	}

	/** A candidate is what its id says, in one catalog. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Candidate candidate && this.id.equals(candidate.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return this.id;
	}

}
