package org.gpuadvisor.ranking.eligibility;

import org.junit.jupiter.api.Test;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Asked;
import org.gpuadvisor.ranking.rule.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;
import static org.gpuadvisor.ranking.ask.Asked.buy;
import static org.gpuadvisor.ranking.ask.Asked.keep;

class RunsFrameworkTests {

	private static final RunsFramework RULE = new RunsFramework(Asked.SOFTWARE);

	@Test
	void keepsWhatTheNewestPyTorchRunsOnStillOrAlready() {
		assertThat(RULE.reject(keep("geforce-gtx-1080-ti"), ask())).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), ask())).isEmpty();
	}

	@Test
	void dropsACardThatNoBuildRunsOn() {
		Rejection rejection = RULE.reject(keep("tesla-k80"), ask()).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("FRAMEWORK_UNSUPPORTED");
		assertThat(rejection.reason().message()).isEqualTo(
				"No framework build of PyTorch 2.14 runs on Tesla K80 (Kepler, compute capability 3.7); 2.7 is the last that does.");
		assertThat(rejection.reason().values()).containsEntry("framework", "PyTorch 2.14")
			.containsEntry("computeCapability", "3.7");
	}

	@Test
	void goesByTheVersionThatTheLabNames() {
		assertThat(RULE.reject(keep("tesla-k80"), with("PYTORCH", "2.0"))).isEmpty();
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), with("PYTORCH", "2.6")).orElseThrow().reason().code())
			.isEqualTo("FRAMEWORK_UNSUPPORTED");
		assertThat(RULE.reject(buy("geforce-rtx-5070-ti:new"), with("PYTORCH", "2.7"))).isEmpty();
	}

	@Test
	void dropsACardThatTheBuildComputesWronglyOn() {
		Rejection rejection = RULE.reject(keep("geforce-rtx-3090"), with("TENSORFLOW", "1.13")).orElseThrow();
		assertThat(rejection.reason().code()).isEqualTo("FRAMEWORK_WRONG_RESULTS");
		assertThat(rejection.reason().message()).isEqualTo("The framework build of TensorFlow 1.13 (CUDA 10.0) starts "
				+ "on GeForce RTX 3090, which is newer than it, and computes wrong results; 2.5 is the first that does.");
		assertThat(rejection.reason().values().get("source")).asString().contains("DeepLabCut issue 1287");
		assertThat(RULE.reject(keep("geforce-rtx-3090"), with("TENSORFLOW", "2.4"))).isPresent();
		assertThat(RULE.reject(keep("geforce-rtx-3090"), with("TENSORFLOW", "2.5"))).isEmpty();
	}

	private static Ask with(String framework, String version) {
		return ask("'workload':{'type':'POSE_ESTIMATION','framework':'" + framework + "','frameworkVersion':'" + version
				+ "'}");
	}

}
