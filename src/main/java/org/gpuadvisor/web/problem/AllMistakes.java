package org.gpuadvisor.web.problem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.requirement.Requirement;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds all that is wrong with what a lab asks, though reading it ends at the first
 * mistake: what is wrong is left out and the rest read again, until nothing else is. What
 * may only follow from what was left out is not told.
 */
final class AllMistakes {

	/** So often the rest is read at most. */
	private static final int READINGS = 20;

	private final JsonMapper mapper;

	AllMistakes(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * In the order in which they were found; the first only where the body was not kept,
	 * or the rest of it does not come.
	 * @param first what ended the reading of the body
	 */
	List<FieldProblem> in(HttpInputMessage message, JacksonException first) {
		try {
			return (message instanceof KeptBody body) ? in(body.all(), first) : JsonProblems.of(first);
		}
		catch (IOException ex) {
			return JsonProblems.of(first);
		}
	}

	private List<FieldProblem> in(byte[] body, JacksonException first) {
		List<FieldProblem> found = new ArrayList<>(JsonProblems.of(first));
		if (found.isEmpty()) {
			return found;
		}
		try {
			ObjectReader reader = this.mapper.readerFor(Requirement.class)
				.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
			JsonNode rest = reader.readTree(body);
			JacksonException mistake = first;
			for (int i = 0; i < READINGS && mistake != null && leaveOut(rest, mistake); i++) {
				mistake = read(rest, reader);
				if (mistake != null) {
					add(mistake, found);
				}
			}
		}
		catch (JacksonException ex) {
			add(ex, found);
		}
		return found;
	}

	private static @Nullable JacksonException read(JsonNode rest, ObjectReader reader) {
		try {
			reader.readValue(rest);
			return null;
		}
		catch (JacksonException ex) {
			return ex;
		}
	}

	/**
	 * A field is told of once; how the fields of an object go together only if none of
	 * them was left out.
	 */
	private static void add(JacksonException mistake, List<FieldProblem> found) {
		String object = JsonProblems.isOfRule(mistake) ? JsonProblems.path(mistake) : "";
		for (FieldProblem problem : JsonProblems.of(mistake)) {
			String subject = object.isEmpty() ? problem.field() : object;
			if (found.stream().noneMatch((known) -> touch(known.field(), subject))) {
				found.add(problem);
			}
		}
	}

	private static boolean touch(String field, String other) {
		return isWithin(field, other) || isWithin(other, field);
	}

	private static boolean isWithin(String field, String other) {
		return field.equals(other) || field.startsWith(other + ".") || field.startsWith(other + "[");
	}

	/** Leaves out the fields that are named, else what they stand in. */
	private static boolean leaveOut(JsonNode rest, JacksonException mistake) {
		boolean some = false;
		if (JsonProblems.isOfRule(mistake)) {
			for (FieldProblem problem : JsonProblems.of(mistake)) {
				some |= leaveOut(rest, Arrays.asList(problem.field().split("[.\\[\\]]+")));
			}
		}
		return some || leaveOut(rest, mistake.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : String.valueOf(step.getIndex()))
			.toList());
	}

	/** Whether there was something to leave out: of a list it is all. */
	private static boolean leaveOut(JsonNode rest, List<String> path) {
		JsonNode place = rest;
		ObjectNode holder = null;
		String name = "";
		for (String step : path) {
			if (place instanceof ObjectNode object) {
				holder = object;
				name = step;
				place = object.path(step);
			}
			else {
				place = place.path(step.matches("\\d{1,9}") ? Integer.parseInt(step) : -1);
			}
		}
		return holder != null && holder.remove(name) != null;
	}

}
