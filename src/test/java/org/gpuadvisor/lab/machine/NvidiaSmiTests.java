package org.gpuadvisor.lab.machine;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class NvidiaSmiTests {

	private static final String T4 = "GPU 0: Tesla T4 (UUID: GPU-00000000-0000-0000-0000-000000000000)";

	@ParameterizedTest(name = "{0}: {1}")
	@CsvFileSource(resources = "/nvidia-smi/index.csv", numLinesToSkip = 1)
	void readsEveryLayout(String file, String layout, String printed, String inFull, OperatingSystem os) {
		Machine machine = NvidiaSmi.read(Printouts.text(file));
		assertThat(Printouts.gpus(machine)).isEqualTo(printed);
		assertThat(machine.os()).isEqualTo(os);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "err-no-driver.txt, cannot reach the NVIDIA driver: install the driver",
			"err-no-devices.txt, no GPU was found: on a cluster ask for one",
			"err-command-not-found-bash.txt, there is no command nvidia-smi: it comes with the NVIDIA driver",
			"err-not-recognized-powershell.txt, there is no command nvidia-smi: it comes with the NVIDIA driver",
			"err-nvml-mismatch.txt, of different versions",
			"err-libnvidia-ml.txt, the driver's library was not found: install the NVIDIA driver" })
	void saysWhatAnErrorMeansAndWhatToDo(String file, String words) {
		FieldProblem problem = refusal(Printouts.text(file));
		assertThat(problem.field()).isEqualTo("body");
		assertThat(problem.message()).startsWith("says that ").contains(words);
		assertThat(problem.rejectedValue()).isEqualTo(Printouts.text(file).lines().findFirst().orElseThrow());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = ';', value = {
			"zsh: command not found: nvidia-smi; there is no command",
			"sh: 1: nvidia-smi: not found; there is no command",
			"'nvidia-smi' is not recognized as an internal or external command,; there is no command",
			"nvidia-smi : Die Benennung \"nvidia-smi\" wurde nicht als Name eines Cmdlet erkannt.; there is no command",
			"Failed to initialize NVML: Unknown Error; could not start",
			"Failed to initialize NVML: Driver Not Loaded; reach",
			"Failed to initialize NVML: Insufficient Permissions; may not see",
			"Failed to initialize NVML: GPU access blocked by the operating system; may not see",
			"Unable to determine the device handle for GPU 0000:02:00.0: GPU is lost.  Reboot the system; lost a GPU",
			"Unable to determine the device handle for GPU0: 0000:02:00.0: Unknown Error; lost a GPU",
			"No devices found.; no GPU was found", "Field \"gpu\" is not a valid field to query.; options",
			"ERROR: Option --names is not recognized. Please run 'nvidia-smi -h'.; options",
			"memory.total [MiB]; no name", "Driver Version: 470.57.02 | NVIDIA-SMI 470.57.02; no name",
			"hello; is not what nvidia-smi prints", "{\"hardware\": {}}; is not what nvidia-smi prints",
			"Alice, 123.45; is not what nvidia-smi prints", "name, age; is not what nvidia-smi prints",
			"| 1 On | 2 Off |; is not what nvidia-smi prints",
			"NVIDIA GeForce RTX 3090 is what we have; is not what nvidia-smi prints",
			"We have NVIDIA A100, Tesla T4, and more; is not what nvidia-smi prints",
			"H5, V2, 17; is not what nvidia-smi prints",
			"<html><body>GPU</body></html>; is not what nvidia-smi prints" })
	void refusesWhatTellsOfNoGpu(String text, String words) {
		assertThat(refusal(text).message()).contains(words);
		assertThat(refusal(text).allowed()).contains("nvidia-smi", "nvidia-smi -L");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n", "\uFEFF", "> \n> " })
	void refusesAnEmptyText(String text) {
		assertThat(refusal(text).message()).startsWith("is empty");
	}

	@Test
	void readsAllSixteenGpusAndNoMore() {
		assertThat(Printouts.gpus(NvidiaSmi.read(list(16)))).isEqualTo("16 x Tesla T4");
		assertThat(refusal(list(17)).message()).startsWith("tells of 17 GPUs, but one computer may have 16");
	}

	@Test
	void countsATableThatWasPrintedTwiceOnce() {
		String table = Printouts.text("old-k80-two-entries-390.txt");
		assertThat(Printouts.gpus(NvidiaSmi.read(table + table))).isEqualTo("2 x Tesla K80 of 12 GB");
	}

	@Test
	void readsOldTablesWithoutASwitch() {
		assertThat(read("""
				+------------------------------------------------------+
				| NVIDIA-SMI 4.304.54   Driver Version: 304.54         |
				|-------------------------------+----------------------+----------------------+
				| GPU  Name                     | Bus-Id        Disp.  | Volatile Uncorr. ECC |
				| Fan  Temp  Perf  Pwr:Usage/Cap| Memory-Usage         | GPU-Util  Compute M. |
				|===============================+======================+======================|
				|   0  Tesla M2090              | 0000:02:00.0     Off |                    0 |
				| N/A   N/A    P0    75W / 225W |   0%   10MB / 5375MB |      0%      Default |
				+-------------------------------+----------------------+----------------------+
				""")).isEqualTo("1 x Tesla M2090 of 5.2 GB");
	}

	@Test
	void readsTheDriverModelColumnOfNewDriversForWindows() {
		Machine machine = NvidiaSmi.read("""
				+-----------------------------------------------------------------------------------------+
				| NVIDIA-SMI 566.14                 Driver Version: 566.14         CUDA Version: 12.7     |
				|-----------------------------------------+------------------------+----------------------+
				| GPU  Name                  Driver-Model | Bus-Id          Disp.A | Volatile Uncorr. ECC |
				| Fan  Temp   Perf          Pwr:Usage/Cap |           Memory-Usage | GPU-Util  Compute M. |
				|=========================================+========================+======================|
				|   0  NVIDIA RTX A4000             TCC   |   00000000:21:00.0 Off |                  Off |
				| 41%   35C    P8              7W /  140W |       9MiB /  16376MiB |      0%      Default |
				+-----------------------------------------+------------------------+----------------------+
				|   1  NVIDIA GeForce RTX 4070 ...  WDDM  |   00000000:22:00.0  On |                  N/A |
				|  0%   35C    P8              7W /  285W |     900MiB /  16376MiB |      0%      Default |
				+-----------------------------------------+------------------------+----------------------+
				| Processes:                                                                              |
				|    0   N/A  N/A            1504    C+G   C:\\Windows\\explorer.exe             N/A      |
				""");
		assertThat(Printouts.gpus(machine))
			.isEqualTo("1 x NVIDIA RTX A4000 of 16 GB; 1 x NVIDIA GeForce RTX 4070 ... of 16 GB");
		assertThat(machine.os()).isEqualTo(OperatingSystem.WINDOWS);
	}

	@Test
	void readsATableWhoseBarsWereLost() {
		String table = Printouts.text("w535-h100-x8.txt").replaceAll("[|+=-]{2,}", "").replace("|", "\t");
		assertThat(read(table)).isEqualTo("8 x NVIDIA H100 80GB HBM3 of 80 GB");
	}

	@ParameterizedTest
	@ValueSource(strings = { "w550-vgpu-grid-v100d-8c.txt", "old-k80-four-entries-367.txt", "w535-h100-x8.txt",
			"mig-a100-pcie-one-1g-slice-510.txt", "list-a100-seven-mig-old-uuid.txt", "csv-rtx4070tisuper.txt" })
	void readsTheSameOnOneLineBehindAPromptInWideOrPlainTextAndBroken(String file) {
		String text = Printouts.text(file);
		String expected = read(text);
		assertThat(read(text.replaceAll("\\s+", " "))).as("one line").isEqualTo(expected);
		assertThat(read(text.replace("\n", ""))).as("line ends lost").isEqualTo(expected);
		assertThat(read("lab@host:~$ nvidia-smi --query-gpu=name,memory.total --format=csv\n" + text + "\nlab@host:~$"))
			.as("prompts")
			.isEqualTo(expected);
		assertThat(read("PS C:\\Users\\lab> nvidia-smi\r\n" + text.replace("\n", "\r\n"))).as("Windows")
			.isEqualTo(expected);
		assertThat(read(text.replace(' ', '\u00A0').replace('|', '\u2502'))).as("other characters").isEqualTo(expected);
		assertThat(read(">> " + text.replace("\n", "\n>> "))).as("mail").isEqualTo(expected);
		assertThat(read("```\n" + text + "\n```")).as("notes").isEqualTo(expected);
		assertThat(read("\uFFFD\uFFFD" + text.replaceAll("(?s)(.)", "$1\0"))).as("UTF-16").isEqualTo(expected);
		assertThat(read(wrapped(text, 72))).as("wrapped").isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '>', value = { "name\\nNVIDIA A10 > 1 x NVIDIA A10",
			"NVIDIA A10\\nTesla T4 > 1 x NVIDIA A10; 1 x Tesla T4",
			"index, name, uuid, memory.total [MiB]\\n0, Tesla T4, GPU-1, 15360 MiB\\n1, Tesla T4, GPU-2, 15360 MiB > 2 x Tesla T4 of 16 GB",
			"index, name, memory.total [MiB]\\n0, Tesla T4, 15360 MiB\\n0, Tesla T4, 15360 MiB > 1 x Tesla T4 of 16 GB",
			"name, memory.total [MiB]\\nNVIDIA GB10, [N/A] > 1 x NVIDIA GB10",
			"gpu_name, memory.used [MiB], memory.total [MiB]\\nNVIDIA L4, 5 MiB, 23034 MiB > 1 x NVIDIA L4 of 24 GB",
			"0, NVIDIA L4, 00000000:01:00.0, P8, 5 MiB, 23034 MiB, 0 %, 34, 18.50 W > 1 x NVIDIA L4 of 24 GB",
			"NVIDIA A100-PCIE-40GB, 40960, 510.47.03\\nNVIDIA A100-PCIE-40GB, 40960, 510.47.03 > 2 x NVIDIA A100-PCIE-40GB of 40 GB",
			"A100-SXM4-40GB, 40537, 450.80.02 > 1 x A100-SXM4-40GB of 40 GB",
			"name, memory.total [MiB], utilization.gpu [%]\\nNVIDIA L4, 23034 MiB, 0 % > 1 x NVIDIA L4 of 24 GB",
			"NVIDIA TITAN X (Pascal), 12288 MiB > 1 x NVIDIA TITAN X (Pascal) of 12 GB",
			"NVIDIA RTX 4000 Ada Generation\\nLaptop GPU, 12282 MiB, 595.84 > 1 x NVIDIA RTX 4000 Ada Generation Laptop GPU of 12 GB",
			"NVIDIA RTX A6000\\t49140 MiB\\t580.126.16 > 1 x NVIDIA RTX A6000 of 48 GB",
			"GPU 0: TITAN X (Pascal) (UUID: GPU-1)\\nGPU 1: Tesla K20m (S/N: 0324) > 1 x TITAN X (Pascal); 1 x Tesla K20m",
			"GPU 0: NVIDIA A16\\nGPU 1: NVIDIA A16 > 2 x NVIDIA A16" })
	void readsListsOfManyKinds(String printed, String gpus) {
		assertThat(read(printed.replace("\\n", "\n").replace("\\t", "\t"))).isEqualTo(gpus);
	}

	@Test
	void readsThePageOfDetailsAndTakesTheCardForItsSlices() {
		assertThat(read("""
				==============NVSMI LOG==============
				Driver Version                            : 535.104.05
				Attached GPUs                             : 1
				GPU 00000000:00:04.0
				    Product Name                          : NVIDIA A100-SXM4-40GB
				    MIG Device
				        FB Memory Usage
				            Total                         : 19968 MiB
				    FB Memory Usage
				        Total                             : 40960 MiB
				        Used                              : 4 MiB
				    BAR1 Memory Usage
				        Total                             : 65536 MiB
				""")).isEqualTo("1 x NVIDIA A100-SXM4-40GB of 40 GB");
	}

	@Test
	void keepsTheCardsBeforeTheEndOfACutXml() {
		String xml = Printouts.text("xml-rtx4070-laptop-v12.txt");
		assertThat(read(xml.substring(0, xml.indexOf("<bar1"))))
			.isEqualTo("1 x NVIDIA GeForce RTX 4070 Laptop GPU of 8 GB");
		assertThat(read(xml + xml)).isEqualTo("1 x NVIDIA GeForce RTX 4070 Laptop GPU of 8 GB");
	}

	@Test
	void neitherFetchesNorExpandsWhatAnXmlDeclares() {
		String harmless = """
				<?xml version="1.0"?>
				<!DOCTYPE nvidia_smi_log [<!ENTITY a "Tesla T4"><!ENTITY b SYSTEM "file:///etc/hostname">]>
				<nvidia_smi_log><gpu><product_name>NVIDIA L4</product_name><serial>0</serial></gpu></nvidia_smi_log>
				""";
		assertThat(read(harmless)).isEqualTo("1 x NVIDIA L4");
		assertThat(read(harmless.replace("0</serial>", "&b;</serial>"))).isEqualTo("1 x NVIDIA L4");
		assertThat(refusal(harmless.replace("NVIDIA L4", "&a;")).message()).contains("no name");
		assertThat(refusal(harmless.replace("NVIDIA L4", "&b;")).message()).contains("no name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GeForce GTX 960M", "Quadro M1200", "GeForce 940MX", "NVIDIA GeForce MX450",
			"NVIDIA GeForce RTX 2080 with Max-Q Design", "NVIDIA RTX A2000 8GB Laptop GPU" })
	void knowsLaptopsByTheNamesOfTheirGpus(String name) {
		assertThat(NvidiaSmi.read("GPU 0: " + name).computer())
			.isEqualTo(name.equals("Quadro M1200") ? ComputerKind.DESKTOP : ComputerKind.LAPTOP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Tesla M2090", "Tesla K40m", "NVIDIA A100-SXM4-40GB", "Tesla M60",
			"NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition", "GRID M60-1Q" })
	void takesNoOtherComputerForALaptop(String name) {
		assertThat(NvidiaSmi.read("GPU 0: " + name).computer()).isEqualTo(ComputerKind.DESKTOP);
	}

	@Test
	void countsWslAndAPromptOfWindowsAboveALinuxTableAsLinux() {
		assertThat(NvidiaSmi.read("C:\\> wsl nvidia-smi\n" + Printouts.text("wsl2-510-t1000.txt")).os())
			.isEqualTo(OperatingSystem.LINUX);
		assertThat(NvidiaSmi.read("PS C:\\> nvidia-smi -L\n" + T4).os()).isEqualTo(OperatingSystem.WINDOWS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "|", "| ", "0 ", "1|", "(", "GPU 0: ", "NVIDIA ", ", ", "> ", "[0;", "\u001B[", "1 / ",
			"9MiB / ", "\"", "a,\"", "<gpu>", "<gpu><product_name>", "| 0 a On ", "00000000:01:00.0",
			"NVIDIA-SMI | 0 A ", "MiB NVIDIA ", "- ", "\uFDFA", "#", "\r", "a.", "name, ", " : ",
			"Product Name : A\n" })
	void isNotSlowedDownByHostileTexts(String part) {
		String text = part.repeat(64 * 1024 / part.length());
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
			for (String hostile : new String[] { text, "NVIDIA-SMI " + text, "name, memory.total [MiB]\n" + text,
					text + T4, text.replace(' ', '\n') }) {
				try {
					NvidiaSmi.read(hostile);
				}
				catch (InvalidRequirement ex) {
					assertThat(ex.problems()).hasSize(1);
				}
			}
		});
	}

	@Test
	void failsOnNothingThatIsCutOrChangedAnywhere() {
		for (String file : new String[] { "xml-a100-two-mig-v11.txt", "mig-h100-two-3g-spaces-collapsed.txt",
				"csv-rtx4000ada-laptop-extra-column.txt", "list-h100-one-mig.txt", "mangled-p100-dashes-to-em.txt" }) {
			String text = Printouts.text(file);
			for (int i = 0; i < text.length(); i += 1 + text.length() / 300) {
				tried(text.substring(0, i));
				tried(text.substring(i));
				tried(text.substring(0, i) + '\u0000' + text.substring(i + 1));
				tried(text.substring(0, i) + "<\"&|" + text.substring(i + 1));
			}
		}
	}

	private static void tried(String text) {
		try {
			NvidiaSmi.read(text);
		}
		catch (InvalidRequirement ex) {
			assertThat(ex.problems()).hasSize(1);
		}
	}

	private static String list(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "GPU " + i + ": Tesla T4").collect(Collectors.joining("\n"));
	}

	/** Broken at spaces, as mail programs do. */
	private static String wrapped(String text, int width) {
		StringBuilder wrapped = new StringBuilder();
		text.lines().forEach((line) -> {
			String rest = line;
			while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
				int end = rest.lastIndexOf(' ', width);
				wrapped.append(rest, 0, end).append('\n');
				rest = rest.substring(end + 1);
			}
			wrapped.append(rest).append('\n');
		});
		return wrapped.toString();
	}

	private static String read(String text) {
		return Printouts.gpus(NvidiaSmi.read(text));
	}

	private static FieldProblem refusal(String text) {
		InvalidRequirement refusal = catchThrowableOfType(InvalidRequirement.class, () -> NvidiaSmi.read(text));
		assertThat(refusal).as("refused: " + text).isNotNull();
		assertThat(refusal.problems()).hasSize(1);
		return refusal.problems().get(0);
	}

}
