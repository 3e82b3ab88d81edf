package org.gpuadvisor.ranking.score;

import java.util.List;

import org.gpuadvisor.units.Money;

/**
 * What a candidate is worth less than a perfect one, in money: parts that sum to the
 * total, to the cent. The lowest is the best. It does not change when another candidate
 * appears or goes.
 *
 * @param fixed what does not grow with the hours of steady work
 */
public record Score(List<Part> parts, Money fixed, Money total) {

	public Score {
		parts = List.copyOf(parts);
	}

	/** One part of a score, to the cent. */
	public record Part(String name, Money amount) {

		public Part {
			amount = amount.toCents();
		}

	}

}
