package org.gpuadvisor.units;

/** Electric power, in watts. */
public record Power(int watts) implements Comparable<Power> {

	public static final Power NONE = new Power(0);

	public Power {
		if (watts < 0) {
			throw new IllegalArgumentException("power cannot be negative, was " + watts + " W");
		}
	}

	public Power plus(Power other) {
		return new Power(this.watts + other.watts);
	}

	public Power times(double factor) {
		return new Power((int) Math.round(this.watts * factor));
	}

	/** Energy drawn in that time, in kilowatt-hours. */
	public double kilowattHours(Hours hours) {
		return this.watts * hours.value() / 1000;
	}

	public boolean isMoreThan(Power other) {
		return this.watts > other.watts;
	}

	@Override
	public int compareTo(Power other) {
		return Integer.compare(this.watts, other.watts);
	}

	@Override
	public String toString() {
		return this.watts + " W";
	}

}
