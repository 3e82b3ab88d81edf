package org.gpuadvisor.lab.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The printouts under nvidia-smi, and machines as the index there writes them. */
public final class Printouts {

	private Printouts() {
	}

	/** A printout, as it was pasted. */
	public static String text(String file) {
		return new String(bytes(file), StandardCharsets.UTF_8);
	}

	public static byte[] bytes(String file) {
		try {
			return Files.readAllBytes(Path.of("src/test/resources/nvidia-smi", file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Such as {@code 2 x Tesla T4 of 16 GB; 1 x NVIDIA GB10}. */
	public static String gpus(Machine machine) {
		return machine.gpus()
			.stream()
			.map((gpu) -> gpu.count() + " x " + gpu.name() + gpu.memory().map((memory) -> " of " + memory).orElse(""))
			.collect(Collectors.joining("; "));
	}

}
