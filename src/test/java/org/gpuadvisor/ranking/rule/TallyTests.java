package org.gpuadvisor.ranking.rule;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** How many options broke which rule. */
class TallyTests {

	private final Tally tally = new Tally();

	@Test
	void countsEachCodeOfAnOption() {
		this.tally.add(bits(RejectionCode.USED_NOT_WANTED, RejectionCode.BELOW_COMPUTE_CAPABILITY), 3);
		this.tally.add(bits(RejectionCode.USED_NOT_WANTED), 4);
		this.tally.add(bits(), 5);
		assertThat(this.tally.byCode()).containsExactly(entry("BELOW_COMPUTE_CAPABILITY", 3),
				entry("USED_NOT_WANTED", 7));
	}

	@Test
	void tellsCodesByTheirNames() {
		assertThat(Arrays.stream(RejectionCode.values()).map(Enum::name)).isSorted();
	}

	@Test
	void hasABitForEachCode() {
		assertThat(RejectionCode.values().length).isLessThanOrEqualTo(Long.SIZE);
	}

	private static long bits(RejectionCode... codes) {
		return Arrays.stream(codes).mapToLong((code) -> 1L << code.ordinal()).reduce(0, (one, other) -> one | other);
	}

}
