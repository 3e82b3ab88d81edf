package org.gpuadvisor.lab.workload;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.workload.MemoryNeed.Basis;
import org.gpuadvisor.lab.workload.MemoryNeed.Fit;
import org.gpuadvisor.lab.workload.MemoryNeed.Part;
import org.gpuadvisor.units.Memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MemoryNeedTests {

	/** Of a card of 1,000 bytes a job can use 0.975 x 1,000 = 975. */
	private static final Memory CARD = new Memory(1000);

	@ParameterizedTest
	@CsvSource({
			// 780 x 1.25 = 975
			"780, COMFORTABLE",
			// 781 x 1.25 = 976.25
			"781, TIGHT",
			// 975 x 1.05 = 1023.75, to the byte 1024
			"1024, TIGHT", "1025, NO" })
	void fitsWithItsMarginOrTightlyOrNot(long bytes, Fit fit) {
		assertThat(need(bytes, 0.25).on(CARD)).isEqualTo(fit);
	}

	@Test
	void fitsTheSmallestCardAndNoneMuchSmaller() {
		// 8 / (0.975 x 1.05) = 7.8144 GB
		MemoryNeed need = MemoryNeed.stated(8);
		assertThat(need.smallestCard().toGib()).isBetween(7.8143, 7.8145);
		assertThat(need.on(Memory.gib(7.815))).isEqualTo(Fit.TIGHT);
		assertThat(need.on(Memory.gib(7.813))).isEqualTo(Fit.NO);
	}

	@Test
	void sumsItsParts() {
		MemoryNeed need = new MemoryNeed(
				List.of(new Part("weights", new Memory(100)), new Part("activations", new Memory(23))), Basis.MODELLED,
				0.1);
		assertThat(need.required()).isEqualTo(new Memory(123));
		// 123 / 1.1 = 111.8 and 123 x 1.1 = 135.3
		assertThat(need.low()).isEqualTo(new Memory(112));
		assertThat(need.high()).isEqualTo(new Memory(135));
	}

	@Test
	void tellsWhatIsLeftOfTheUsablePart() {
		// (975 - 780) / 975 and (975 - 1,170) / 975
		assertThat(need(780, 0.1).headroomPercent(CARD)).isCloseTo(20, within(1e-9));
		assertThat(need(1170, 0.1).headroomPercent(CARD)).isCloseTo(-20, within(1e-9));
	}

	@Test
	void leavesOutPartsOfNothing() {
		assertThat(new MemoryNeed(List.of(new Part("logits", Memory.ZERO), new Part("weights", new Memory(1))),
				Basis.MODELLED, 0)
			.parts()).extracting(Part::name).containsExactly("weights");
	}

	@Test
	void trustsAMeasurementToFivePercent() {
		// usable of 8 GB: 7.8; 7.8 / 1.05 = 7.4286
		assertThat(MemoryNeed.measured(7.42).on(Memory.gib(8))).isEqualTo(Fit.COMFORTABLE);
		assertThat(MemoryNeed.measured(7.44).on(Memory.gib(8))).isEqualTo(Fit.TIGHT);
		assertThat(MemoryNeed.measured(7.42).basis()).isEqualTo(Basis.MEASURED);
	}

	@Test
	void mayFitAnywhereWhereNothingIsKnown() {
		assertThat(MemoryNeed.unknown().on(Memory.gib(1))).isEqualTo(Fit.TIGHT);
		assertThat(MemoryNeed.unknown().on(Memory.gib(80))).isEqualTo(Fit.TIGHT);
		assertThat(MemoryNeed.unknown().parts()).isEmpty();
	}

	private static MemoryNeed need(long bytes, double margin) {
		return new MemoryNeed(List.of(new Part("weights", new Memory(bytes))), Basis.MODELLED, margin);
	}

}
