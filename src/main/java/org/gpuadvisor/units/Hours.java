package org.gpuadvisor.units;

/** A span of machine or staff time, in hours. */
public record Hours(double value) implements Comparable<Hours> {

	/** No time at all. */
	public static final Hours NONE = new Hours(0);

	/** Hours that a day has. */
	public static final Hours DAY = new Hours(24);

	/** Hours that a week has. */
	public static final Hours WEEK = new Hours(168);

	/** A calendar month as cloud providers bill it: 8,760 h a year / 12. */
	public static final Hours MONTH = new Hours(730);

	private static final double HUNDREDTHS = 100;

	/** So little more than a multiple is an error of the arithmetic. */
	private static final double ROUNDING = 1e-9;

	private static final double WEEKS_PER_MONTH = MONTH.value / WEEK.value;

	public Hours {
		if (!(value >= 0) || Double.isInfinite(value)) {
			throw new IllegalArgumentException("hours must be a number from 0, was " + value);
		}
	}

	/** So many hours every week, over so many months of 730 h. */
	public Hours weeklyOver(double months) {
		return new Hours(this.value * WEEKS_PER_MONTH * months);
	}

	public Hours times(double factor) {
		return new Hours(this.value * factor);
	}

	public Hours minus(Hours other) {
		return new Hours(Math.max(0, this.value - other.value));
	}

	public Hours atMost(Hours other) {
		return (this.value <= other.value) ? this : other;
	}

	/** To the next multiple of a step, as providers bill; what is one already stays. */
	public Hours roundedUpTo(Hours step) {
		return new Hours(Math.ceil(this.value / step.value - ROUNDING) * step.value);
	}

	/** To a hundredth, so that what is proposed is no more than what is possible. */
	public Hours roundedDown() {
		return new Hours(Math.floor(this.value * HUNDREDTHS) / HUNDREDTHS);
	}

	public boolean isMoreThan(Hours other) {
		return this.value > other.value;
	}

	public double dividedBy(Hours other) {
		return this.value / other.value;
	}

	@Override
	public int compareTo(Hours other) {
		return Double.compare(this.value, other.value);
	}

	/** {@code 20 h}, {@code 3.4 h}. */
	@Override
	public String toString() {
		if (this.value >= 100 || this.value == Math.rint(this.value)) {
			return Decimals.appendGrouped(new StringBuilder(), Math.round(this.value)).append(" h").toString();
		}
		return Decimals.of(this.value, (this.value < 1) ? 2 : 1) + " h";
	}

}
