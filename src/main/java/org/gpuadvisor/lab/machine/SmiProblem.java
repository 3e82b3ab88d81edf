package org.gpuadvisor.lab.machine;

import java.util.List;
import java.util.Locale;

import org.gpuadvisor.lab.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * Why a text tells of no GPU, and what to do about it. The first that applies is named.
 */
enum SmiProblem {

	EMPTY("is empty: send as text/plain what nvidia-smi prints"),

	DRIVER_SILENT(
			"says that nvidia-smi cannot reach the NVIDIA driver: install the driver for this kernel or start the "
					+ "computer anew, until nvidia-smi shows a table, and send that; or name the GPUs under hardware.gpus",
			"communicate with the nvidia driver", "driver not loaded", "nvidia driver is not loaded"),

	VERSIONS_DIFFER("says that the loaded driver and its library are of different versions, as after an update: start "
			+ "the computer anew, run nvidia-smi again and send what it prints", "version mismatch"),

	LIBRARY_MISSING(
			"says that the driver's library was not found: install the NVIDIA driver; in a container, start it "
					+ "with GPUs (docker run --gpus all); then send what nvidia-smi prints",
			"libnvidia-ml", "nvml.dll", "shared library not found"),

	NO_DEVICES(
			"says that no GPU was found: on a cluster ask for one first, in a container start it with GPUs; a "
					+ "computer without NVIDIA GPUs needs no gpus in its hardware",
			"no devices were found", "no devices found", "no nvidia gpu"),

	GPU_LOST("says that the driver lost a GPU: start the computer anew, run nvidia-smi again and send what it prints",
			"gpu is lost", "fallen off the bus", "unable to determine the device handle", "err!"),

	NOT_ALLOWED("says that this user may not see the GPUs: run nvidia-smi with the rights to, and send what it prints",
			"insufficient permissions", "permission denied", "access blocked", "no permission"),

	NVML_FAILED("says that nvidia-smi could not start: start the container or the computer anew, run nvidia-smi again "
			+ "and send what it prints", "failed to initialize nvml", "nvml"),

	NOT_A_COMMAND(
			"says that there is no command nvidia-smi: it comes with the NVIDIA driver, so install that, or name "
					+ "the GPUs under hardware.gpus",
			"command not found", "is not recognized as", "nvidia-smi: not found", "no such file or directory",
			"not found, but can be installed", "cmdlet", "unknown command"),

	WRONG_QUESTION(
			"says that nvidia-smi did not understand its options: run one of the commands allowed, and send what "
					+ "it prints",
			"is not a valid field", "invalid combination", "is not a supported option", "is not recognized. please",
			"field \""),

	NO_NAMES("holds no name of a GPU: ask with one of the commands allowed, and send all that it prints",
			"memory.total", "memory.used", "driver_version", "nvidia-smi", "bus-id", "<nvidia_smi_log", "mig "),

	OTHER_TEXT(
			"is not what nvidia-smi prints: run one of the commands allowed on the lab's computer, and send all that "
					+ "it prints");

	private static final List<String> COMMANDS = List.of("nvidia-smi", "nvidia-smi -L", "nvidia-smi -q -x",
			"nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv");

	private final String message;

	private final List<String> signs;

	SmiProblem(String message, String... signs) {
		this.message = message;
		this.signs = List.of(signs);
	}

	static FieldProblem of(Printout printout) {
		List<String> lines = printout.lines();
		if (lines.isEmpty()) {
			return EMPTY.problem(null);
		}
		String flat = String.join(" ", lines).toLowerCase(Locale.ROOT);
		for (SmiProblem problem : values()) {
			if (problem.signs.stream().anyMatch(flat::contains)) {
				return problem.problem(lines.get(0));
			}
		}
		return OTHER_TEXT.problem(lines.get(0));
	}

	private FieldProblem problem(@Nullable String firstLine) {
		return new FieldProblem(NvidiaSmi.FIELD, this.message, firstLine, COMMANDS);
	}

}
