package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.gpuadvisor.units.Memory;

/**
 * How much memory a job takes on each GPU, in named parts that sum to it, and how far to
 * trust that.
 */
public final class MemoryNeed {

	/**
	 * What of a card a job can use: the driver keeps the rest. Fitted on runs that just
	 * fitted or ran out.
	 */
	private static final double USABLE_SHARE = 0.975;

	/** So far beyond the usable part a job may be estimated and still be tried. */
	private static final double TIGHT_SHARE = 1.05;

	private static final double MEASURED_MARGIN = 0.05;

	private final List<Part> parts;

	private final Basis basis;

	private final double margin;

	private final Memory required;

	private final Memory high;

	/**
	 * @param parts what takes it; a part of size zero is left out
	 */
	public MemoryNeed(List<Part> parts, Basis basis, double margin) {
		List<Part> taken = new ArrayList<>(parts.size());
		Memory sum = Memory.ZERO;
		for (Part part : parts) {
			if (!part.size.equals(Memory.ZERO)) {
				taken.add(part);
				sum = sum.plus(part.size);
			}
		}
		this.parts = Collections.unmodifiableList(taken);
		this.basis = basis;
		this.margin = margin;
		this.required = sum;
		this.high = this.required.times(1 + margin);
	}

	/** Where a figure comes from. */
	public enum Basis {

		/** The lab measured it. */
		MEASURED,
		/** The lab stated it. */
		STATED,
		/** By a formula. */
		MODELLED,
		/** Nothing is known: only the floor applies. */
		UNKNOWN

	}

	/** Whether a job runs on a card. */
	public enum Fit {

		/** Also if the estimate is as wrong as it ever was. */
		COMFORTABLE,
		/** If the estimate is right. */
		TIGHT,
		/** Not. */
		NO

	}

	/** One thing that takes memory. */
	public record Part(String name, Memory size) {
	}

	static MemoryNeed measured(double gib) {
		return new MemoryNeed(List.of(new Part("measured", Memory.gib(gib))), Basis.MEASURED, MEASURED_MARGIN);
	}

	static MemoryNeed stated(double gib) {
		return new MemoryNeed(List.of(new Part("stated", Memory.gib(gib))), Basis.STATED, MEASURED_MARGIN);
	}

	static MemoryNeed unknown() {
		return new MemoryNeed(List.of(), Basis.UNKNOWN, 0);
	}

	/** What takes it, none of them zero. */
	public List<Part> parts() {
		return this.parts;
	}

	/** Where it comes from. */
	public Basis basis() {
		return this.basis;
	}

	/**
	 * By how much the truth exceeded the estimate in 98 of 100 measured runs of this
	 * basis, as a share.
	 */
	public double margin() {
		return this.margin;
	}

	/** The sum of the parts. */
	public Memory required() {
		return this.required;
	}

	public Memory low() {
		return this.required.times(1 / (1 + this.margin));
	}

	public Memory high() {
		return this.high;
	}

	/** What a job can use of a card of that size. */
	public static Memory usable(Memory card) {
		return card.times(USABLE_SHARE);
	}

	/** The smallest card size on which it still runs, if tightly. */
	public Memory smallestCard() {
		return this.required.times(1 / (USABLE_SHARE * TIGHT_SHARE));
	}

	/**
	 * What is left of the usable part of a card, in per cent of it; negative where it is
	 * too small.
	 */
	public double headroomPercent(Memory card) {
		double usable = usable(card).bytes();
		return (usable - this.required.bytes()) / usable * 100;
	}

	/** Whether it runs on a card of that size; where nothing is known it may. */
	public Fit on(Memory card) {
		if (this.basis == Basis.UNKNOWN) {
			return Fit.TIGHT;
		}
		Memory usable = usable(card);
		if (!this.high.isMoreThan(usable)) {
			return Fit.COMFORTABLE;
		}
		return this.required.isMoreThan(usable.times(TIGHT_SHARE)) ? Fit.NO : Fit.TIGHT;
	}

}
