package org.gpuadvisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documents name is where they say. */
class DocumentsTests {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

	private static final Pattern TABLE = Pattern.compile("`(?:catalog/)?([a-z-]+\\.csv)`");

	private static final Pattern PACKAGE = Pattern.compile("`((?:units|table|market|lab|ranking|web)(?:[./]\\w+)+)`");

	@ParameterizedTest
	@ValueSource(
			strings = { "README.md", "CONTRIBUTING.md", "src/docs/portal.md", "src/main/resources/catalog/README.md" })
	void everyLinkLeadsToAFile(String document) throws IOException {
		Path page = Path.of(document);
		Path folder = page.toAbsolutePath().getParent();
		assertThat(named(page, LINK)).allSatisfy((link) -> assertThat(folder.resolve(link)).exists());
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "CONTRIBUTING.md" })
	void everyPlaceToAddSomethingIsThere(String document) throws IOException {
		Path page = Path.of(document);
		assertThat(named(page, TABLE)).hasSizeGreaterThan(5)
			.allSatisfy((table) -> assertThat(Path.of("src/main/resources/catalog", table)).exists());
		assertThat(named(page, PACKAGE)).hasSizeGreaterThan(3).allSatisfy((name) -> {
			Path place = Path.of("src/main/java/org/gpuadvisor", name.replace('.', '/'));
			assertThat(Files.isDirectory(place) || Files.exists(Path.of(place + ".java"))).as(name).isTrue();
		});
	}

	private static List<String> named(Path page, Pattern pattern) throws IOException {
		try (Stream<String> lines = Files.lines(page)) {
			return lines.flatMap((line) -> pattern.matcher(line).results().map((match) -> match.group(1))).toList();
		}
	}

}
