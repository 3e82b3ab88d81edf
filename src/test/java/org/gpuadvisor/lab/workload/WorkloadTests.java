package org.gpuadvisor.lab.workload;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.units.Hours;
import org.gpuadvisor.units.Precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

class WorkloadTests {

	@ParameterizedTest
	@CsvSource({ "POSE_ESTIMATION, resnet-50, 8, 448, 448", "IMAGE_CLASSIFICATION, resnet-50, 32, 224, 224",
			"OBJECT_DETECTION, faster-rcnn, 2, 1344, 800", "SEGMENTATION, unet, 4, 512, 512" })
	void trainsImageNetworksAsTheirToolsDoByDefault(String type, String model, int batch, int width, int height) {
		assertThat(settings("{'type':'" + type + "'}"))
			.isEqualTo(new VisionSettings(model, Precision.FP32, Optimizer.ADAMW, batch, width, height));
	}

	@ParameterizedTest
	@ValueSource(strings = { "POSE_ESTIMATION", "IMAGE_CLASSIFICATION", "OBJECT_DETECTION", "SEGMENTATION" })
	void appliesImageNetworksToOneImageAfterTheOther(String type) {
		VisionSettings settings = settings("{'type':'" + type + "','mode':'INFERENCE'}");
		assertThat(settings.batchSize()).isEqualTo(1);
		assertThat(settings.optimizer()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POSE_ESTIMATION", "IMAGE_CLASSIFICATION", "OBJECT_DETECTION", "SEGMENTATION" })
	void tellsWhatItIsAndWhatOfItCanBeChanged(String type) {
		Workload work = Requests.workload("{'type':'" + type + "','model':'some-net','precision':'AMP'}");
		assertThat(work.model()).isEqualTo("some-net");
		assertThat(work.precision()).isEqualTo(Precision.AMP);
		assertThat(work.speedClass()).isEqualTo(SpeedClass.CNN_TRAIN);
		assertThat(work.changeable()).containsOnlyKeys("precision", "batchSize", "imageWidth", "imageHeight")
			.containsEntry("precision", Precision.AMP);
	}

	@Test
	void namesNoNetworkOfSpeech() {
		assertThat(Requests.workload("{'type':'SPEECH'}").model()).isNull();
		assertThat(Requests.workload("{'type':'SPEECH'}")).extracting("batchSize").isEqualTo(8);
		assertThat(Requests.workload("{'type':'SPEECH','batchSize':4}")).extracting("batchSize").isEqualTo(4);
	}

	@Test
	void segmentsTwoClassesByDefault() {
		assertThat(((Segmentation) Requests.workload("{'type':'SEGMENTATION'}")).classes()).isEqualTo(2);
	}

	@Test
	void trainsAdaptersOfALanguageModelByDefault() {
		assertThat(Requests.workload("{'type':'LANGUAGE_MODEL_FINE_TUNING'}"))
			.extracting("model", "method", "precision", "optimizer", "gradientCheckpointing", "batchSize",
					"sequenceLength")
			.containsExactly("llama-3.1-8b", FineTuningMethod.LORA, Precision.BF16, Optimizer.ADAMW, false, 1, 1024);
		assertThat(Requests.workload("{'type':'LANGUAGE_MODEL_FINE_TUNING','method':'FULL'}").precision())
			.isEqualTo(Precision.AMP);
	}

	@Test
	void asksALanguageModelInSixteenBitsByDefault() {
		Workload work = Requests.workload("{'type':'LANGUAGE_MODEL_INFERENCE'}");
		assertThat(work).extracting("model", "precision", "batchSize", "promptTokens", "newTokens")
			.containsExactly("llama-3.1-8b", Precision.FP16, 1, 1024, 512);
		assertThat(work.job().mode()).isEqualTo(Mode.INFERENCE);
	}

	@ParameterizedTest
	@CsvSource({ "sd15, 512", "sd-1.5, 512", "sdxl, 1024", "flux.1-dev, 1024" })
	void paintsInTheSizeOfItsModel(String model, int side) {
		assertThat(Requests.workload("{'type':'IMAGE_GENERATION','model':'" + model + "'}"))
			.extracting("imageWidth", "imageHeight")
			.containsExactly(side, side);
	}

	@Test
	void paintsInHalfPrecisionAndLearnsInMixed() {
		assertThat(Requests.workload("{'type':'IMAGE_GENERATION'}").precision()).isEqualTo(Precision.AMP);
		assertThat(Requests.workload("{'type':'IMAGE_GENERATION','mode':'INFERENCE'}").precision())
			.isEqualTo(Precision.FP16);
		assertThat(Requests.workload("{'type':'SPEECH'}").precision()).isEqualTo(Precision.AMP);
		assertThat(Requests.workload("{'type':'SPEECH','mode':'INFERENCE'}").precision()).isEqualTo(Precision.FP16);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'type':'POSE_ESTIMATION','hoursPerWeek':20,'hoursTotal':100 | hoursTotal: give either hoursPerWeek for steady work or hoursTotal for a one-off job",
			"'type':'POSE_ESTIMATION','deadlineDays':10 | deadlineDays: needs hoursTotal: steady work has no deadline",
			"'type':'POSE_ESTIMATION','hoursPerWeek':20,'deadlineDays':10 | deadlineDays: needs hoursTotal: steady work has no deadline",
			"'type':'POSE_ESTIMATION','hoursTotal':10,'hoursPerRun':10.5 | hoursPerRun: cannot be longer than hoursTotal, 10.0",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE','optimizer':'ADAM' | optimizer: has no effect in INFERENCE: leave it out",
			"'type':'IMAGE_GENERATION','mode':'INFERENCE','optimizer':'SGD' | optimizer: has no effect in INFERENCE: leave it out",
			"'type':'IMAGE_GENERATION','mode':'INFERENCE','gradientCheckpointing':false | gradientCheckpointing: has no effect in INFERENCE: leave it out",
			"'type':'LANGUAGE_MODEL_INFERENCE','mode':'TRAINING' | mode: LANGUAGE_MODEL_INFERENCE is always INFERENCE",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','mode':'INFERENCE' | mode: LANGUAGE_MODEL_FINE_TUNING is always TRAINING",
			"'type':'POSE_ESTIMATION','precision':'INT8' | precision: is not one that this work can run in",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE','precision':'FP8' | precision: is not one that this work can run in",
			"'type':'LANGUAGE_MODEL_INFERENCE','precision':'AMP' | precision: is not one that this work can run in",
			"'type':'LANGUAGE_MODEL_FINE_TUNING','precision':'INT4' | precision: is not one that this work can run in",
			"'type':'CUSTOM' | memoryGb: is needed: for CUSTOM work only the lab knows how much GPU memory it takes" })
	void refusesWhatContradictsItself(String fields, String message) {
		assertThatExceptionOfType(InvalidRequirement.class).isThrownBy(() -> Requests.workload("{" + fields + "}"))
			.withMessage(message);
	}

	@Test
	void namesThePrecisionsThatItTakes() {
		InvalidRequirement invalid = catchThrowableOfType(InvalidRequirement.class,
				() -> Requests.workload("{'type':'POSE_ESTIMATION','precision':'INT8'}"));
		assertThat(invalid.problems().get(0).allowed()).containsExactly("FP32", "TF32", "AMP", "FP16", "BF16");
		assertThat(invalid.problems().get(0).rejectedValue()).isEqualTo(Precision.INT8);
	}

	@Test
	void takesEightBitsToApplyAnImageNetwork() {
		assertThat(Requests.workload("{'type':'POSE_ESTIMATION','mode':'INFERENCE','precision':'INT8'}").precision())
			.isEqualTo(Precision.INT8);
	}

	@Test
	void takesARunAsLongAsTheJob() {
		assertThat(Requests.workload("{'type':'POSE_ESTIMATION','hoursTotal':10,'hoursPerRun':10}").job().hoursPerRun())
			.isEqualTo(10);
	}

	@Test
	void countsSteadyWorkOverTheHorizonAndAOneOffJobOnce() {
		Job steady = Requests.workload("{'type':'POSE_ESTIMATION'}").job();
		assertThat(steady.isOneOff()).isFalse();
		// 20 x 730 / 168 x 24
		assertThat(steady.hoursOver(24).value()).isCloseTo(2085.714, within(0.001));
		assertThat(steady.weekly()).isEqualTo(new Hours(20));
		Job once = Requests.workload("{'type':'POSE_ESTIMATION','hoursTotal':200,'deadlineDays':30}").job();
		assertThat(once.isOneOff()).isTrue();
		assertThat(once.hoursOver(24)).isEqualTo(new Hours(200));
		assertThat(once.hoursOver(1)).isEqualTo(new Hours(200));
		assertThat(once.weekly()).isEqualTo(new Hours(200));
	}

	@ParameterizedTest
	@CsvSource({ "sd15, 512", "stable-diffusion, 512", "Stable-Diffusion-v1-5, 512",
			"runwayml/stable-diffusion-v1-5, 512", "sdxl, 1024", "flux.1-dev, 1024",
			"stable-diffusion-3-medium, 1024" })
	void makesImagesOfTheSizeThatTheNetworkWasMadeFor(String model, int side) {
		Workload work = Requests.workload("{'type':'IMAGE_GENERATION','model':'" + model + "'}");
		assertThat(work).asInstanceOf(type(ImageGeneration.class)).satisfies((images) -> {
			assertThat(images.imageWidth()).isEqualTo(side);
			assertThat(images.imageHeight()).isEqualTo(side);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "'type':'POSE_ESTIMATION' | CNN_TRAIN",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE' | POSE_INFER_LARGE",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE','model':'dlc_rtmpose_s' | POSE_INFER_SMALL",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE','model':'rtmpose-t' | POSE_INFER_SMALL",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE','model':'rtmpose_m' | POSE_INFER_LARGE",
			"'type':'POSE_ESTIMATION','mode':'INFERENCE','batchSize':2 | CNN_INFER",
			"'type':'IMAGE_CLASSIFICATION','mode':'INFERENCE' | CNN_INFER_B1",
			"'type':'IMAGE_CLASSIFICATION','mode':'INFERENCE','batchSize':2 | CNN_INFER",
			"'type':'LANGUAGE_MODEL_FINE_TUNING' | TRANSFORMER_TRAIN", "'type':'LANGUAGE_MODEL_INFERENCE' | LLM_DECODE",
			"'type':'IMAGE_GENERATION','mode':'INFERENCE' | DIFFUSION_INFER", "'type':'SPEECH' | SEQ_AUDIO_TRAIN",
			"'type':'CUSTOM','memoryGb':1 | CNN_TRAIN", "'type':'CUSTOM','memoryGb':1,'mode':'INFERENCE' | CNN_INFER",
			"'type':'CUSTOM','memoryGb':1,'speedLike':'LLM_DECODE' | LLM_DECODE" })
	void isAsFastAsTheWorkThatItResembles(String fields, SpeedClass speedClass) {
		assertThat(Requests.workload("{" + fields + "}").speedClass()).isEqualTo(speedClass);
	}

	@ParameterizedTest
	@EnumSource(WorkloadType.class)
	void staysTheSameWorkWithAnotherJob(WorkloadType type) {
		String needed = (type == WorkloadType.CUSTOM) ? ",'memoryGb':12" : "";
		Workload work = Requests.workload("{'type':'" + type + "'" + needed + "}");
		Workload counted = work.with(work.job().completedWith("tesla-t4", "2.14"));
		assertThat(counted.type()).isEqualTo(type);
		assertThat(counted).isInstanceOf(type.record());
		assertThat(counted.job().referenceGpu()).isEqualTo("tesla-t4");
		assertThat(counted.job().frameworkVersion()).isEqualTo("2.14");
		assertThat(counted.changeable()).isEqualTo(work.changeable());
		assertThat(counted.precision()).isEqualTo(work.precision());
	}

	private static VisionSettings settings(String workload) {
		Workload work = Requests.workload(workload);
		if (work instanceof PoseEstimation pose) {
			return pose.settings();
		}
		if (work instanceof ImageClassification classification) {
			return classification.settings();
		}
		return (work instanceof ObjectDetection detection) ? detection.settings() : ((Segmentation) work).settings();
	}

}
