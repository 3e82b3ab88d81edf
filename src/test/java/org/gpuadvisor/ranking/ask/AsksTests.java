package org.gpuadvisor.ranking.ask;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.requirement.CompletedRequest;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.offer.RealMarket;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gpuadvisor.ranking.ask.Asked.ask;

/** A requirement with its names and defaults looked up. */
class AsksTests {

	@Test
	void refusesAllUnknownNamesAtOnce() {
		InvalidRequirement invalid = catchThrowableOfType(InvalidRequirement.class,
				() -> ask("'workload':{'type':'POSE_ESTIMATION','model':'no-net','frameworkVersion':'9.9',"
						+ "'referenceGpu':'no-gpu'},'hardware':{'gpus':[{'name':'NVIDIA Fancy'}]},"
						+ "'budget':{'currency':'XXX','country':'XXX'},"
						+ "'preferences':{'providers':['AWS','nobody'],'gpus':['T4','no-gpu']}"));
		assertThat(invalid.problems()).extracting(FieldProblem::field)
			.containsExactlyInAnyOrder("budget.currency", "budget.country", "preferences.providers[1]",
					"workload.referenceGpu", "hardware.gpus[0].name", "preferences.gpus[1]", "workload.model",
					"workload.frameworkVersion");
		assertThat(invalid.problems()).allSatisfy((problem) -> assertThat(problem.allowed()).isNotEmpty());
		assertThat(invalid.problems()).filteredOn((problem) -> problem.field().startsWith("preferences"))
			.extracting(FieldProblem::rejectedValue)
			.containsExactly("nobody", "no-gpu");
	}

	/** Which GPU the hours are counted on. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "'preferences':{} | tesla-t4",
			"'hardware':{'gpus':[{'name':'RTX 3090'},{'name':'RTX 4090'}]} | geforce-rtx-3090",
			// too small for the job, or too old for the framework
			"'workload':{'type':'POSE_ESTIMATION','batchSize':32},'hardware':{'gpus':[{'name':'GTX 1050 Ti'},{'name':'RTX 3090'}]} | geforce-rtx-3090",
			"'hardware':{'gpus':[{'name':'Tesla K80'},{'name':'RTX 3090'}]} | geforce-rtx-3090",
			"'hardware':{'gpus':[{'name':'Tesla K80'}]} | tesla-t4",
			"'hardware':{'gpus':[{'name':'Apple M2'}]} | tesla-t4",
			// TensorFlow 1.13 computes wrongly on it
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW','frameworkVersion':'1.13'},'hardware':{'gpus':[{'name':'RTX 3090'}]} | tesla-t4",
			"'workload':{'type':'SPEECH','framework':'TENSORFLOW','frameworkVersion':'2.5'},'hardware':{'gpus':[{'name':'RTX 3090'}]} | geforce-rtx-3090",
			// what the lab names, and of a shared name the slowest
			"'workload':{'type':'SPEECH','referenceGpu':'RTX 4090'},'hardware':{'gpus':[{'name':'RTX 3090'}]} | geforce-rtx-4090",
			"'workload':{'type':'SPEECH','referenceGpu':'P100'} | tesla-p100-pcie-12gb",
			"'workload':{'type':'SPEECH','referenceGpu':'H100'} | nvidia-h100-pcie-80gb" })
	void countsTheHoursOnAGpuThatRunsTheJob(String fields, String reference) {
		Ask ask = ask(fields);
		assertThat(ask.reference().id()).isEqualTo(reference);
		assertThat(ask.job().referenceGpu()).isEqualTo(reference);
	}

	/** For pose estimation by TensorFlow DeepLabCut binds the version. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "'type':'POSE_ESTIMATION' | 2.14", "'type':'POSE_ESTIMATION','framework':'TENSORFLOW' | 2.18",
					"'type':'SPEECH','framework':'TENSORFLOW' | 2.20",
					"'type':'SPEECH','framework':'TENSORFLOW','frameworkVersion':'1.13' | 1.13" })
	void runsByTheNewestVersionThatSuits(String work, String version) {
		assertThat(ask("'workload':{" + work + "}").job().frameworkVersion()).isEqualTo(version);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"'frameworkVersion':'2.14' | 5.0 | 12.1 | PyTorch 2.14 has builds for these",
			"'frameworkVersion':'2.14','minimumComputeCapability':'8.0' | 8.0 | 12.1 | you asked for at least 8.0; PyTorch 2.14 has kernels up to 12.1",
			"'frameworkVersion':'2.14','minimumComputeCapability':'5.0' | 5.0 | 12.1 | PyTorch 2.14 has builds for these",
			"'frameworkVersion':'2.14','minimumComputeCapability':'3.0' | 5.0 | 12.1 | PyTorch 2.14 has builds for these",
			"'framework':'TENSORFLOW','frameworkVersion':'2.3' | 3.5 | 7.5 | TensorFlow 2.3 has builds for these" })
	void tellsTheGenerationsThatItsSoftwareRunsOn(String software, String lowest, String highest, String because) {
		CapabilityRange range = ask("'workload':{'type':'SPEECH'," + software + "}").capabilities();
		assertThat(range.minimum()).contains(ComputeCapability.parse(lowest));
		assertThat(range.maximum()).contains(ComputeCapability.parse(highest));
		assertThat(range.because()).isEqualTo(because);
	}

	@Test
	void goesByTheLabsFirstNvidiaGpu() {
		assertThat(current("'hardware':{'gpus':[{'name':'AMD Radeon RX 6800'},{'name':'RTX 3090'}]}"))
			.contains("GeForce RTX 3090");
		assertThat(current("'hardware':{'gpus':[{'name':'Intel Arc A770'},{'name':'AMD Radeon RX 6800'}]}"))
			.contains("Intel Arc A770");
		assertThat(current("'hardware':{}")).isEmpty();
	}

	@Test
	void hasOnlyACpuInAComputerWithoutNvidia() {
		assertThat(ask("'hardware':{}").hasOnlyCpu()).isTrue();
		assertThat(ask("'hardware':{'gpus':[{'name':'Apple M2'}]}").hasOnlyCpu()).isTrue();
		assertThat(ask("'hardware':{'gpus':[{'name':'RTX 3090'}]}").hasOnlyCpu()).isFalse();
		assertThat(ask().hasOnlyCpu()).isFalse();
	}

	/** Under Windows the display takes 0.75 GB of cards in the lab's own computer. */
	@Test
	void leavesTheDisplayItsMemory() {
		assertThat(left("'os':'WINDOWS','gpus':[{'name':'RTX 3090'}]")).contains(Memory.gib(23.25));
		assertThat(left("'os':'LINUX','gpus':[{'name':'RTX 3090'}]")).contains(Memory.gib(24));
		assertThat(left("'os':'WINDOWS','gpus':[{'name':'NVIDIA Fancy','memoryGb':10}]")).contains(Memory.gib(9.25));
		assertThat(left("'os':'WINDOWS','gpus':[{'name':'Tesla T4'}]")).contains(Memory.gib(16));
		assertThat(left("'os':'WINDOWS','gpus':[{'name':'AMD Radeon RX 6800','memoryGb':16}]")).isEmpty();
		Gpu card = RealMarket.gpu("geforce-rtx-3090");
		Ask windows = ask("'hardware':{'os':'WINDOWS'}");
		assertThat(windows.taken(card, Action.BUY)).isEqualTo(Memory.gib(0.75));
		assertThat(windows.taken(card, Action.RENT)).isEqualTo(Memory.ZERO);
		// a computer of its own
		assertThat(windows.taken(RealMarket.gpu("nvidia-gb10"), Action.BUY)).isEqualTo(Memory.ZERO);
	}

	@Test
	void isCompleteWithWhatWasLookedUp() {
		CompletedRequest completed = ask("'workload':{'type':'SPEECH'},'preferences':{'waitingCostPerHour':500}")
			.completed();
		assertThat(completed.workload().job().referenceGpu()).isEqualTo("tesla-t4");
		assertThat(completed.workload().job().frameworkVersion()).isEqualTo("2.14");
		// the world's mean, and 500 without an exponent
		assertThat(completed.budget().electricityPerKwh()).isEqualTo(new BigDecimal("0.161"));
		assertThat(completed.preferences().waitingCostPerHour()).isEqualTo(new BigDecimal("500"));
		assertThat(ask().completed().preferences().waitingCostPerHour()).isEqualTo(new BigDecimal("0.5"));
	}

	@Test
	void paysForElectricityWhatTheLabSaysOrItsCountry() {
		assertThat(ask("'budget':{'electricityPerKwh':0.3}").perKilowattHour()).isEqualTo(Money.usd("0.3"));
		assertThat(ask("'budget':{'country':'DEU'}").perKilowattHour())
			.isNotEqualTo(ask("'budget':{'country':'FRA'}").perKilowattHour())
			.isNotEqualTo(ask().perKilowattHour());
		assertThat(ask("'budget':{'country':'DEU'}").completed().budget().country()).isEqualTo("DEU");
	}

	private static Optional<String> current(String fields) {
		return ask(fields).current().map(OwnGpu::name);
	}

	private static Optional<Memory> left(String hardware) {
		Ask ask = ask("'hardware':{" + hardware + "}");
		return ask.left(ask.current().orElseThrow());
	}

}
