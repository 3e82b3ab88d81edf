package org.gpuadvisor.ranking.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.jspecify.annotations.Nullable;

/**
 * All that speaks against a candidate, in the rules' order: a lab sees all that is wrong,
 * not the first thing only. It grows at the end, so that candidates share what speaks
 * against their GPU.
 */
public final class Rejections {

	/** Nothing speaks against it. */
	public static final Rejections NONE = new Rejections();

	private final @Nullable Rejections before;

	private final @Nullable Rejection last;

	/** A bit for each code, at its place among all codes. */
	private final long codes;

	private final int size;

	private final boolean mendable;

	private final double distance;

	private Rejections() {
		this.before = null;
		this.last = null;
		this.codes = 0;
		this.size = 0;
		this.mendable = true;
		this.distance = 0;
	}

	private Rejections(Rejections before, Rejection last) {
		this.before = before;
		this.last = last;
		this.codes = before.codes | 1L << last.code().ordinal();
		this.size = before.size + 1;
		this.mendable = before.mendable && last.isMendable();
		this.distance = before.distance + last.distance();
	}

	/** These, and one for each further rule that a subject breaks. */
	public <S> Rejections and(S subject, List<? extends Rule<S>> rules, Ask ask) {
		Rejections all = this;
		for (int i = 0; i < rules.size(); i++) {
			Optional<Rejection> rejection = rules.get(i).reject(subject, ask);
			if (rejection.isPresent()) {
				all = new Rejections(all, rejection.get());
			}
		}
		return all;
	}

	public boolean isEmpty() {
		return this.size == 0;
	}

	public int size() {
		return this.size;
	}

	/** Whether the lab could mend all of it by changing its request. */
	public boolean areMendable() {
		return this.mendable;
	}

	/** How far from keeping all rules, to tell what came nearest. */
	public double distance() {
		return this.distance;
	}

	/** Counts so many for each code. */
	public void count(int times, Tally tally) {
		tally.add(this.codes, times);
	}

	/** Whether the same rules are broken. */
	public boolean haveSameCodesAs(Rejections other) {
		return this.codes == other.codes;
	}

	public List<Rejection> all() {
		Rejection[] all = new Rejection[this.size];
		Rejections rest = this;
		for (int i = this.size - 1; i >= 0; i--) {
			all[i] = rest.last;
			rest = rest.before;
		}
		return Arrays.asList(all);
	}

}
