package org.gpuadvisor.market.feed;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the lines of a feed: each was taken, said no more than another, or was
 * refused.
 *
 * @param merged the same machine in the same region, in another zone that is no cheaper,
 * or written twice
 */
public record ImportReport(int read, int taken, int merged, Map<Refusal, Refused> refused) {

	/**
	 * Lines that were refused for one reason.
	 *
	 * @param names what the feed calls their GPUs, with how many lines each
	 */
	public record Refused(int lines, Map<String, Integer> names) {

		static final Refused NONE = new Refused(0, Map.of());

		public Refused {
			names = Collections.unmodifiableMap(new TreeMap<>(names));
		}

		Refused plus(String name) {
			Map<String, Integer> more = new TreeMap<>(this.names);
			if (!name.isEmpty()) {
				more.merge(name, 1, Integer::sum);
			}
			return new Refused(this.lines + 1, more);
		}

	}

	public ImportReport {
		refused = Collections.unmodifiableMap(new TreeMap<>(refused));
		int accounted = taken + merged + sum(refused);
		if (accounted != read) {
			throw new IllegalArgumentException("of " + read + " lines " + accounted + " are accounted for");
		}
	}

	public int refusedInAll() {
		return sum(this.refused);
	}

	private static int sum(Map<Refusal, Refused> refused) {
		return refused.values().stream().mapToInt(Refused::lines).sum();
	}

	/** In one line, for people. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(
				this.read + " lines: " + this.taken + " taken, " + this.merged + " merged");
		this.refused.forEach((reason, those) -> text.append(", ").append(those.lines).append(' ').append(reason));
		return text.toString();
	}

}
