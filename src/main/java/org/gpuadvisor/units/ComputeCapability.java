package org.gpuadvisor.units;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NVIDIA's version of a GPU's instruction set, such as 8.6; software is built for a range
 * of them.
 */
public record ComputeCapability(int major, int minor) implements Comparable<ComputeCapability> {

	private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.(\\d)");

	/** Reads {@code "8.6"}; anything else is an {@link IllegalArgumentException}. */
	public static ComputeCapability parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("a compute capability reads like 8.6, was '" + text + "'");
		}
		return new ComputeCapability(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	public boolean isBelow(ComputeCapability other) {
		return compareTo(other) < 0;
	}

	@Override
	public int compareTo(ComputeCapability other) {
		return (this.major != other.major) ? Integer.compare(this.major, other.major)
				: Integer.compare(this.minor, other.minor);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor;
	}

}
