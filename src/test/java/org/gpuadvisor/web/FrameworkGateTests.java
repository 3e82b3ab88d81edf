package org.gpuadvisor.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the lab's own card runs its framework, on both sides of each boundary. */
@OverHttp
class FrameworkGateTests {

	private final Portal portal;

	FrameworkGateTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@ParameterizedTest(name = "{0} with {1} {2}: {3} {4}")
	@CsvSource({
			// Blackwell: PyTorch from 2.7 on, TensorFlow in NVIDIA's container only
			"RTX 5070, TENSORFLOW, 2.12, NO,", "RTX 5070, TENSORFLOW, 2.17, NO,",
			"RTX 5070, TENSORFLOW, 2.18, WORKS_WITH_BUILD, NVIDIA NGC container",
			"RTX 5090, TENSORFLOW, 2.20, WORKS_WITH_BUILD, NVIDIA NGC container", "RTX 5070, PYTORCH, 2.6, NO,",
			"RTX 5070, PYTORCH, 2.7, WORKS_WITH_BUILD, cu128", "RTX 5070, PYTORCH, 2.9, WORKS, cu128",
			"RTX 5070, PYTORCH, 2.11, WORKS, cu130", "RTX 5070, PYTORCH, 2.14, WORKS, cu132",
			"RTX 5070, PYTORCH, 2.15, WORKS,",
			// Pascal, Volta and Maxwell: to 2.14 with cu126
			"GTX 1080 Ti, PYTORCH, 2.8, WORKS, cu126", "GTX 1080 Ti, PYTORCH, 2.9, ENDING, cu126",
			"GTX 1080 Ti, PYTORCH, 2.14, ENDING, cu126", "GTX 1080 Ti, PYTORCH, 2.15, NO,",
			"GTX 1080 Ti, TENSORFLOW, 2.20, WORKS, CUDA 12.5", "Tesla V100-PCIE-16GB, PYTORCH, 2.10, WORKS, cu128",
			"Tesla V100-PCIE-16GB, PYTORCH, 2.11, ENDING, cu126", "Tesla V100-PCIE-16GB, PYTORCH, 2.15, NO,",
			"GTX 980, PYTORCH, 2.14, ENDING, cu126", "GTX 980, TENSORFLOW, 2.16, WORKS, CUDA 11.8 to 12.3",
			"GTX 980, TENSORFLOW, 2.17, NO,", "Quadro K620, TENSORFLOW, 2.3, NO,",
			"Quadro K620, TENSORFLOW, 2.4, WORKS, CUDA 11.0",
			// Kepler: nothing current
			"K80, PYTORCH, 2.7, WORKS_WITH_BUILD, cu118", "K80, PYTORCH, 2.8, NO,", "K80, PYTORCH, 2.14, NO,",
			"K80, TENSORFLOW, 2.11, WORKS, CUDA 11.2", "K80, TENSORFLOW, 2.12, NO,", "K40, PYTORCH, 2.0, NO,",
			"GTX 770, TENSORFLOW, 1.15, NO,",
			// Turing goes on
			"RTX 2080 Ti, PYTORCH, 2.14, WORKS, cu132", "RTX 2080 Ti, PYTORCH, 2.15, WORKS,",
			"RTX 2080 Ti, TENSORFLOW, 1.12, NO,", "RTX 2080 Ti, TENSORFLOW, 1.13, WORKS, CUDA 10.0",
			// Ampere: CUDA 10 computes wrongly, 11.0 does not know 8.6
			"RTX 3090, TENSORFLOW, 1.13, WRONG,", "RTX 3090, TENSORFLOW, 2.3, WRONG,", "RTX 3090, TENSORFLOW, 2.4, NO,",
			"RTX 3090, TENSORFLOW, 2.5, WORKS, CUDA 11.2", "NVIDIA A100-SXM4-40GB, TENSORFLOW, 2.4, WORKS, CUDA 11.0",
			// Hopper: TensorFlow compiles at the first start
			"NVIDIA H100 PCIe, TENSORFLOW, 2.14, NO,", "NVIDIA H100 PCIe, TENSORFLOW, 2.15, SLOW_FIRST_START,",
			"NVIDIA H100 PCIe, TENSORFLOW, 2.20, SLOW_FIRST_START,", "NVIDIA H100 PCIe, PYTORCH, 2.0, WORKS, cu118",
			// Arm: builds start at 8.0
			"NVIDIA T4G, PYTORCH, 2.14, NO,", "Tesla T4, PYTORCH, 2.14, WORKS, cu132",
			"NVIDIA GB10, PYTORCH, 2.14, WORKS, cu132" })
	void judges(String gpu, String framework, String version, String status, String build) {
		JsonNode current = current(gpu, framework, version, "LINUX");
		if (status.equals("NO") || status.equals("WRONG")) {
			assertThat(Reply.values(current.path("reasons"), "code"))
				.contains(status.equals("NO") ? "FRAMEWORK_UNSUPPORTED" : "FRAMEWORK_WRONG_RESULTS");
			assertThat(current.path("qualifies").asBoolean()).isFalse();
			assertThat(current.path("compatibility").isMissingNode()).isTrue();
			return;
		}
		assertThat(current.at("/compatibility/status").asString()).isEqualTo(status);
		assertThat(current.at("/compatibility/build").asString(null)).isEqualTo(build);
		assertThat(current.at("/compatibility/until").asString(null))
			.isEqualTo(status.equals("ENDING") ? "2.15" : null);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GTX 1080 Ti  | PYTORCH    | 2.14 | LINUX   | SUPPORT_ENDS     | (?s).*as cu126 \\(pip index cu126\\), from PyTorch 2.15 on.*
					GTX 1080 Ti  | TENSORFLOW | 2.18 | LINUX   | SUPPORT_ENDS     | Pascal.*CUDA 12.9 is the last toolkit.*
					TITAN V      | TENSORFLOW | 2.18 | LINUX   | SUPPORT_ENDS     | Volta.*CUDA 12.9 is the last toolkit.*
					RTX 5090     | TENSORFLOW | 2.20 | LINUX   | NEEDS_BUILD      | .*NVIDIA NGC container: .*compiled at the first start, but.*reported to fail; NVIDIA's containers.*work.*
					NVIDIA H100 PCIe | TENSORFLOW | 2.20 | LINUX   | SLOW_FIRST_START | .*half an hour.*
					RTX 3090     | TENSORFLOW | 2.11 | WINDOWS | NEEDS_WSL2       | TensorFlow 2.11 uses a GPU under Windows only inside WSL2.*
					NVIDIA GB10  | TENSORFLOW | 2.18 | LINUX   | ARM_NOT_CHECKED  | .*Arm processors only.*
					""")
	void warnsOfWhatWorksWithABut(String gpu, String framework, String version, String os, String code,
			String message) {
		JsonNode warnings = current(gpu, framework, version, os).path("warnings");
		assertThat(warnings).anySatisfy((warning) -> {
			assertThat(warning.path("code").asString()).isEqualTo(code);
			assertThat(warning.path("message").asString()).matches(message);
		});
	}

	@ParameterizedTest
	@CsvSource({ "RTX 3090, TENSORFLOW, 2.10, WINDOWS", "RTX 3090, PYTORCH, 2.14, WINDOWS",
			"RTX 3090, TENSORFLOW, 2.18, LINUX", "RTX 5090, PYTORCH, 2.14, LINUX" })
	void warnsOfNothingThatSimplyWorks(String gpu, String framework, String version, String os) {
		assertThat(Reply.values(current(gpu, framework, version, os).path("warnings"), "code"))
			.doesNotContain("SUPPORT_ENDS", "NEEDS_BUILD", "SLOW_FIRST_START", "NEEDS_WSL2", "ARM_NOT_CHECKED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					'framework':'TENSORFLOW'                            | DEEPLABCUT_VERSION | TensorFlow 2.18 is for DeepLabCut 3 \\(Python 3.10 to 3.12\\), only as an extra, and is to be dropped by DeepLabCut 3.2.*
					'framework':'TENSORFLOW','frameworkVersion':'2.5'   | DEEPLABCUT_VERSION | TensorFlow 2.5 is for DeepLabCut 2 \\(Python 3.7 to 3.9\\).*
					'framework':'TENSORFLOW','frameworkVersion':'2.20'  | DEEPLABCUT_VERSION | No DeepLabCut takes TensorFlow 2.20: .*DeepLabCut 3 takes TensorFlow 2.12 to 2.18; DeepLabCut 3 takes PyTorch.
					'frameworkVersion':'2.15'                           | VERSION_PLANNED    | PyTorch 2.15 was a plan on 2026-09-18.*
					""")
	void warnsOfVersionsForPoseEstimation(String fields, String code, String message) {
		assertThat(
				this.portal.recommendation("{'workload':{'type':'POSE_ESTIMATION'," + fields + "}}").path("warnings"))
			.anySatisfy((warning) -> {
				assertThat(warning.path("code").asString()).isEqualTo(code);
				assertThat(warning.path("message").asString()).matches(message);
			});
	}

	private JsonNode current(String gpu, String framework, String version, String os) {
		return this.portal
			.recommendation("{'workload':{'type':'CUSTOM','memoryGb':0.5,'framework':'" + framework
					+ "','frameworkVersion':'" + version + "'},'hardware':{'os':'" + os
					+ "','computer':'SERVER','gpus':[{'name':'" + gpu + "'}]}}")
			.path("current");
	}

}
