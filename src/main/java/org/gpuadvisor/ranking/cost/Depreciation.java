package org.gpuadvisor.ranking.cost;

import org.gpuadvisor.lab.requirement.Budget;

/**
 * What is left of a price when something loses the same share every year. StrictMath, so
 * that all computers give the same digits.
 */
final class Depreciation {

	private static final double MONTHS_PER_YEAR = 12;

	private final double[] left = new double[Budget.MOST_MONTHS + 1];

	/**
	 * @param yearlyLoss 0.2 is a fifth of what it was a year before
	 */
	Depreciation(double yearlyLoss) {
		for (int months = 0; months < this.left.length; months++) {
			this.left[months] = StrictMath.pow(1 - yearlyLoss, months / MONTHS_PER_YEAR);
		}
	}

	/** The share that is left after so many months. */
	double left(int months) {
		return this.left[months];
	}

}
