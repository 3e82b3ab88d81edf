package org.gpuadvisor.lab.workload;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.workload.MemoryNeed.Fit;
import org.gpuadvisor.units.Memory;

import static org.assertj.core.api.Assertions.assertThat;

/** The estimate against published runs. */
class MemoryAccuracyTests {

	private static final List<MeasuredRun> ALL = MeasuredRun.all();

	private static final List<MeasuredRun> MEASURED = ALL.stream()
		.filter((run) -> run.measured().isPresent() && run.workload().isPresent())
		.toList();

	private static final List<Integer> CARDS = List.of(4, 6, 8, 10, 11, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96);

	@Test
	void leavesOutOnlyWhatARequestCannotSay() {
		assertThat(ALL.stream().filter((run) -> run.measured().isPresent())).hasSize(337);
		assertThat(ALL.stream()
			.filter((run) -> run.workload().isEmpty())
			.collect(Collectors.groupingBy(MeasuredRun::leftOut, Collectors.counting())))
			.isEqualTo(Map.of("trains the embeddings too", 12L, "lengths are not stated", 12L,
					"trains adapters or the text encoder too", 3L, "4-bit image generator", 1L));
	}

	@Test
	void isWrongBySixPercentInTheMean() {
		double mean = MEASURED.stream().mapToDouble((run) -> Math.abs(run.error())).average().orElseThrow();
		assertThat(mean).as("mean error").isLessThanOrEqualTo(0.065);
	}

	@Test
	void isWithinAFifthOfNineteenRunsInTwenty() {
		List<String> off = MEASURED.stream()
			.filter((run) -> Math.abs(run.error()) > 0.20)
			.map((run) -> run.id() + " " + Math.round(100 * run.error()) + " %")
			.toList();
		assertThat((double) off.size()).as("off by more: %s", off).isLessThanOrEqualTo(0.05 * MEASURED.size());
	}

	@Test
	void hardlyEverSaysFitsToAJobThatNeedsMore() {
		List<String> promised = MEASURED.stream().flatMap(MemoryAccuracyTests::promises).toList();
		List<String> broken = MEASURED.stream().flatMap(MemoryAccuracyTests::broken).toList();
		assertThat((double) broken.size()).as("of %d: %s", promised.size(), broken)
			.isLessThanOrEqualTo(0.004 * promised.size());
	}

	@Test
	void neverSaysFitsToAPoseEstimationThatNeedsMore() {
		List<MeasuredRun> pose = MEASURED.stream().filter(MeasuredRun::isPose).toList();
		assertThat(pose).hasSize(6);
		assertThat(pose).allSatisfy((run) -> assertThat(broken(run)).isEmpty());
	}

	@Test
	void isNeverSureOfWhatRanOut() {
		List<MeasuredRun> ranOut = ALL.stream().filter((run) -> run.card().isPresent()).toList();
		assertThat(ranOut).hasSize(12);
		assertThat(ranOut)
			.allSatisfy((run) -> assertThat(run.need().on(run.card().orElseThrow())).isNotEqualTo(Fit.COMFORTABLE));
	}

	private static Stream<String> promises(MeasuredRun run) {
		return CARDS.stream()
			.filter((gb) -> run.need().on(Memory.gib(gb)) == Fit.COMFORTABLE)
			.map((gb) -> run.id() + " on " + gb + " GB");
	}

	private static Stream<String> broken(MeasuredRun run) {
		return CARDS.stream()
			.filter((gb) -> run.need().on(Memory.gib(gb)) == Fit.COMFORTABLE)
			.filter((gb) -> run.onDevice().isMoreThan(MemoryNeed.usable(Memory.gib(gb))))
			.map((gb) -> run.id() + " on " + gb + " GB");
	}

}
