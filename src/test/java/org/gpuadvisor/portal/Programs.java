package org.gpuadvisor.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The programs on the page for developers of portals, as they stand there. */
final class Programs {

	private static final Path PAGE = Path.of("src/docs/portal.md");

	private static final Pattern BLOCK = Pattern.compile("^```(\\w+) (\\S+)\\n(.*?)^```$",
			Pattern.DOTALL | Pattern.MULTILINE);

	private static final Map<String, List<String>> INTERPRETERS = Map.of("bash", List.of("bash", "-eu"), "js",
			List.of("node"), "python", List.of("python3"), "java", List.of("java"));

	private final Map<String, List<String>> commands = new LinkedHashMap<>();

	private final Path folder;

	/** Lays them into a folder, asking the service at that address. */
	Programs(Path folder, String service) {
		this.folder = folder;
		Matcher blocks = BLOCK.matcher(page());
		while (blocks.find()) {
			write(blocks.group(2), blocks.group(3).replace("http://localhost:8080", service));
			if (INTERPRETERS.containsKey(blocks.group(1))) {
				this.commands.put(blocks.group(2), INTERPRETERS.get(blocks.group(1)));
			}
		}
	}

	static String page() {
		try {
			return Files.readString(PAGE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Their file names. */
	List<String> names() {
		return List.copyOf(this.commands.keySet());
	}

	String read(String file) {
		try {
			return Files.readString(this.folder.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(String file, String content) {
		try {
			Files.writeString(this.folder.resolve(file), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a program prints; it must end well and complain of nothing. */
	String run(String program) {
		List<String> command = new ArrayList<>(this.commands.get(program));
		command.add(program);
		return run(this.folder, command);
	}

	static String run(Path folder, List<String> command) {
		try {
			Path printed = Files.createTempFile(folder, "printed", ".txt");
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(printed.toFile())
				.start();
			boolean ended = process.waitFor(8, TimeUnit.MINUTES);
			process.destroy();
			String output = Files.readString(printed);
			Files.delete(printed);
			assertThat(ended).as(command + " ends in time: " + output).isTrue();
			assertThat(process.exitValue()).as(command + ": " + output).isZero();
			return output;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
