package org.gpuadvisor.lab.workload;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.workload.MemoryNeed.Fit;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ShrinkingTests {

	private static final Tables TABLES = new Tables();

	private final Models models = new Models(TABLES);

	private static final String WHOLE_FRAMES = "{'type':'POSE_ESTIMATION','imageWidth':1280,'imageHeight':1024,"
			+ "'batchSize':%d}";

	@Test
	void takesNoMoreImagesAwayThanItMust() {
		// of 11 GB 11 x 0.975 x 1.05 = 11.26 can be tried; an image takes 2.73, the rest
		// 1.14
		Shrinking.Step step = shrink(WHOLE_FRAMES.formatted(8), 11).orElseThrow();
		assertThat(step.inWords()).isEqualTo("batchSize 3 instead of 8");
		assertThat(step.values()).isEqualTo(Map.of("batchSize", 3));
		assertThat(step.need().required().toGib()).isCloseTo(3 * 2.73 + 1.14, within(0.02));
		assertThat(need(WHOLE_FRAMES.formatted(3)).on(Memory.gib(11))).isNotEqualTo(Fit.NO);
		assertThat(need(WHOLE_FRAMES.formatted(4)).on(Memory.gib(11))).isEqualTo(Fit.NO);
	}

	@Test
	void takesOneImageAwayWhereOneIsEnough() {
		// an image of 448 x 448 takes 0.42 GB and the rest 1.14: 16 images take 7.8, of 8
		// GB 8.19 can be tried
		assertThat(shrink("{'type':'POSE_ESTIMATION','batchSize':17}", 8).orElseThrow().inWords())
			.isEqualTo("batchSize 16 instead of 17");
	}

	@Test
	void computesInSixteenBitsBeforeItLooksAtSmallerImages() {
		// one image in 32 bits takes 3.8 GB, in 16 bits 2.5
		Shrinking.Step step = shrink(WHOLE_FRAMES.formatted(8), 3).orElseThrow();
		assertThat(step.inWords()).isEqualTo("precision AMP instead of FP32 and batchSize 1 instead of 8");
		assertThat(shrink("{'type':'POSE_ESTIMATION','mode':'INFERENCE','imageWidth':4096,'imageHeight':4096}", 8)
			.orElseThrow()
			.inWords()).isEqualTo("precision FP16 instead of FP32");
	}

	@ParameterizedTest
	@CsvSource({ "IMAGE_CLASSIFICATION, 256", "OBJECT_DETECTION, 16", "SEGMENTATION, 32" })
	void takesImagesAwayFromEveryImageNetwork(String type, int batch) {
		String work = "{'type':'" + type + "','batchSize':%d}";
		Shrinking.Step step = shrink(work.formatted(batch), 12).orElseThrow();
		int left = (int) step.values().get("batchSize");
		assertThat(step.values()).containsOnlyKeys("batchSize");
		assertThat(need(work.formatted(left)).on(Memory.gib(12))).isNotEqualTo(Fit.NO);
		assertThat(need(work.formatted(left + 1)).on(Memory.gib(12))).isEqualTo(Fit.NO);
	}

	@Test
	void looksAtSmallerImagesLast() {
		Shrinking.Step step = shrink(
				"{'type':'POSE_ESTIMATION','precision':'AMP','batchSize':1,'imageWidth':4096,'imageHeight':2048}", 8)
			.orElseThrow();
		int width = (int) step.values().get("imageWidth");
		int height = (int) step.values().get("imageHeight");
		assertThat(step.values()).containsOnlyKeys("imageWidth", "imageHeight");
		assertThat(width).isEqualTo(2 * height);
		assertThat(height % 32).isZero();
		assertThat(step.need().on(Memory.gib(8))).isNotEqualTo(Fit.NO);
		assertThat(need("{'type':'POSE_ESTIMATION','precision':'AMP','batchSize':1,'imageWidth':" + (width + 64)
				+ ",'imageHeight':" + (height + 32) + "}")
			.on(Memory.gib(8))).isEqualTo(Fit.NO);
	}

	@ParameterizedTest
	@CsvSource({ "1280, 1024, 64, 32, 30, 1240, 992", "448, 448, 64, 32, 12, 416, 416", "300, 200, 64, 32, 5, 288, 192",
			"96, 512, 64, 32, 1, 64, 352", "64, 64, 64, 32, 0, 0, 0", "1024, 1024, 256, 64, 12, 960, 960" })
	void goesDownInMultiplesOfTheGridAndKeepsTheShape(int width, int height, int least, int grid, int steps,
			int nextWidth, int nextHeight) {
		ImageSize size = new ImageSize(width, height);
		assertThat(size.stepsDownTo(least, grid)).isEqualTo(steps);
		if (steps > 0) {
			ImageSize next = size.after(1, grid);
			assertThat(next.height()).isEqualTo(nextHeight);
			// 1280 x 992 / 1024 = 1240 lies between 1216 and 1248
			assertThat(next.width()).isCloseTo(nextWidth, within(grid / 2));
			assertThat(Math.min(size.after(steps, grid).width(), size.after(steps, grid).height())).isEqualTo(least);
		}
	}

	@Test
	void givesUpWhereNoSettingHelps() {
		assertThat(shrink("{'type':'POSE_ESTIMATION'}", 0.5)).isEmpty();
		assertThat(shrink("{'type':'CUSTOM','memoryGb':12}", 8)).isEmpty();
		assertThat(shrink("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b'}", 24)).isEmpty();
	}

	@Test
	void changesNothingThatFits() {
		assertThat(shrink("{'type':'POSE_ESTIMATION'}", 8)).isEmpty();
	}

	@Test
	void doesNotReckonWithWhatTheLabMeasured() {
		assertThat(shrink("{'type':'POSE_ESTIMATION','measuredMemoryGb':9.5}", 8)).isEmpty();
	}

	@Test
	void givesTheSameAnswerForEachCardWhicheverIsAskedFirst() {
		Shrinking shrinking = new Shrinking(Requests.workload("{'type':'POSE_ESTIMATION','batchSize':64}"),
				this.models);
		String four = shrinking.toFit(Memory.gib(4)).orElseThrow().inWords();
		assertThat(shrinking.toFit(Memory.gib(8)).orElseThrow().inWords()).isEqualTo("batchSize 16 instead of 64");
		assertThat(shrinking.toFit(Memory.gib(4)).orElseThrow().inWords()).isEqualTo(four);
	}

	@Test
	void tellsHowManyHalvingsAway() {
		Shrinking.Step step = shrink(WHOLE_FRAMES.formatted(8), 11).orElseThrow();
		// 22.9 GB to 9.3: 2^1.3
		assertThat(step.size()).isCloseTo(1.3, within(0.05));
	}

	@Test
	void asksALanguageModelInFewerBitsBeforeItShortensTexts() {
		// llama-3-70b: 141 GB of weights in 16 bits, 73 in eight, about 43 in four
		String work = "{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b','batchSize':1}";
		assertThat(shrink(work, 96).orElseThrow().values()).isEqualTo(Map.of("precision", Precision.INT8));
		assertThat(shrink(work, 48).orElseThrow().inWords()).isEqualTo("precision INT4 instead of FP16");
		assertThat(shrink("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3.1-8b','precision':'INT4',"
				+ "'promptTokens':100000,'newTokens':1000}", 12)
			.orElseThrow()
			.values()).containsOnlyKeys("promptTokens", "newTokens");
	}

	@Test
	void answersFewerRequestsAtOnceFirst() {
		Shrinking.Step step = shrink("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-2-7b','batchSize':32}", 24)
			.orElseThrow();
		assertThat(step.values()).containsOnlyKeys("batchSize");
	}

	/**
	 * All weights of llama-2-7b take 58.0 GB, adapters 19.4, computed twice 16.8, over
	 * 4-bit weights 11.2, and computed twice 8.6; of a card 1.024 times its size is
	 * tried.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "FULL | 48 | method LORA instead of FULL",
			"LORA | 18 | gradientCheckpointing true instead of false", "LORA | 12 | method QLORA instead of LORA",
			"LORA | 10 | method QLORA instead of LORA and gradientCheckpointing true instead of false",
			"QLORA | 10 | gradientCheckpointing true instead of false" })
	void trainsFewerWeightsBeforeShorterTexts(String method, double card, String change) {
		assertThat(shrink("{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'llama-2-7b','precision':'BF16',"
				+ "'sequenceLength':512,'method':'" + method + "'}", card)
			.orElseThrow()
			.inWords()).isEqualTo(change);
	}

	@ParameterizedTest
	@CsvSource({ "LANGUAGE_MODEL_FINE_TUNING, 16", "IMAGE_GENERATION, 24" })
	void takesTextsAndPicturesAway(String type, double card) {
		String work = "{'type':'" + type + "','gradientCheckpointing':true,'batchSize':%d"
				+ (type.startsWith("LANGUAGE") ? ",'method':'QLORA'}" : "}");
		Shrinking.Step step = shrink(work.formatted(64), card).orElseThrow();
		int left = (int) step.values().get("batchSize");
		assertThat(step.values()).containsOnlyKeys("batchSize");
		assertThat(need(work.formatted(left)).on(Memory.gib(card))).isNotEqualTo(Fit.NO);
		assertThat(need(work.formatted(left + 1)).on(Memory.gib(card))).isEqualTo(Fit.NO);
	}

	/** Each way after the gentler ones, as precision and what else it changes. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "'type':'POSE_ESTIMATION','precision':'TF32' | AMP",
			"'type':'POSE_ESTIMATION','precision':'FP16'| none",
			"'type':'LANGUAGE_MODEL_INFERENCE','precision':'FP32' | FP16 INT8 INT4",
			"'type':'LANGUAGE_MODEL_INFERENCE','precision':'BF16' | INT8 INT4",
			"'type':'LANGUAGE_MODEL_INFERENCE','precision':'FP8' | INT4",
			"'type':'LANGUAGE_MODEL_INFERENCE','precision':'INT4'| none",
			"'type':'IMAGE_GENERATION','precision':'FP32' | AMP AMP-twice",
			"'type':'IMAGE_GENERATION','precision':'TF32','gradientCheckpointing':true | AMP-twice",
			"'type':'IMAGE_GENERATION','precision':'AMP' | AMP-twice",
			"'type':'IMAGE_GENERATION','precision':'AMP','gradientCheckpointing':true| none",
			"'type':'IMAGE_GENERATION','mode':'INFERENCE','precision':'TF32' | FP16",
			"'type':'IMAGE_GENERATION','mode':'INFERENCE','precision':'BF16'| none",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','method':'FULL','precision':'FP32' | FP32-FULL-twice BF16-LORA BF16-LORA-twice BF16-QLORA BF16-QLORA-twice",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','method':'LORA','precision':'FP32' | BF16-LORA BF16-LORA-twice BF16-QLORA BF16-QLORA-twice",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','method':'LORA','precision':'FP16','gradientCheckpointing':true | FP16-QLORA-twice",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','method':'QLORA','precision':'BF16','gradientCheckpointing':true | none" })
	void doesTheSameInOtherWaysGentlestFirst(String fields, String ways) {
		assertThat(Requests.workload("{" + fields + "}").savings().lighter().stream().map(ShrinkingTests::way))
			.containsExactly(ways.equals("none") ? new String[0] : ways.split(" "));
	}

	private static String way(Workload work) {
		Map<String, Object> settings = work.changeable();
		return settings.get("precision") + (settings.containsKey("method") ? "-" + settings.get("method") : "")
				+ (Boolean.TRUE.equals(settings.get("gradientCheckpointing")) ? "-twice" : "");
	}

	@ParameterizedTest
	@CsvSource({ "64, 0, 0", "65, 1, 64", "128, 1, 64", "129, 2, 128", "1024, 15, 960" })
	void cutsTextsToMultiplesOfSixtyFourTokens(int length, int steps, int next) {
		Reduction training = Requests.workload("{'type':'LANGUAGE_MODEL_FINE_TUNING','sequenceLength':" + length + "}")
			.savings()
			.shorter();
		Reduction asking = Requests.workload("{'type':'LANGUAGE_MODEL_INFERENCE','promptTokens':" + length + "}")
			.savings()
			.shorter();
		assertThat(training.steps()).isEqualTo(steps);
		assertThat(asking.steps()).isEqualTo(steps);
		if (steps > 0) {
			assertThat(training.after().apply(1).changeable()).containsEntry("sequenceLength", next);
			assertThat(training.after().apply(steps).changeable()).containsEntry("sequenceLength", 64);
			assertThat(asking.after().apply(1).changeable()).containsEntry("promptTokens", next);
			assertThat(asking.after().apply(steps).changeable()).containsEntry("promptTokens", 64);
		}
	}

	@Test
	void cutsAnswersInProportion() {
		// 200 x 128 / 256 and 200 x 64 / 256
		Reduction asking = Requests.workload("{'type':'LANGUAGE_MODEL_INFERENCE','promptTokens':256,'newTokens':200}")
			.savings()
			.shorter();
		assertThat(asking.after().apply(2).changeable()).containsEntry("newTokens", 100);
		assertThat(asking.after().apply(3).changeable()).containsEntry("newTokens", 50);
		assertThat(Requests.workload("{'type':'LANGUAGE_MODEL_INFERENCE','promptTokens':256,'newTokens':1}")
			.savings()
			.shorter()
			.after()
			.apply(3)
			.changeable()).containsEntry("newTokens", 1);
	}

	@Test
	void cutsTextsLast() {
		Shrinking.Step step = shrink("{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'llama-2-7b','method':'QLORA',"
				+ "'gradientCheckpointing':true,'sequenceLength':32000}", 16)
			.orElseThrow();
		assertThat(step.values()).containsOnlyKeys("sequenceLength");
		assertThat((int) step.values().get("sequenceLength") % 64).isZero();
	}

	@Test
	void computesTwiceBeforeItPaintsSmaller() {
		String work = "{'type':'IMAGE_GENERATION','model':'sd15','precision':'AMP','imageWidth':%d,'imageHeight':%1$d}";
		// 23.5 GB in mixed precision, 19.3 computed twice
		assertThat(shrink(work.formatted(512), 22).orElseThrow().inWords())
			.isEqualTo("gradientCheckpointing true instead of false");
		assertThat(shrink(work.formatted(2048), 24).orElseThrow().values()).containsOnlyKeys("gradientCheckpointing",
				"imageWidth", "imageHeight");
	}

	private MemoryNeed need(String workload) {
		return Requests.workload(workload).estimateMemory(this.models);
	}

	private Optional<Shrinking.Step> shrink(String workload, double cardGib) {
		return new Shrinking(Requests.workload(workload), this.models).toFit(Memory.gib(cardGib));
	}

}
