package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.lab.workload.FrameworkSupport.Status;
import org.gpuadvisor.lab.workload.FrameworkSupport.Support;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.ask.Asked;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gpuadvisor.ranking.ask.Asked.ask;

/**
 * What is known of each GPU, derived from its compute capability by hand and not from the
 * table that the rule reads: {@code framework-facts.csv}, as of 2026-09.
 */
class FrameworkFactsTests {

	private static final RunsFramework RULE = new RunsFramework(Asked.SOFTWARE);

	private static final Ask PYTORCH = with("PYTORCH", "2.14");

	private static final Ask TENSORFLOW = with("TENSORFLOW", "2.20");

	@ParameterizedTest(name = "{0} with PyTorch 2.14: {1}")
	@CsvFileSource(resources = "/framework-facts.csv", numLinesToSkip = 1)
	void runsPyTorchByTheWheelsThatThereAre(String id, String wheels, String tensorFlow) {
		Gpu gpu = RealMarket.gpu(id);
		Optional<Rejection> rejection = RULE.reject(Candidate.keep(gpu, 1), PYTORCH);
		if (wheels.startsWith("none")) {
			assertThat(rejection.orElseThrow().reason().code()).isEqualTo("FRAMEWORK_UNSUPPORTED");
			return;
		}
		assertThat(rejection).isEmpty();
		Support support = Asked.SOFTWARE.on(gpu, PYTORCH.job()).orElseThrow();
		assertThat(wheels.split(";")).contains(support.build().orElseThrow());
		assertThat(support.status()).isEqualTo(wheels.equals("cu126") ? Status.ENDING : Status.WORKS);
	}

	@ParameterizedTest(name = "{0} with TensorFlow 2.20: {2}")
	@CsvFileSource(resources = "/framework-facts.csv", numLinesToSkip = 1)
	void runsTensorFlowByItsStockWheel(String id, String wheels, String tensorFlow) {
		Gpu gpu = RealMarket.gpu(id);
		Optional<Rejection> rejection = RULE.reject(Candidate.keep(gpu, 1), TENSORFLOW);
		Optional<Status> status = Asked.SOFTWARE.on(gpu, TENSORFLOW.job()).map(Support::status);
		switch (tensorFlow) {
			case "no" -> assertThat(rejection.orElseThrow().reason().code()).isEqualTo("FRAMEWORK_UNSUPPORTED");
			case "native" -> assertThat(status).contains(Status.WORKS);
			case "ptx-jit" -> assertThat(status).contains(Status.SLOW_FIRST_START);
			case "ptx-jit (reported failing)" -> assertThat(status).contains(Status.WORKS_WITH_BUILD);
			default -> {
				assertThat(tensorFlow).isEqualTo("unknown (arm64 host)");
				assertThat(gpu.onArm()).isTrue();
				assertThat(Asked.SOFTWARE.release(TENSORFLOW.job()).lowestOnArm()).isEmpty();
			}
		}
	}

	private static Ask with(String framework, String version) {
		return ask("'workload':{'type':'CUSTOM','memoryGb':1,'framework':'" + framework + "','frameworkVersion':'"
				+ version + "'}");
	}

}
