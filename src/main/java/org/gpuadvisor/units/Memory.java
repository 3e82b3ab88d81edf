package org.gpuadvisor.units;

/**
 * An amount of GPU memory, exact to the byte. Cards are sold in GB and mean GiB (a "24
 * GB" card has 24 GiB), so one factory serves both a card's size and a computed need, and
 * the two compare; {@link #megabytes} is for published tables that count in millions of
 * bytes.
 */
public record Memory(long bytes) implements Comparable<Memory> {

	private static final double GIB = 1L << 30;

	public static final Memory ZERO = new Memory(0);

	public Memory {
		if (bytes < 0) {
			throw new IllegalArgumentException("memory cannot be negative, was " + bytes + " bytes");
		}
	}

	/** {@code gib} times 2^30 bytes: the size of cards as they are sold. */
	public static Memory gib(double gib) {
		return bytes(gib * GIB);
	}

	/** {@code mib} times 2^20 bytes: as nvidia-smi prints. */
	public static Memory mib(double mib) {
		return bytes(mib * (1L << 20));
	}

	/** {@code megabytes} times 10^6 bytes: as published tables of activations count. */
	public static Memory megabytes(double megabytes) {
		return bytes(megabytes * 1e6);
	}

	/** Rounded to the nearest byte. */
	public static Memory bytes(double bytes) {
		return new Memory(Math.round(bytes));
	}

	/** A sum that no machine reaches stays at the largest that can be held. */
	public Memory plus(Memory other) {
		long sum = this.bytes + other.bytes;
		return new Memory((sum < 0) ? Long.MAX_VALUE : sum);
	}

	/** What is left of this, never below zero. */
	public Memory minus(Memory other) {
		return (other.bytes == 0) ? this : new Memory(Math.max(0, this.bytes - other.bytes));
	}

	public Memory times(double factor) {
		return bytes(this.bytes * factor);
	}

	public double toGib() {
		return this.bytes / GIB;
	}

	public boolean isMoreThan(Memory other) {
		return this.bytes > other.bytes;
	}

	@Override
	public int compareTo(Memory other) {
		return Long.compare(this.bytes, other.bytes);
	}

	/** As people write it: {@code 24 GB}, {@code 6.1 GB}, {@code 0.04 GB}. */
	@Override
	public String toString() {
		double gib = toGib();
		if (gib == Math.rint(gib)) {
			return Decimals.of(gib, 0) + " GB";
		}
		return Decimals.of(gib, (gib < 1) ? 2 : 1) + " GB";
	}

}
