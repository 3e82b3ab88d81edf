package org.gpuadvisor.lab.workload;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.workload.MemoryNeed.Fit;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Precision;

import static org.assertj.core.api.Assertions.assertThat;

class ShrinkingTests {

	private static final Models MODELS = new Models(new Tables());

	@Test
	void halvesTheImagesAtOnceFirst() {
		// batch 32 takes 14.7 GB, batch 16 takes 7.76 of the 7.8 GB that 8 GB have to use
		Shrinking.Step step = shrink("{'type':'POSE_ESTIMATION','batchSize':64}", 8).orElseThrow();
		assertThat(step.changes()).isEqualTo(Map.of("batchSize", 16));
		assertThat(step.inWords()).isEqualTo("batchSize 16");
		// 64, 32, 16
		assertThat(step.size()).isEqualTo(2);
		assertThat(step.need().required().toGib()).isBetween(7.7, 7.8);
		assertThat(step.need().on(Memory.gib(8))).isNotEqualTo(Fit.NO);
	}

	@Test
	void halvesTheSidesOfASingleImageNext() {
		// one image of 2048 x 2048 keeps 8.4 GB, of 1024 x 1024 2.1 GB
		Shrinking.Step step = shrink("{'type':'POSE_ESTIMATION','batchSize':2,'imageWidth':4096,'imageHeight':4096}", 8)
			.orElseThrow();
		assertThat(step.inWords()).isEqualTo("batchSize 1 and imageWidth 1024 and imageHeight 1024");
	}

	@Test
	void leavesOutWhatDidNotChange() {
		Shrinking.Step step = shrink("{'type':'POSE_ESTIMATION','batchSize':1,'imageWidth':4096,'imageHeight':4096}", 8)
			.orElseThrow();
		assertThat(step.inWords()).isEqualTo("imageWidth 1024 and imageHeight 1024");
	}

	@Test
	void halvesImagesDownToSixtyFourPixels() {
		VisionSettings settings = ((PoseEstimation) Requests
			.workload("{'type':'POSE_ESTIMATION','batchSize':1,'imageWidth':128,'imageHeight':300}")).settings();
		assertThat(settings.smaller().orElseThrow().imageWidth()).isEqualTo(64);
		assertThat(settings.smaller().orElseThrow().smaller()).isEmpty();
	}

	@Test
	void givesUpWhereNoSettingHelps() {
		assertThat(shrink("{'type':'POSE_ESTIMATION'}", 0.5)).isEmpty();
		assertThat(shrink("{'type':'CUSTOM','memoryGb':12}", 8)).isEmpty();
	}

	@Test
	void doesNotReckonWithWhatTheLabMeasured() {
		assertThat(shrink("{'type':'POSE_ESTIMATION','measuredMemoryGb':9.5}", 8)).isEmpty();
	}

	@Test
	void givesTheSameAnswerForEachCardWhicheverIsAskedFirst() {
		Shrinking shrinking = new Shrinking(Requests.workload("{'type':'POSE_ESTIMATION','batchSize':64}"), MODELS);
		assertThat(shrinking.toFit(Memory.gib(4)).orElseThrow().inWords()).isEqualTo("batchSize 4");
		assertThat(shrinking.toFit(Memory.gib(8)).orElseThrow().inWords()).isEqualTo("batchSize 16");
		assertThat(shrinking.toFit(Memory.gib(4)).orElseThrow().inWords()).isEqualTo("batchSize 4");
	}

	@Test
	void asksALanguageModelInFewerBitsBeforeItShortensTexts() {
		// llama-3-70b: 141 GB of weights in 16 bits, about 43 in four
		Shrinking.Step step = shrink("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b','batchSize':2}", 48)
			.orElseThrow();
		assertThat(step.changes()).isEqualTo(Map.of("batchSize", 1, "precision", Precision.INT4));
		assertThat(shrink("{'type':'LANGUAGE_MODEL_INFERENCE','model':'llama-3-70b'}", 24)).isEmpty();
	}

	@Test
	void trainsALanguageModelInSmallerSteps() {
		Workload work = Requests
			.workload("{'type':'LANGUAGE_MODEL_FINE_TUNING','model':'llama-2-7b','method':'FULL','batchSize':2}");
		assertThat(work = next(work)).extracting("batchSize", "gradientCheckpointing", "method")
			.containsExactly(1, false, FineTuningMethod.FULL);
		assertThat(work = next(work)).extracting("batchSize", "gradientCheckpointing", "method")
			.containsExactly(1, true, FineTuningMethod.FULL);
		assertThat(work = next(work)).extracting("method", "sequenceLength")
			.containsExactly(FineTuningMethod.LORA, 1024);
		assertThat(work = next(work)).extracting("method", "sequenceLength")
			.containsExactly(FineTuningMethod.QLORA, 1024);
		assertThat(next(work)).extracting("method", "sequenceLength").containsExactly(FineTuningMethod.QLORA, 512);
	}

	@Test
	void computesTwiceBeforeItPaintsSmaller() {
		Workload work = Requests.workload("{'type':'IMAGE_GENERATION','model':'sd15'}");
		assertThat(work = next(work)).extracting("gradientCheckpointing", "imageWidth").containsExactly(true, 512);
		assertThat(work = next(work)).extracting("gradientCheckpointing", "imageWidth").containsExactly(true, 256);
		assertThat(work.smaller()).isEmpty();
	}

	private static Workload next(Workload work) {
		return work.smaller().orElseThrow();
	}

	private static Optional<Shrinking.Step> shrink(String workload, double cardGib) {
		return new Shrinking(Requests.workload(workload), MODELS).toFit(Memory.gib(cardGib));
	}

}
