package org.gpuadvisor.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service is made of is what was agreed upon: the bill of materials that lies in
 * the jar against the list in runtime-dependencies.csv.
 */
class DependencyTests {

	private static final String BILL = "/META-INF/sbom/application.cdx.json";

	private static final Path AGREED = Path.of("src/test/resources/runtime-dependencies.csv");

	/** Lines that are mended no more; what replaced them goes by another name. */
	private static final List<String> GIVEN_UP = List.of("javax.", "log4j,", "commons-lang,", "commons-collections,",
			"commons-logging,commons-logging-api,", "org.codehaus.jackson,", "io.springfox,", "org.json,",
			"com.google.code.findbugs,", "junit,");

	private final JsonNode bill;

	DependencyTests() throws IOException {
		try (InputStream file = getClass().getResourceAsStream(BILL)) {
			this.bill = JsonMapper.shared().readTree(file);
		}
	}

	private Set<String> used() {
		return this.bill.path("components")
			.valueStream()
			.map((each) -> "%s,%s,%s".formatted(each.path("group").asString(), each.path("name").asString(),
					each.path("version").asString().split("\\.")[0]))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> agreed() throws IOException {
		return Files.readAllLines(AGREED)
			.stream()
			.skip(1)
			.map((row) -> row.substring(0, row.lastIndexOf(',')))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** A new one, or a new major version, takes a row there, and so a second thought. */
	@Test
	void nothingIsUsedThatWasNotAgreedUpon() throws IOException {
		assertThat(used()).hasSizeGreaterThan(20).containsExactlyElementsOf(agreed());
	}

	@Test
	void nothingIsUsedThatIsNoLongerMended() {
		assertThat(used()).noneMatch((each) -> GIVEN_UP.stream().anyMatch(each::startsWith));
	}

	@Test
	void everyPartHasALicence() {
		assertThat(this.bill.path("components").valueStream()).allSatisfy(
				(each) -> assertThat(each.path("licenses").size()).as(each.path("name").asString()).isPositive());
	}

	@Test
	void nothingOfTheTestsIsAmongThem() {
		assertThat(used()).noneMatch((each) -> each.contains("junit") || each.contains("assertj")
				|| each.contains("kubernetes") || each.contains("archunit"));
	}

}
