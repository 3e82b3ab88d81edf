package org.gpuadvisor.ranking.explanation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.ranking.Rankers;
import org.gpuadvisor.ranking.rule.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** What to beware of, in the whole answer and in one option. */
class WarningsTests {

	/** What a lab asks, the code, and the words; of the whole answer. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'hardware':{'gpus':[{'name':'AMD Radeon RX 6800'},{'name':'RTX 3090'}]} | NOT_NVIDIA | 'AMD Radeon RX 6800' is not an NVIDIA GPU and was passed over for GeForce RTX 3090.",
			"'hardware':{'gpus':[{'name':'GTX 1650'}]} | NAME_SHARED | 'GTX 1650' stands for several cards of the same memory; it was judged as the slowest, GeForce GTX 1650 (GDDR5).",
			"'hardware':{'gpus':[{'name':'NVIDIA Fancy','memoryGb':3}]} | CARD_NOT_IN_CATALOG | The catalog lacks 'NVIDIA Fancy' with 3 GB: it was judged by its memory alone, and cannot be ranked, since its speed is not known.",
			"'hardware':{'gpus':[{'name':'GTX 1650'}]} | WOULD_FIT_SMALLER | With batchSize 7 instead of 8 the job would need about 4.1 GB and fit your own GPU: try that before paying for anything.",
			"'workload':{'type':'POSE_ESTIMATION','frameworkVersion':'2.15'} | VERSION_PLANNED | PyTorch 2.15 was a plan on 2026-09-18: what it will run on may change (pytorch issues 190385 and 197242 (open)).",
			"'workload':{'type':'POSE_ESTIMATION','measuredMemoryGb':8} | MEASURED_MEMORY | The 8 GB that you measured replaced the estimate, with a margin of 5 %: up to 8.4 GB.",
			"'workload':{'type':'SPEECH'} | MEMORY_UNKNOWN | How much memory this work needs, also with its batch, is not known: only the floor of 8 GB was applied. Measure it once, on a free GPU, and give measuredMemoryGb.",
			"'workload':{'type':'SPEECH'},'preferences':{'dataMayLeaveSite':false} | MEMORY_UNKNOWN | How much memory this work needs, also with its batch, is not known: only the floor of 8 GB was applied. Measure it once, on a GPU that may see the data, and give measuredMemoryGb.",
			"'workload':{'type':'IMAGE_CLASSIFICATION','mode':'INFERENCE'} | HOST_DECIDES | Frame by frame, the rest of the computer decides the speed more than the GPU: a faster GPU may gain little.",
			"'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','model':'rtmpose_s'} | HOST_DECIDES | Frame by frame, the rest of the computer decides the speed more than the GPU: a faster GPU may gain little.",
			"'workload':{'type':'POSE_ESTIMATION','framework':'TENSORFLOW','frameworkVersion':'2.10'} | DEEPLABCUT_VERSION | No DeepLabCut takes TensorFlow 2.10: DeepLabCut 2 takes TensorFlow 1.0 to 2.5; DeepLabCut 3 takes TensorFlow 2.12 to 2.18; DeepLabCut 3 takes PyTorch." })
	void isToldOfTheWholeAnswer(String fields, String code, String message) {
		assertThat(explain(withWork(fields)).warnings()).filteredOn((warning) -> warning.code().equals(code))
			.extracting(Reason::message)
			.containsExactly(message);
	}

	@Test
	void isToldWhichDeepLabCutAVersionIsFor() {
		assertThat(explain("'workload':{'type':'POSE_ESTIMATION','framework':'TENSORFLOW'}").warnings())
			.filteredOn((warning) -> warning.code().equals("DEEPLABCUT_VERSION"))
			.singleElement()
			.satisfies((warning) -> {
				assertThat(warning.message()).startsWith(
						"TensorFlow 2.18 is for DeepLabCut 3 (Python 3.10 to 3.12), only as an extra, and is to be "
								+ "dropped by DeepLabCut 3.2. As of 20");
				assertThat(warning.values()).containsKey("source");
			});
		assertThat(explain("'workload':{'type':'POSE_ESTIMATION'}").warnings()).isEmpty();
		assertThat(explain("'workload':{'type':'IMAGE_CLASSIFICATION','framework':'TENSORFLOW'}").warnings()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			// frames of larger nets, or several at once, are not the host's
			"'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE'}",
			"'workload':{'type':'IMAGE_CLASSIFICATION','mode':'INFERENCE','batchSize':2}",
			"'workload':{'type':'IMAGE_CLASSIFICATION','frameworkVersion':'2.14'}",
			"'workload':{'type':'IMAGE_CLASSIFICATION'},'hardware':{'gpus':[{'name':'RTX 3090'}]}",
			"'workload':{'type':'IMAGE_CLASSIFICATION'},'hardware':{'os':'MACOS','gpus':[{'name':'Apple M2'}]}" })
	void isNotGivenWithoutNeed(String fields) {
		assertThat(explain(fields).warnings()).isEmpty();
	}

	/**
	 * What a lab asks, what it could do, the code and the words; null where it is not.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "none", value = {
			// of 16 GB 15.6 can be used, and 15.6 x 1.05 tried; a measurement is right to
			// 5 %
			"'workload':{'type':'POSE_ESTIMATION','measuredMemoryGb':16},'preferences':{'options':['FREE']} | free:google-colab:free | TIGHT_MEMORY | It fits only if the estimate is right; it was seen to be up to 16.8 GB for such jobs. Try it before paying, or lower the batch.",
			"'workload':{'type':'POSE_ESTIMATION','measuredMemoryGb':14.8},'preferences':{'options':['FREE']} | free:google-colab:free | TIGHT_MEMORY | none",
			"'workload':{'type':'SPEECH'},'preferences':{'options':['FREE']} | free:google-colab:free | TIGHT_MEMORY | none",
			// half as much again as the floor of 8 GB
			"'preferences':{'options':['BUY'],'gpus':['RTX 5060 Ti 8GB']} | buy:geforce-rtx-5060-ti-8gb:new:1 | LITTLE_ROOM_TO_GROW | Larger frames, batches or networks would soon need more than its 8 GB; a card to be used for years had better have 12 GB.",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | LITTLE_ROOM_TO_GROW | none",
			"'hardware':{'gpus':[{'name':'GTX 1080'}]},'preferences':{'options':['KEEP']} | keep:geforce-gtx-1080:1 | LITTLE_ROOM_TO_GROW | none",
			// 557.70, from 429 to 643.50
			"'preferences':{'options':['BUY'],'gpus':['RTX 5060 Ti 16GB']} | buy:geforce-rtx-5060-ti-16gb:new:1 | PRICE_ESTIMATED | No price of this year was seen; it is estimated, between 429 USD and 643.50 USD.",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5060 Ti 16GB']} | buy:geforce-rtx-5060-ti-16gb:new:1 | NOTE | none",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | PRICE_ESTIMATED | none",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5060 Ti 16GB']} | buy:geforce-rtx-5060-ti-16gb:new:1 | PRICE_UNCERTAIN | none",
			"'preferences':{'options':['RENT'],'providers':['google-colab'],'gpus':['nvidia-a100-sxm4-40gb']} | rent:google-colab:pay-as-you-go-compute-units:any:nvidia-a100-sxm4-40gb:on_demand | PRICE_UNCERTAIN | Its figures are from a weak source (user reports, 2026): check before you decide.",
			"'preferences':{'options':['FREE']} | free:kaggle:p100 | PRICE_UNCERTAIN | none",
			"'preferences':{'options':['FREE']} | free:kaggle:p100 | NOTE | the weekly quota floats around 30 h and is one for all GPU sessions; phone check needed",
			"'hardware':{'gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-3090:1 | NOTE | none",
			"'preferences':{'options':['FREE']} | free:sagemaker-studio-lab:free | PRICE_OLD | Its figures are of 2025; check them.",
			"'preferences':{'options':['FREE']} | free:kaggle:p100 | PRICE_OLD | none",
			// frames of small nets, where the host decides; training is told within a
			// third
			"'workload':{'type':'POSE_ESTIMATION','mode':'INFERENCE','model':'rtmpose_s'},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | SPEED_UNCERTAIN | How fast it is cannot be told well from its data sheet; the rest of the computer may decide more than the GPU.",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | SPEED_UNCERTAIN | none",
			"'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},'preferences':{'options':['KEEP']} | keep:geforce-gtx-1080-ti:1 | SUPPORT_ENDS | Pascal GPUs are at the end of their support: PyTorch 2.14 still runs as cu126 (pip index cu126), from PyTorch 2.15 on there is no build.",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]},'preferences':{'options':['KEEP']} | keep:geforce-gtx-1080-ti:1 | SUPPORT_ENDS | Pascal GPUs are at the end of their support: CUDA 12.9 is the last toolkit that knows them. TensorFlow 2.20 still runs; newer versions will not for long.",
			"'hardware':{'gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-3090:1 | SUPPORT_ENDS | none",
			"'workload':{'type':'SPEECH','frameworkVersion':'2.7'},'hardware':{'gpus':[{'name':'RTX 5090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-5090:1 | NEEDS_BUILD | PyTorch 2.7 runs on GeForce RTX 5090 only as cu128 (pip index cu128): cu126 holds no kernels for Blackwell.",
			"'workload':{'type':'SPEECH','frameworkVersion':'2.14'},'hardware':{'gpus':[{'name':'RTX 5090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-5090:1 | NEEDS_BUILD | none",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS','gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-3090:1 | NEEDS_WSL2 | TensorFlow 2.20 uses a GPU under Windows only inside WSL2 (Windows Subsystem for Linux), which has to be set up.",
			"'workload':{'type':'SPEECH'},'hardware':{'os':'WINDOWS','gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-3090:1 | NEEDS_WSL2 | none",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'LINUX','gpus':[{'name':'RTX 3090'}]},'preferences':{'options':['KEEP']} | keep:geforce-rtx-3090:1 | NEEDS_WSL2 | none",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS'},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | NEEDS_WSL2 | TensorFlow 2.20 uses a GPU under Windows only inside WSL2 (Windows Subsystem for Linux), which has to be set up.",
			// a computer of its own, with Linux
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS'},'preferences':{'options':['BUY'],'gpus':['GB10']} | buy:nvidia-gb10:new:1 | NEEDS_WSL2 | none",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW'},'hardware':{'os':'WINDOWS'},'preferences':{'options':['FREE']} | free:google-colab:free | NEEDS_WSL2 | none",
			// 750 W are suggested, at 0.212 USD a watt
			"'hardware':{'powerSupplyW':749},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | NEEDS_POWER_SUPPLY | It fits with a new power supply, which is counted with 159 USD: yours of 749 W is too weak; NVIDIA suggests 750 W for such a computer.",
			"'hardware':{'powerSupplyW':750},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | NEEDS_POWER_SUPPLY | none",
			"'hardware':{},'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | NOT_CHECKED | Whether the card fits was not checked in all: you did not give hardware.powerSupplyW, you did not give hardware.freeSlots, you did not give hardware.maxCardLengthMm, see that the supply has its plugs (1x 16-pin).",
			"'hardware':{'powerSupplyW':850,'freeSlots':4,'maxCardLengthMm':350},'preferences':{'options':['BUY'],'gpus':['RTX 5080']} | buy:geforce-rtx-5080:new:1 | NOT_CHECKED | Whether the card fits was not checked in all: see that the supply has its plugs (1x 16-pin).",
			"'preferences':{'options':['BUY'],'gpus':['RTX 5070 Ti']} | buy:geforce-rtx-5070-ti:new:1 | NOT_CHECKED | none",
			"'hardware':{},'preferences':{'options':['FREE']} | free:google-colab:free | NOT_CHECKED | none" })
	void isToldOfAnOption(String fields, String option, String code, String message) {
		assertThat(text(fields, option).warnings()).filteredOn((warning) -> warning.code().equals(code))
			.extracting(Reason::message)
			.isEqualTo((message != null) ? List.of(message) : List.of());
	}

	@Test
	void isToldWhatFrameworksOfferOnGpusOfOthers() {
		assertThat(explain("'workload':{'type':'SPEECH'},'hardware':{'os':'MACOS','gpus':[{'name':'Apple M2'}]}")
			.onOtherVendor()).singleElement().satisfies((metal) -> {
				assertThat(metal.code()).isEqualTo("METAL");
				assertThat(metal.message()).isNotBlank();
				assertThat(metal.values()).containsOnlyKeys("source", "asOf");
			});
		assertThat(explain("'workload':{'type':'SPEECH'},'hardware':{'gpus':[{'name':'RTX 3090'}]}").onOtherVendor())
			.isEmpty();
		assertThat(explain("'workload':{'type':'SPEECH'},'hardware':{'os':'MACOS'}").onOtherVendor()).isEmpty();
	}

	@Test
	void isToldThatACardFits() {
		assertThat(fits("'powerSupplyW':850,'freeSlots':4,'maxCardLengthMm':350")).containsExactly(
				"It fits into your computer: 2 of 4 free slot widths, 304 mm of 350 mm, a supply of 850 W suffices.");
		assertThat(fits("'freeSlots':2")).containsExactly("It fits into your computer: 2 of 2 free slot widths.");
		assertThat(fits("'maxCardLengthMm':304")).containsExactly("It fits into your computer: 304 mm of 304 mm.");
		// with another supply it does not fit as it is
		assertThat(fits("'powerSupplyW':849,'freeSlots':4")).isEmpty();
		assertThat(fits("")).isEmpty();
	}

	private static List<String> fits(String hardware) {
		return text("'hardware':{" + hardware + "},'preferences':{'options':['BUY'],'gpus':['RTX 5080']}",
				"buy:geforce-rtx-5080:new:1")
			.reasons()
			.stream()
			.filter((reason) -> reason.code().equals("FITS_IN_COMPUTER"))
			.map(Reason::message)
			.toList();
	}

	private static OptionText text(String fields, String option) {
		OptionText text = explain(withWork(fields)).options().get(option);
		assertThat(text).as(option).isNotNull();
		return text;
	}

	private static String withWork(String fields) {
		return fields.contains("'workload'") ? fields : "'workload':{'type':'POSE_ESTIMATION'}," + fields;
	}

	private static Explanation explain(String fields) {
		return Rankers.real().getBean(Explainer.class).explain(Rankers.rank(fields));
	}

}
