package org.gpuadvisor.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.gpuadvisor.table.Tables;

import static org.assertj.core.api.Assertions.assertThat;

/** The data's README explains what is there, and counts it rightly. */
class DataReadmeTests {

	private static final Path FOLDER = Path.of("src/main/resources/catalog");

	static Stream<String> files() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<String> names = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".csv"))
				.sorted()
				.toList();
			return names.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void countsTheRows(String file) throws IOException {
		int rows = new Tables().table(file).rows().size();
		assertThat(readme()).contains("| " + file + " | " + rows + " |");
	}

	@ParameterizedTest
	@MethodSource("files")
	void namesEveryColumn(String file) throws IOException {
		String header = Files.readAllLines(FOLDER.resolve(file)).get(0);
		assertThat(readme()).contains(header.split(","));
	}

	private static String readme() throws IOException {
		return Files.readString(FOLDER.resolve("README.md"));
	}

}
