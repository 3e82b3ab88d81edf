package org.gpuadvisor.lab.workload;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.table.CatalogCopy;
import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ModelsTests {

	@ParameterizedTest
	@CsvSource({ "POSE_ESTIMATION, dlc_resnet_50, resnet50", "IMAGE_CLASSIFICATION, resnet50, dlc_resnet_50",
			"OBJECT_DETECTION, yolov3_d53, resnet50", "SEGMENTATION, unet_s5_64, resnet50",
			"LANGUAGE_MODEL_FINE_TUNING, llama-2-7b, sd15", "LANGUAGE_MODEL_INFERENCE, bert-base, sd15",
			"IMAGE_GENERATION, sdxl, llama-2-7b" })
	void namesTheNetworksOfATypeOnceAndNoOthers(WorkloadType type, String one, String another) {
		assertThat(new Models(new Tables()).of(type)).extracting(Models.Model::key)
			.contains(one)
			.doesNotContain(another)
			.doesNotHaveDuplicates()
			.isSorted();
	}

	@Test
	void refusesOneNameForTwoNetworks(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("diffusion-models.csv",
				"another,Stable Diffusion,100,100,100,a page,2026-11,");
		assertThatIllegalStateException().isThrownBy(() -> new Models(copy.tables()))
			.withMessage("'Stable Diffusion' names both sd15 and another");
	}

	@Test
	void takesANameTwiceForTheSameNetwork(@TempDir Path folder) {
		CatalogCopy copy = new CatalogCopy(folder).append("diffusion-models.csv",
				"another-one,another_one;Another One,100,100,100,a page,2026-11,");
		assertThat(new Models(copy.tables()).diffusion("Another-One").key()).isEqualTo("another-one");
	}

}
