package org.gpuadvisor.lab.workload;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.workload.MemoryNeed.Basis;
import org.gpuadvisor.lab.workload.MemoryNeed.Fit;
import org.gpuadvisor.lab.workload.MemoryNeed.Part;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

class WorkloadMemoryTests {

	private static final Tables TABLES = new Tables();

	private final Models models = new Models(TABLES);

	/** 0.67 x 2^30 bytes. */
	private static final Memory CONTEXT = new Memory(719_407_022);

	/** The names of parts that the contract knows. */
	private static final Set<String> PARTS = Set.of("weights", "gradients", "optimizer", "activations", "logits",
			"kvCache", "workspace", "allocatorSlack", "context");

	/**
	 * DeepLabCut's ResNet-50 has 24.172 M parameters and keeps 389.38 MB for an image of
	 * 448 x 448.
	 */
	@Test
	void addsUpTheTrainingOfDeepLabCutsResNet() {
		MemoryNeed need = need("{'type':'POSE_ESTIMATION'}");
		// 24.172 M x 4 B
		assertThat(part(need, "weights")).isEqualTo(new Memory(96_688_000));
		assertThat(part(need, "gradients")).isEqualTo(new Memory(96_688_000));
		// two moments: x 8 B
		assertThat(part(need, "optimizer")).isEqualTo(new Memory(193_376_000));
		// 8 x 389.38 MB x 1.033 + 8 x 448 x 448 pixels x 12 B
		assertThat(part(need, "activations")).isEqualTo(new Memory(3_217_836_320L + 19_267_584L));
		assertThat(part(need, "workspace")).isEqualTo(new Memory(64_000_000));
		// 11 % of the 3,687,855,904 B above
		assertThat(part(need, "allocatorSlack")).isEqualTo(new Memory(405_664_149));
		assertThat(part(need, "context")).isEqualTo(CONTEXT);
		// 4,812,927,075 B / 2^30
		assertThat(need.required()).isEqualTo(new Memory(4_812_927_075L));
		assertThat(need.required().toGib()).isCloseTo(4.482, within(0.001));
		assertThat(need.basis()).isEqualTo(Basis.MODELLED);
		assertThat(need.margin()).isEqualTo(0.10);
	}

	/**
	 * The table of the memory model, section 5, and the figures below it: AdamW, FP32.
	 */
	@ParameterizedTest
	@CsvSource({ "resnet-50, 448, 448, 8, 4.5", "resnet-50, 1024, 1024, 8, 18.6", "resnet-101, 448, 448, 8, 6.2",
			"hrnet-w32, 448, 448, 8, 6.6", "hrnet-w48, 448, 448, 8, 8.9", "dlcrnet-stride16-ms5, 448, 448, 8, 4.9",
			"dekr-w32, 448, 448, 8, 7.3", "dlc-rtmpose-medium, 256, 256, 8, 1.7", "resnet-50, 1024, 1280, 8, 23.0",
			"resnet-50, 1024, 1280, 1, 3.9" })
	void agreesWithTheTableOfTheMemoryModel(String model, int width, int height, int batch, double gib) {
		assertThat(need("{'type':'POSE_ESTIMATION','model':'" + model + "','imageWidth':" + width + ",'imageHeight':"
				+ height + ",'batchSize':" + batch + "}")
			.required()
			.toGib()).isCloseTo(gib, withinPercentage(2));
	}

	@Test
	void growsWithPixelsAndImages() {
		Memory one = part(need("{'type':'POSE_ESTIMATION','batchSize':1}"), "activations");
		assertThat(part(need("{'type':'POSE_ESTIMATION','batchSize':2}"), "activations")).isEqualTo(one.times(2));
		assertThat(part(need("{'type':'POSE_ESTIMATION','batchSize':1,'imageWidth':896,'imageHeight':896}"),
				"activations"))
			.isEqualTo(one.times(4));
	}

	@Test
	void takesHalfTheActivationsUnderMixedPrecision() {
		MemoryNeed need = need("{'type':'POSE_ESTIMATION','precision':'AMP'}");
		// weights 24.172 M x (4 + 2) B
		assertThat(part(need, "weights")).isEqualTo(new Memory(145_032_000));
		// 3,217,836,320 x 0.49 + 19,267,584
		assertThat(part(need, "activations")).isEqualTo(new Memory(1_596_007_381));
	}

	@Test
	void holdsMomentsInSixteenBitsWithTheWeights() {
		MemoryNeed need = need("{'type':'POSE_ESTIMATION','precision':'BF16'}");
		assertThat(part(need, "weights")).isEqualTo(new Memory(48_344_000));
		assertThat(part(need, "gradients")).isEqualTo(new Memory(48_344_000));
		// 24.172 M x 4 B
		assertThat(part(need, "optimizer")).isEqualTo(new Memory(96_688_000));
	}

	@ParameterizedTest
	@CsvSource({ "ADAM, 193376000", "ADAMW, 193376000", "SGD_MOMENTUM, 96688000", "ADAMW_8BIT, 53178400",
			"ADAFACTOR, 2417200" })
	void keepsTheStateOfItsOptimizer(String optimizer, long bytes) {
		assertThat(part(need("{'type':'POSE_ESTIMATION','optimizer':'" + optimizer + "'}"), "optimizer"))
			.isEqualTo(new Memory(bytes));
	}

	@Test
	void keepsNoStateForPlainDescent() {
		assertThat(need("{'type':'POSE_ESTIMATION','optimizer':'SGD'}").parts()).extracting(Part::name)
			.doesNotContain("optimizer");
	}

	@Test
	void takesHalfAsMuchAgainInTensorFlowButForTheContext() {
		MemoryNeed pytorch = need("{'type':'POSE_ESTIMATION'}");
		MemoryNeed tensorflow = need("{'type':'POSE_ESTIMATION','framework':'TENSORFLOW'}");
		assertThat(part(tensorflow, "context")).isEqualTo(CONTEXT);
		// (4,812,927,075 - 719,407,022) x 1.5 + 719,407,022, to a byte or two
		assertThat(tensorflow.required().bytes()).isCloseTo(6_859_687_102L, within(3L));
		assertThat(part(tensorflow, "weights")).isEqualTo(part(pytorch, "weights").times(1.5));
		assertThat(tensorflow.margin()).isEqualTo(1.15);
	}

	@Test
	void learnsNothingInInference() {
		MemoryNeed need = need("{'type':'POSE_ESTIMATION','mode':'INFERENCE','batchSize':8}");
		assertThat(need.parts()).extracting(Part::name)
			.containsExactly("weights", "activations", "workspace", "allocatorSlack", "context");
		// 3,217,836,320 x 0.25 + 19,267,584
		assertThat(part(need, "activations")).isEqualTo(new Memory(823_726_664));
		assertThat(need.required()).isLessThan(need("{'type':'POSE_ESTIMATION','batchSize':8}").required());
	}

	@Test
	void keepsAMapForEachClassInSegmentation() {
		MemoryNeed two = need("{'type':'SEGMENTATION','batchSize':1}");
		// 512 x 512 pixels x 2 classes x 4 B x (2.4 + 1.57 x 2 heads) = 2,097,152 x 5.54
		assertThat(part(two, "logits")).isEqualTo(new Memory(11_618_222));
		assertThat(part(need("{'type':'SEGMENTATION','batchSize':1,'classes':4}"), "logits").bytes())
			.isCloseTo(2 * 11_618_222L, within(1L));
	}

	@Test
	void keepsOneMapForEachClassWhereNothingIsLearnt() {
		// 2 images x 512 x 512 pixels x 4 classes x 4 B
		assertThat(part(need("{'type':'SEGMENTATION','mode':'INFERENCE','batchSize':2,'classes':4}"), "logits"))
			.isEqualTo(new Memory(8_388_608));
	}

	@ParameterizedTest
	@CsvSource({ "POSE_ESTIMATION, resnet-50, 0.10", "POSE_ESTIMATION, vitpose_b, 0.25",
			"OBJECT_DETECTION, mask_rcnn_swin_tiny_fpn, 0.25", "OBJECT_DETECTION, efficientdet_d0, 0.30",
			"SEGMENTATION, seg_upernet_vit_b, 0.30" })
	void isSurerOfConvolutionsThanOfTransformersAndRules(String type, String model, double margin) {
		assertThat(need("{'type':'" + type + "','model':'" + model + "'}").margin()).isEqualTo(margin);
	}

	@Test
	void countsWhatWindowsOfSwinTransformersCopy() {
		// 106.63 MB x 1.033 / 0.7 + 224 x 224 pixels x 12 B
		assertThat(part(
				need("{'type':'IMAGE_CLASSIFICATION','model':'cls_swin_tiny_patch4_window7_224'," + "'batchSize':1}"),
				"activations"))
			.isEqualTo(new Memory(157_355_414L + 602_112L));
	}

	@Test
	void readsATextWithAnEncoderLayerByLayer() {
		MemoryNeed need = need("{'type':'LANGUAGE_MODEL_INFERENCE','model':'bert-base','precision':'FP32',"
				+ "'batchSize':8,'promptTokens':127,'newTokens':1}");
		// 8 x (73 x 128 x 768 + 12 x 12 heads x 128 x 128)
		assertThat(part(need, "activations")).isEqualTo(new Memory(76_283_904));
		assertThat(need.parts()).extracting(Part::name).doesNotContain("kvCache", "logits");
	}

	@Test
	void holdsSharedEmbeddingsTwiceInEightBitFloats() {
		// 151,936 x 1,024 shared embeddings: once more 2 B each than in INT8
		assertThat(part(need("{'type':'LANGUAGE_MODEL_INFERENCE','model':'qwen3-0.6b','precision':'FP8'}"), "weights")
			.bytes()
				- part(need("{'type':'LANGUAGE_MODEL_INFERENCE','model':'qwen3-0.6b','precision':'INT8'}"), "weights")
					.bytes())
			.isEqualTo(311_164_928L);
	}

	@Test
	void decodesNothingWithoutADecoder() {
		// 1,024 x 1,024 x 470 B
		assertThat(part(need("{'type':'IMAGE_GENERATION','mode':'INFERENCE','model':'sdxl-unet'}"), "activations"))
			.isEqualTo(new Memory(492_830_720));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'type':'POSE_ESTIMATION'}", "{'type':'IMAGE_CLASSIFICATION'}",
			"{'type':'OBJECT_DETECTION','precision':'AMP'}", "{'type':'SEGMENTATION','classes':19}",
			"{'type':'LANGUAGE_MODEL_FINE_TUNING'}", "{'type':'LANGUAGE_MODEL_FINE_TUNING','method':'QLORA'}",
			"{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'bert-base','method':'FULL'}",
			"{'type':'LANGUAGE_MODEL_INFERENCE','batchSize':4}", "{'type':'IMAGE_GENERATION'}",
			"{'type':'IMAGE_GENERATION','mode':'INFERENCE','model':'sdxl'}" })
	void namesItsPartsAsTheContractDoesAndSumsThem(String workload) {
		MemoryNeed need = need(workload);
		assertThat(need.parts()).extracting(Part::name).isSubsetOf(PARTS).doesNotHaveDuplicates();
		assertThat(need.parts().stream().mapToLong((part) -> part.size().bytes()).sum())
			.isEqualTo(need.required().bytes());
		// slack is 11 % of all but itself and the context, to a byte for each part
		double allocated = need.required().bytes() - part(need, "context").bytes()
				- part(need, "allocatorSlack").bytes();
		assertThat((double) part(need, "allocatorSlack").bytes()).isCloseTo(0.11 * allocated, within(2.0));
	}

	@Test
	void asksForAboutNineGigabytesForSevenBillionWeightsOfEightBits() {
		MemoryNeed need = need("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-2-7b','precision':'INT8',"
				+ "'promptTokens':512,'newTokens':512}");
		// 6.738 G, of which 2 x 32,000 x 4,096 in 16 bits: 6,738,000,000 + 262,144,000
		assertThat(part(need, "weights")).isEqualTo(new Memory(7_000_144_000L));
		// keys and values: 2 x 32 layers x 32 heads x 128 x 2 B x 1,024 tokens
		assertThat(part(need, "kvCache")).isEqualTo(new Memory(536_870_912));
		// (7,000,144,000 + 536,870,912 + 128,000) x 1.11 + context = 9,085,635,654 B
		assertThat(need.required().toGib()).isCloseTo(8.46, within(0.01));
		assertThat(need.on(Memory.gib(12))).isEqualTo(Fit.COMFORTABLE);
		assertThat(need.on(Memory.gib(8))).isEqualTo(Fit.NO);
	}

	@Test
	void copiesTheGrowingCacheOfSeveralRequests() {
		MemoryNeed one = need("{'type':'LANGUAGE_MODEL_INFERENCE','batchSize':1}");
		MemoryNeed two = need("{'type':'LANGUAGE_MODEL_INFERENCE','batchSize':2}");
		// 2 x 1.9
		assertThat((double) part(two, "kvCache").bytes()).isCloseTo(3.8 * part(one, "kvCache").bytes(), within(1.0));
	}

	@Test
	void trainsAllOfSevenBillionWeightsOnNoSingleCard() {
		MemoryNeed need = need("{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'llama-2-7b','method':'FULL'}");
		// mixed precision 6.738 G x 6 B, two moments x 8 B
		assertThat(part(need, "weights")).isEqualTo(new Memory(40_428_000_000L));
		assertThat(part(need, "optimizer")).isEqualTo(new Memory(53_904_000_000L));
		assertThat(need.on(Memory.gib(80))).isEqualTo(Fit.NO);
	}

	@Test
	void trainsAdaptersOverFourBitWeightsOnADesktopCard() {
		MemoryNeed need = need("{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'llama-2-7b','method':'QLORA',"
				+ "'gradientCheckpointing':true,'sequenceLength':512}");
		// (6.738 G - 262,144,000) x 0.5625 + 262,144,000 x 2 + 0.2 x 6.738 G
		assertThat(part(need, "weights")).isEqualTo(new Memory(5_514_557_000L));
		assertThat(need.on(Memory.gib(16))).isEqualTo(Fit.COMFORTABLE);
		assertThat(need.margin()).isEqualTo(0.47);
	}

	/**
	 * Tokens x layers x 2 x width x (norms + input of the attention + 4 x queries + feed
	 * forward) x 1.10; computed twice, the inputs of all layers and one whole. llama-2-7b
	 * has 32 layers of 4,096, feeds forward 11,008 = 2.6875 x 4,096, gated and normed by
	 * mean squares; falcon-7b 32 of 4,544, 4 times as much, and neither.
	 */
	@ParameterizedTest
	@CsvSource({
			// 8,192 x (4 + 2.5 + 4 + 3 x 2.6875) x 1.1 = 167,270.4; x 32 x 512
			"llama-2-7b, LORA, BF16, false, 2740558234",
			// twice as much in 32 bits
			"llama-2-7b, LORA, FP32, false, 5481116467",
			// (8,192 x 32 + 167,270.4) x 512
			"llama-2-7b, LORA, BF16, true, 219860173",
			// 8,192 x (4 + 1 + 4 + 4 x 2.6875) x 1.1 = 177,971.2; x 32 x 512
			"llama-2-7b, FULL, BF16, false, 2915880141",
			// (8,192 x 32 + 177,971.2) x 512
			"llama-2-7b, FULL, BF16, true, 225338982",
			// queries of 16 x 128 = 2 x 1,024: 2,048 x (4 + 2.5 + 4 x 2 + 3 x 3) x 1.1 =
			// 52,940.8; x 28 x 512
			"qwen3-0.6b, LORA, BF16, false, 758959309",
			// 9,088 x (2 + 2.5 + 4 + 4) x 1.1 = 124,960; x 32 x 512
			"falcon-7b, LORA, BF16, false, 2047344640" })
	void keepsTheTensorsOfDecoderLayers(String model, String method, String precision, boolean checkpointing,
			long bytes) {
		assertThat(part(
				need("{'type':'LANGUAGE_MODEL_FINE_TUNING','sequenceLength':512,'model':'" + model + "','method':'"
						+ method + "','precision':'" + precision + "','gradientCheckpointing':" + checkpointing + "}"),
				"activations"))
			.isEqualTo(new Memory(bytes));
	}

	@Test
	void choosesFromTheVocabularyForEachRequest() {
		// 3 x 32,000 words x 4 B
		assertThat(part(need("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-2-7b','batchSize':3}"), "logits"))
			.isEqualTo(new Memory(384_000));
	}

	@Test
	void takesLessForFewerTrainedWeights() {
		String work = "{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'llama-2-7b','method':'%s'}";
		assertThat(need(work.formatted("QLORA")).required()).isLessThan(need(work.formatted("LORA")).required());
		assertThat(need(work.formatted("LORA")).required()).isLessThan(need(work.formatted("FULL")).required());
	}

	@Test
	void addsUpAnEncoder() {
		MemoryNeed need = need("{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'bert-base','method':'FULL',"
				+ "'precision':'FP32','batchSize':8,'sequenceLength':128}");
		// 8 x 12 layers x (73 x 128 x 768 + 12 x 12 heads x 128 x 128) x 1.45
		assertThat(part(need, "activations")).isEqualTo(new Memory(1_327_339_930));
		assertThat(need.parts()).extracting(Part::name).doesNotContain("logits");
	}

	@Test
	void keepsInputsOnlyOfAnEncoderThatIsComputedTwice() {
		String work = "{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'bert-base','method':'FULL','precision':'%s',"
				+ "'batchSize':8,'sequenceLength':128,'gradientCheckpointing':true}";
		// a layer of 73 x 128 x 768 + 12 x 12 heads x 128 x 128 = 9,535,488, inputs of
		// 4 x 128 x 768 x 12 layers = 4,718,592; x 8 texts x 1.45
		assertThat(part(need(work.formatted("FP32")), "activations")).isEqualTo(new Memory(165_347_328));
		// x 0.80 in place of 1.45
		assertThat(part(need(work.formatted("AMP")), "activations")).isEqualTo(new Memory(91_226_112));
	}

	@Test
	void paintsWithAllPartsInMemory() {
		MemoryNeed need = need("{'type':'IMAGE_GENERATION','mode':'INFERENCE','model':'sd15'}");
		// (859.5 + 123.1 + 83.7) M x 2 B
		assertThat(part(need, "weights")).isEqualTo(new Memory(2_132_600_000L));
		// 512 x 512 x 2,580 B
		assertThat(part(need, "activations")).isEqualTo(new Memory(676_331_520));
	}

	@Test
	void trainsAnImageGeneratorFromItsMeasuredRun() {
		MemoryNeed need = need("{'type':'IMAGE_GENERATION','model':'sd15','precision':'FP32'}");
		assertThat(part(need, "activations")).isEqualTo(new Memory(11_200_000_000L));
		assertThat(part(
				need("{'type':'IMAGE_GENERATION','model':'sd15','precision':'FP32'," + "'gradientCheckpointing':true}"),
				"activations"))
			// x 0.34
			.isEqualTo(new Memory(3_808_000_000L));
		assertThat(part(need("{'type':'IMAGE_GENERATION','model':'sd15'}"), "activations"))
			// x 0.55 under mixed precision
			.isEqualTo(new Memory(6_160_000_000L));
	}

	@Test
	void paintsSeveralImagesInThirtyTwoBits() {
		MemoryNeed need = need(
				"{'type':'IMAGE_GENERATION','mode':'INFERENCE','model':'sd15','precision':'FP32','batchSize':2}");
		// (859.5 + 123.1 + 83.7) M x 4 B
		assertThat(part(need, "weights")).isEqualTo(new Memory(4_265_200_000L));
		// 2 x 512 x 512 x 4,013 B
		assertThat(part(need, "activations")).isEqualTo(new Memory(2_103_967_744));
	}

	@Test
	void keepsFrozenPartsOfAnImageGeneratorInTheWidthOfItsCompute() {
		// (123.1 + 83.7) M x 2 B + 859.5 M x 6 B
		assertThat(part(need("{'type':'IMAGE_GENERATION','model':'sd15','precision':'AMP'}"), "weights"))
			.isEqualTo(new Memory(5_570_600_000L));
		// 206.8 M x 4 B + 859.5 M x 4 B
		assertThat(part(need("{'type':'IMAGE_GENERATION','model':'sd15','precision':'TF32'}"), "weights"))
			.isEqualTo(new Memory(4_265_200_000L));
	}

	/**
	 * Scaled by parameters and pixels from 11.2 GB of sd15 and 2.6 times that of SDXL.
	 */
	@ParameterizedTest
	@CsvSource({
			// 11.2 GB x (768 / 512)^2
			"sd15, 768, 25200000000, 0.24",
			// 11.2 GB x 610 M / 859.5 M
			"pixart-sigma, 512, 7948807446, 0.47",
			// 29.12 GB
			"sdxl, 1024, 29120000000, 0.47",
			// 29.12 GB x (512 / 1024)^2
			"sdxl, 512, 7280000000, 0.47",
			// 29.12 GB x 2,028 M / 2,567 M
			"sd3-medium, 1024, 23005594079, 0.47" })
	void trainsOtherImageGeneratorsInProportion(String model, int side, long bytes, double margin) {
		MemoryNeed need = need("{'type':'IMAGE_GENERATION','precision':'FP32','model':'" + model + "','imageWidth':"
				+ side + ",'imageHeight':" + side + "}");
		assertThat(part(need, "activations")).isEqualTo(new Memory(bytes));
		assertThat(need.margin()).isEqualTo(margin);
	}

	@Test
	void takesWhatTheLabMeasuredForTheEstimate() {
		MemoryNeed need = memory("{'type':'POSE_ESTIMATION','measuredMemoryGb':9.5}");
		assertThat(need.basis()).isEqualTo(Basis.MEASURED);
		assertThat(need.required()).isEqualTo(Memory.gib(9.5));
	}

	@Test
	void takesWhatTheLabStatedOfItsOwnProgram() {
		MemoryNeed need = memory("{'type':'CUSTOM','memoryGb':12}");
		assertThat(need.basis()).isEqualTo(Basis.STATED);
		assertThat(need.required()).isEqualTo(Memory.gib(12));
	}

	@Test
	void knowsNothingOfSpeechUntilItIsMeasured() {
		assertThat(memory("{'type':'SPEECH'}").basis()).isEqualTo(Basis.UNKNOWN);
		assertThat(memory("{'type':'SPEECH','measuredMemoryGb':6}").required()).isEqualTo(Memory.gib(6));
	}

	@ParameterizedTest
	@CsvSource({ "POSE_ESTIMATION, resnet-5O, dlc_resnet_50", "IMAGE_CLASSIFICATION, resnet51, resnet50",
			"OBJECT_DETECTION, faster-rcnnn, faster_rcnn_resnet50_fpn", "SEGMENTATION, u-nets, unet_s5_64",
			"LANGUAGE_MODEL_INFERENCE, llama-3-7b, llama-3-70b", "IMAGE_GENERATION, sdx, sdxl" })
	void namesTheNearestOfAnUnknownModel(String type, String model, String near) {
		InvalidRequirement invalid = catchThrowableOfType(InvalidRequirement.class,
				() -> need("{'type':'" + type + "','model':'" + model + "'}"));
		FieldProblem problem = invalid.problems().get(0);
		assertThat(problem.field()).isEqualTo("workload.model");
		assertThat(problem.rejectedValue()).isEqualTo(model);
		assertThat(problem.allowed()).hasSizeLessThanOrEqualTo(5).contains(near);
		assertThat(problem.message()).startsWith("is not in the tables; the nearest are named");
	}

	@Test
	void findsAModelOfItsOwnTypeOnly() {
		assertThat(catchThrowableOfType(InvalidRequirement.class,
				() -> need("{'type':'POSE_ESTIMATION','model':'vgg16'}")))
			.isNotNull();
		assertThat(need("{'type':'IMAGE_CLASSIFICATION','model':'vgg16'}")).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "resnet-50", "RESNET_50", "ResNet 50", "resnet50", "dlc_resnet_50", "dlc-resnet-50" })
	void findsAModelHoweverItIsWritten(String name) {
		assertThat(need("{'type':'POSE_ESTIMATION','model':'" + name + "'}").required())
			.isEqualTo(need("{'type':'POSE_ESTIMATION'}").required());
	}

	@ParameterizedTest
	@CsvSource({ "SEGMENTATION, seg_unet, unet", "SEGMENTATION, DeepLab_V3+, deeplabv3plus",
			"OBJECT_DETECTION, faster_rcnn, faster-rcnn", "OBJECT_DETECTION, Mask R-CNN, mask-rcnn",
			"IMAGE_CLASSIFICATION, EfficientNet-B0, efficientnet_b0", "IMAGE_CLASSIFICATION, cls_resnet_50, resnet50",
			"POSE_ESTIMATION, HRNet W32, dlc_hrnet_w32", "LANGUAGE_MODEL_INFERENCE, Llama 3.1 8B, llama-3.1-8b",
			"IMAGE_GENERATION, SD XL, sdxl" })
	void findsAModelByItsFriendlyName(String type, String friendly, String key) {
		assertThat(need("{'type':'" + type + "','model':'" + friendly + "'}").parts())
			.isEqualTo(need("{'type':'" + type + "','model':'" + key + "'}").parts());
	}

	@Test
	void namesTheNearestNetworkOfANewName() {
		InvalidRequirement invalid = catchThrowableOfType(InvalidRequirement.class,
				() -> need("{'type':'OBJECT_DETECTION','model':'yolov8'}"));
		assertThat(invalid.problems().get(0).allowed()).startsWith("yolov3_d53");
	}

	private MemoryNeed need(String workload) {
		return Requests.workload(workload).estimateMemory(this.models);
	}

	private MemoryNeed memory(String workload) {
		return Requests.workload(workload).memory(this.models);
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
