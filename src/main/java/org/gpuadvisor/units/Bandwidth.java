package org.gpuadvisor.units;

import java.util.Locale;

/** Memory bandwidth, in 10^9 bytes per second as data sheets print it. */
public record Bandwidth(double gbPerSecond) {

	public Bandwidth {
		if (!(gbPerSecond > 0)) {
			throw new IllegalArgumentException("a bandwidth is above 0, was " + gbPerSecond + " GB/s");
		}
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%.0f GB/s", this.gbPerSecond);
	}

}
