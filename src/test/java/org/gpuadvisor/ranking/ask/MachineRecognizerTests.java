package org.gpuadvisor.ranking.ask;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.machine.Printouts;
import org.gpuadvisor.market.offer.RealMarket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MachineRecognizerTests {

	private static final MachineRecognizer RECOGNIZER = new MachineRecognizer(RealMarket.GPUS);

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = "/nvidia-smi/index.csv", numLinesToSkip = 1)
	void recognizesTheComputer(String file, String layout, String printed, String inFull, OperatingSystem os,
			ComputerKind computer) {
		Machine machine = RECOGNIZER.recognize(Printouts.text(file));
		assertThat(Printouts.gpus(machine)).isEqualTo((inFull != null) ? inFull : printed);
		assertThat(machine.os()).isEqualTo(os);
		assertThat(machine.computer()).isEqualTo(computer);
	}

	/** Old drivers cut names to 18 characters, later ones to 27 or 28. */
	@ParameterizedTest
	@CsvSource({ "NVIDIA GeForce RTX 4070 ..., 8188, NVIDIA GeForce RTX 4070 Laptop GPU, LAPTOP",
			"NVIDIA GeForce RTX 4070 ..., 16376, NVIDIA GeForce RTX 4070 Ti SUPER, DESKTOP",
			"NVIDIA RTX 6000 Ada Gene..., 49140, NVIDIA RTX 6000 Ada Generation, DESKTOP",
			"Tesla P100-PCIE..., 12198, Tesla P100-PCIE-12GB, DESKTOP",
			"NVIDIA A100-SXM..., 81920, NVIDIA A100-SXM4-80GB, SERVER",
			// the desktop's 6GB and the laptop's Max-Q begin alike and hold the same
			"GeForce GTX 106..., 6078, GeForce GTX 106..., DESKTOP",
			"NVIDIA GeForce ..., 24576, NVIDIA GeForce ..., DESKTOP",
			"Tesla V100-DGXS..., 32508, Tesla V100-DGXS-32GB, DESKTOP",
			"NVIDIA GeForce RTX 2050, 4096, NVIDIA GeForce RTX 2050, LAPTOP" })
	void completesWhatTheMemoryLeavesNoDoubtOf(String cut, int mib, String name, ComputerKind computer) {
		Machine machine = RECOGNIZER.recognize(cut + ", " + mib + " MiB");
		assertThat(machine.gpus().get(0).name()).isEqualTo(name);
		assertThat(machine.computer()).isEqualTo(computer);
	}

	@ParameterizedTest
	@CsvSource({ "GeForce GTX 106..., 6078, geforce-gtx-1060-6gb", "GeForce GTX 107..., 8116, geforce-gtx-1070-ti",
			"Tesla V100-DGXS..., 32508, tesla-v100-dgxs-32gb", "NVIDIA T1000, 4096, nvidia-t1000-4gb",
			"GeForce GTX 960, 4043, geforce-gtx-960-4gb", "GeForce GTX 960, 1997, geforce-gtx-960-2gb",
			"NVIDIA H100 PCIe, 81559, nvidia-h100-pcie-80gb", "NVIDIA GeForce RTX 3060, 8192, geforce-rtx-3060-8gb" })
	void leavesTheRestToTheCatalog(String name, int mib, String id) {
		List<FieldProblem> problems = new ArrayList<>();
		List<OwnGpu> own = own(name + ", " + mib + " MiB", problems);
		assertThat(problems).isEmpty();
		assertThat(own.get(0).gpu().orElseThrow().id()).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "NVIDIA GeForce RTX 2080 Ti, 22528", "NVIDIA GeForce ..., 24576", "GeForce GT 720, 2048",
			"GeForce GTX 105..., 3072", "GRID M6-8Q, 8192" })
	void judgesWhatTheCatalogLacksByItsMemory(String name, int mib) {
		List<FieldProblem> problems = new ArrayList<>();
		OwnGpu own = own(name + ", " + mib + " MiB", problems).get(0);
		assertThat(problems).isEmpty();
		assertThat(own.gpu()).isEmpty();
		assertThat(own.isNvidia()).isTrue();
		assertThat(own.memory().orElseThrow().toGib()).isEqualTo(mib / 1024.0, within(1.0));
	}

	@Test
	void guessesNotBetweenSizes() {
		List<FieldProblem> problems = new ArrayList<>();
		own("GPU 0: NVIDIA GeForce GTX 1060", problems);
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.field()).isEqualTo("hardware.gpus[0].name");
			assertThat(problem.allowed()).containsExactly("geforce-gtx-1060-3gb", "geforce-gtx-1060-6gb");
		});
	}

	private static List<OwnGpu> own(String printed, List<FieldProblem> problems) {
		return new OwnGpus(RealMarket.GPUS).of(RECOGNIZER.recognize(printed), problems);
	}

}
