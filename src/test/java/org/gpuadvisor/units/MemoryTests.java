package org.gpuadvisor.units;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MemoryTests {

	@Test
	void countsAGigabyteOfACardAsAGibibyte() {
		// 24 x 2^30
		assertThat(Memory.gib(24).bytes()).isEqualTo(25_769_803_776L);
	}

	@Test
	void countsMebibytesAsTheDriverDoes() {
		// 24564 MiB, as nvidia-smi prints of an RTX 4090, / 1024 = 23.98828125 GiB
		assertThat(Memory.mib(24564).toGib()).isEqualTo(23.98828125);
		assertThat(Memory.mib(1024)).isEqualTo(Memory.gib(1));
	}

	@Test
	void countsMegabytesOfTablesInMillions() {
		assertThat(Memory.megabytes(389.38).bytes()).isEqualTo(389_380_000L);
	}

	@Test
	void roundsToTheNearestByte() {
		assertThat(Memory.bytes(10.4).bytes()).isEqualTo(10);
		assertThat(Memory.bytes(10.5).bytes()).isEqualTo(11);
	}

	@Test
	void addsExactly() {
		assertThat(new Memory(1L << 40).plus(new Memory(1)).bytes()).isEqualTo((1L << 40) + 1);
		assertThat(Memory.ZERO.plus(Memory.ZERO)).isEqualTo(Memory.ZERO);
	}

	@Test
	void multipliesToTheNearestByte() {
		assertThat(Memory.gib(24).times(4)).isEqualTo(Memory.gib(96));
		// 10 x 0.94 = 9.4, 10 x 0.95 = 9.5
		assertThat(new Memory(10).times(0.94)).isEqualTo(new Memory(9));
		assertThat(new Memory(10).times(0.95)).isEqualTo(new Memory(10));
	}

	@Test
	void staysAtTheLargestThatCanBeHeld() {
		assertThat(new Memory(Long.MAX_VALUE - 1).plus(new Memory(1)).bytes()).isEqualTo(Long.MAX_VALUE);
		assertThat(new Memory(Long.MAX_VALUE).plus(new Memory(1)).bytes()).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void takesAwayDownToNothing() {
		assertThat(Memory.gib(8).minus(Memory.gib(6))).isEqualTo(Memory.gib(2));
		assertThat(Memory.gib(6).minus(Memory.gib(8))).isEqualTo(Memory.ZERO);
	}

	@Test
	void isMoreThanOnlyWhatIsSmaller() {
		assertThat(new Memory(9).isMoreThan(new Memory(8))).isTrue();
		assertThat(new Memory(8).isMoreThan(new Memory(8))).isFalse();
		assertThat(new Memory(7).isMoreThan(new Memory(8))).isFalse();
	}

	@Test
	void isNeverNegative() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Memory(-1))
			.withMessage("memory cannot be negative, was -1 bytes");
		assertThatIllegalArgumentException().isThrownBy(() -> Memory.gib(-0.5));
	}

	@Test
	void readsAsPeopleWriteIt() {
		assertThat(Memory.gib(24)).hasToString("24 GB");
		assertThat(Memory.gib(6.12)).hasToString("6.1 GB");
		assertThat(Memory.gib(0.04)).hasToString("0.04 GB");
		assertThat(Memory.ZERO).hasToString("0 GB");
	}

	@Test
	void ordersBySize() {
		assertThat(Memory.gib(8)).isLessThan(Memory.gib(11)).isEqualByComparingTo(Memory.mib(8192));
	}

}
