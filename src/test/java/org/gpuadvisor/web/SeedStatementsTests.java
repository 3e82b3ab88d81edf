package org.gpuadvisor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code src/docs/seeds.md} says of each statement of the founding documents what carries
 * it: all that it names can be had in an answer.
 */
@OverHttp
class SeedStatementsTests {

	private static final Pattern CODE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");

	/** Questions that bring up what the lines of advice do not. */
	private static final List<String> REQUESTS = List.of("'hardware':{'gpus':[{'name':'GTX 1080 Ti'}]}",
			"'hardware':{'os':'MACOS','gpus':[{'name':'GTX 1080 Ti'}]}",
			"'hardware':{'location':'SERVER_ROOM','freeSlots':1,'gpus':[{'name':'Tesla K80'}]}",
			"'workload':{'type':'POSE_ESTIMATION','framework':'TENSORFLOW','frameworkVersion':'2.0'},"
					+ "'hardware':{'gpus':[{'name':'RTX 3090'}]}",
			"'hardware':{},'preferences':{'options':['BUY','RENT']}");

	private final Portal portal;

	SeedStatementsTests(@LocalServerPort int port) {
		this.portal = new Portal(port);
	}

	@Test
	void everyCodeOfThePageIsInAnAnswer() throws IOException {
		Set<String> named = codes(String.join("\n", statements())).collect(Collectors.toCollection(TreeSet::new));
		Set<String> given = Stream
			.concat(AdviceCases.all().map(AdviceCases::applies), REQUESTS.stream().map(AdviceCases::request))
			.distinct()
			.flatMap((request) -> given(this.portal.recommendation(request)))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(named).hasSizeGreaterThan(30);
		assertThat(given).containsAll(named);
	}

	@Test
	void everyStatementIsCarriedBySomethingAndNoCellIsEmpty() throws IOException {
		assertThat(statements()).hasSizeGreaterThan(50).allSatisfy((line) -> {
			List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
			assertThat(cells).hasSize(6);
			assertThat(cells.subList(1, 5)).doesNotContain("");
			assertThat(cells.get(1)).isIn("DLC", "DLH");
			assertThat(codes(cells.get(3))).isNotEmpty();
		});
	}

	/** The lines of the tables, without their heads. */
	private static List<String> statements() throws IOException {
		return Files.readAllLines(Path.of("src/docs/seeds.md"))
			.stream()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| of |"))
			.toList();
	}

	private static Stream<String> codes(String text) {
		return CODE.matcher(text).results().map((MatchResult result) -> result.group(1));
	}

	/** All codes and kinds that an answer holds. */
	private static Stream<String> given(JsonNode answer) {
		Stream<String> within = Stream.of("code", "kind", "action")
			.flatMap((name) -> answer.findValues(name).stream())
			.map(JsonNode::asString);
		return Stream.concat(within, answer.at("/rejected/byReason").propertyNames().stream());
	}

}
