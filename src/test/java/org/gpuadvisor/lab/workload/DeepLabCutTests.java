package org.gpuadvisor.lab.workload;

import org.gpuadvisor.lab.workload.DeepLabCut.Engine;
import org.gpuadvisor.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeepLabCutTests {

	private static final Tables TABLES = new Tables();

	private final DeepLabCut deepLabCut = new DeepLabCut(TABLES);

	@ParameterizedTest
	@CsvSource({ "TENSORFLOW, 1.0, DeepLabCut 2", "TENSORFLOW, 2.5, DeepLabCut 2", "TENSORFLOW, 2.6,",
			"TENSORFLOW, 2.11,", "TENSORFLOW, 2.12, DeepLabCut 3", "TENSORFLOW, 2.18, DeepLabCut 3",
			"TENSORFLOW, 2.19,", "PYTORCH, 2.0, DeepLabCut 3", "PYTORCH, 2.14, DeepLabCut 3" })
	void takesSomeVersionsOnly(Framework framework, String version, String deepLabCut) {
		assertThat(this.deepLabCut.on(framework, version).map(Engine::name).orElse(null)).isEqualTo(deepLabCut);
	}

	@Test
	void tellsPythonAndTheEndOfAnEngine() {
		Engine tensorFlow = this.deepLabCut.on(Framework.TENSORFLOW, "2.18").orElseThrow();
		assertThat(tensorFlow.python()).isEqualTo("3.10 to 3.12");
		assertThat(tensorFlow.until()).contains("3.2");
		assertThat(tensorFlow.takes()).isEqualTo("TensorFlow 2.12 to 2.18");
		Engine pyTorch = this.deepLabCut.on(Framework.PYTORCH, "2.14").orElseThrow();
		assertThat(pyTorch.until()).isEmpty();
		assertThat(pyTorch.takes()).isEqualTo("PyTorch");
	}

	@Test
	void bindsTensorFlowAndNotPyTorch() {
		assertThat(this.deepLabCut.newest(Framework.TENSORFLOW)).contains("2.18");
		assertThat(this.deepLabCut.newest(Framework.PYTORCH)).isEmpty();
	}

}
