package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.workload.MemoryNeed.Part;
import org.gpuadvisor.units.Memory;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every network of the tables. */
class MemoryPropertiesTests {

	private static final Models MODELS = MeasuredRun.MODELS;

	private static final List<WorkloadType> IMAGE_TYPES = List.of(WorkloadType.POSE_ESTIMATION,
			WorkloadType.IMAGE_CLASSIFICATION, WorkloadType.OBJECT_DETECTION, WorkloadType.SEGMENTATION,
			WorkloadType.IMAGE_GENERATION);

	static Stream<String> imageWork() {
		return IMAGE_TYPES.stream().flatMap(MemoryPropertiesTests::named);
	}

	static Stream<String> fineTuning() {
		return named(WorkloadType.LANGUAGE_MODEL_FINE_TUNING);
	}

	static Stream<String> asking() {
		return named(WorkloadType.LANGUAGE_MODEL_INFERENCE);
	}

	static Stream<String> allWork() {
		return Stream.of(WorkloadType.values()).flatMap(MemoryPropertiesTests::named);
	}

	@ParameterizedTest
	@MethodSource("allWork")
	void sumsItsPartsAndGrowsWithEverySampleMore(String work) {
		Memory before = Memory.ZERO;
		for (int batch : new int[] { 1, 2, 3, 8, 64 }) {
			MemoryNeed need = need(work, "'batchSize':" + batch);
			assertThat(need.parts()).extracting(Part::size).allSatisfy((size) -> assertThat(size.bytes()).isPositive());
			assertThat(need.parts().stream().mapToLong((part) -> part.size().bytes()).sum())
				.isEqualTo(need.required().bytes());
			assertThat(need.low()).isLessThan(need.required());
			assertThat(need.high()).isGreaterThan(need.required());
			assertThat(need.required()).isGreaterThanOrEqualTo(before);
			before = need.required();
		}
		assertThat(before).isGreaterThan(need(work, "'batchSize':1").required());
	}

	@ParameterizedTest
	@MethodSource("imageWork")
	void growsWithPixelsInBothModes(String work) {
		for (String mode : List.of("'mode':'TRAINING'", "'mode':'INFERENCE'")) {
			assertThat(need(work, mode, "'imageWidth':512,'imageHeight':512").required())
				.isLessThan(need(work, mode, "'imageWidth':513,'imageHeight':512").required())
				.isLessThan(need(work, mode, "'imageWidth':512,'imageHeight':1024").required());
		}
	}

	@ParameterizedTest
	@MethodSource("imageWork")
	void keepsNoMoreActivationsInMixedPrecision(String work) {
		assertThat(part(need(work, "'precision':'AMP'"), "activations"))
			.isLessThan(part(need(work, "'precision':'FP32'"), "activations"));
	}

	@ParameterizedTest
	@MethodSource("imageWork")
	void takesNoMoreToApplyThanToTrain(String work) {
		for (String precision : List.of("FP32", "FP16")) {
			for (int batch : new int[] { 1, 64 }) {
				String same = "'precision':'" + precision + "','batchSize':" + batch;
				MemoryNeed applied = need(work, "'mode':'INFERENCE'", same);
				assertThat(applied.required()).isLessThan(need(work, same).required());
				assertThat(applied.parts()).extracting(Part::name).doesNotContain("gradients", "optimizer");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("fineTuning")
	void growsWithTokensAndKeepsLessInMixedPrecision(String work) {
		for (String method : List.of("FULL", "LORA", "QLORA")) {
			String by = "'method':'" + method + "'";
			assertThat(need(work, by, "'sequenceLength':512").required())
				.isLessThan(need(work, by, "'sequenceLength':513").required());
			assertThat(part(need(work, by, "'precision':'AMP'"), "activations"))
				.isLessThanOrEqualTo(part(need(work, by, "'precision':'FP32'"), "activations"));
		}
	}

	@ParameterizedTest
	@MethodSource("fineTuning")
	void takesLessTheFewerWeightsAreTrained(String work) {
		for (String settings : settings()) {
			Memory full = need(work, "'method':'FULL'", settings).required();
			Memory adapters = need(work, "'method':'LORA'", settings).required();
			Memory quantised = need(work, "'method':'QLORA'", settings).required();
			assertThat(adapters).as(settings).isLessThanOrEqualTo(full);
			assertThat(quantised).as(settings).isLessThanOrEqualTo(adapters);
			assertThat(need(work, "'method':'LORA'", settings, "'gradientCheckpointing':true").required()).as(settings)
				.isLessThan(adapters);
		}
	}

	@ParameterizedTest
	@MethodSource("asking")
	void growsWithPromptAnswerAndBits(String work) {
		Memory asked = need(work, "'promptTokens':512,'newTokens':512").required();
		assertThat(asked).isLessThan(need(work, "'promptTokens':513,'newTokens':512").required())
			.isLessThan(need(work, "'promptTokens':512,'newTokens':513").required())
			.isLessThan(need(work, "'promptTokens':512,'newTokens':512,'precision':'FP32'").required());
		Memory eight = need(work, "'precision':'INT8'").required();
		assertThat(eight).isLessThan(need(work, "'precision':'FP16'").required())
			.isGreaterThan(need(work, "'precision':'INT4'").required());
	}

	private static List<String> settings() {
		List<String> settings = new ArrayList<>();
		for (String precision : List.of("FP32", "AMP", "BF16")) {
			for (Optimizer optimizer : Optimizer.values()) {
				for (int length : new int[] { 1, 512, 16384 }) {
					settings.add("'precision':'" + precision + "','optimizer':'" + optimizer + "','sequenceLength':"
							+ length);
				}
			}
		}
		return settings;
	}

	private static Stream<String> named(WorkloadType type) {
		return MODELS.of(type).stream().map((model) -> "'type':'" + type + "','model':'" + model.key() + "'");
	}

	private static MemoryNeed need(String work, String... fields) {
		return Requests.workload("{" + work + "," + String.join(",", fields) + "}").estimateMemory(MODELS);
	}

	private static Memory part(MemoryNeed need, String name) {
		return need.parts()
			.stream()
			.filter((part) -> part.name().equals(name))
			.map(Part::size)
			.findFirst()
			.orElse(Memory.ZERO);
	}

}
