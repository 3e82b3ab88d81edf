package org.gpuadvisor.web.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the words of the request what is wrong with its JSON. */
final class JsonProblems {

	private static final String TOO_LONG = "is nested too deeply, or holds a name, text or number that is too long";

	private JsonProblems() {
	}

	/**
	 * What is wrong; empty where the text is no JSON at all, so that no field can be
	 * named.
	 */
	static List<FieldProblem> of(JacksonException ex) {
		Optional<InvalidRequirement> refused = refused(ex);
		String path = path(ex);
		if (refused.isPresent()) {
			return refused.get()
				.problems()
				.stream()
				.map((problem) -> path.isEmpty() ? problem : problem.under(path))
				.toList();
		}
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return List.of(new FieldProblem(path, "is not a known field", null, knownFields(unknown)));
		}
		if (ex instanceof InvalidTypeIdException unknown) {
			String type = path.endsWith("type") ? path : (path.isEmpty() ? "type" : path + ".type");
			return List.of(new FieldProblem(type,
					(unknown.getTypeId() == null) ? "is required" : "is not a known type of workload",
					unknown.getTypeId(), names(WorkloadType.values())));
		}
		if (ex instanceof InvalidFormatException wrong && !path.isEmpty()) {
			return List.of(new FieldProblem(path, expected(wrong.getTargetType()), wrong.getValue(), allowed(wrong)));
		}
		if (isTwice(ex) && ex.processor() instanceof JsonParser parser) {
			return List.of(new FieldProblem(path(parser.streamReadContext()), "stands twice", null));
		}
		if (ex instanceof StreamConstraintsException && !path.isEmpty()) {
			return List.of(new FieldProblem(path, TOO_LONG, null));
		}
		if (ex instanceof InputCoercionException number) {
			return List.of(new FieldProblem(path, expected(number.getTargetType()), null, List.of()));
		}
		if (ex instanceof MismatchedInputException wrong && !path.isEmpty()) {
			return List.of(new FieldProblem(path, expected(wrong.getTargetType()), null, allowed(wrong)));
		}
		return List.of();
	}

	/** What is wrong where no field can be named, and where the text stops being JSON. */
	static String place(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		if (ex instanceof StreamConstraintsException) {
			return "the body " + TOO_LONG;
		}
		if (!(ex instanceof StreamReadException) && !ex.getOriginalMessage().startsWith("Trailing token")) {
			return "the body is valid JSON, but no object";
		}
		String what = "the body is not valid JSON";
		return (location == null || location.getLineNr() < 1) ? what
				: what + " at line " + location.getLineNr() + ", column " + location.getColumnNr();
	}

	private static boolean isTwice(JacksonException ex) {
		return ex instanceof StreamReadException && ex.getOriginalMessage().startsWith("Duplicate");
	}

	private static Optional<InvalidRequirement> refused(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidRequirement refused) {
				return Optional.of(refused);
			}
		}
		return Optional.empty();
	}

	/** Whether all could be read, but values are beyond their limits or contradict. */
	static boolean isOfRule(JacksonException ex) {
		return refused(ex).isPresent();
	}

	/** The field at which reading ended; empty for the whole. */
	static String path(JacksonException ex) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference reference : ex.getPath()) {
			if (reference.getPropertyName() != null) {
				path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
			}
			else {
				path.append('[').append(reference.getIndex()).append(']');
			}
		}
		return path.toString();
	}

	/** Where the parser stands in the text. */
	private static String path(@Nullable TokenStreamContext place) {
		if (place == null || place.inRoot()) {
			return "";
		}
		String parent = path(place.getParent());
		return place.inArray() ? parent + "[" + place.getCurrentIndex() + "]"
				: (parent.isEmpty() ? "" : parent + ".") + place.currentName();
	}

	/** What a value of that type must be. */
	static String expected(@Nullable Class<?> type) {
		if (type == null) {
			return "has the wrong type";
		}
		if (type.isEnum()) {
			return "must be one of the allowed values";
		}
		if (type == Boolean.class || type == boolean.class) {
			return "must be true or false";
		}
		if (type == Integer.class || type == int.class) {
			return "must be a whole number";
		}
		if (Number.class.isAssignableFrom(type) || type == double.class) {
			return "must be a number";
		}
		if (type == String.class) {
			return "must be a text in quotes";
		}
		return List.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
	}

	private static List<String> allowed(MismatchedInputException wrong) {
		List<JacksonException.Reference> path = wrong.getPath();
		JacksonException.Reference last = path.isEmpty() ? null : path.get(path.size() - 1);
		return Choices.of(wrong.getTargetType(), (last != null && last.from() instanceof Class<?> type) ? type : null,
				(last != null) ? last.getPropertyName() : null);
	}

	private static List<String> names(Enum<?>[] constants) {
		return Arrays.stream(constants).map(Enum::name).toList();
	}

	private static List<String> knownFields(UnrecognizedPropertyException unknown) {
		Class<?> type = unknown.getReferringClass();
		List<String> fields = new ArrayList<>();
		if (Workload.class.isAssignableFrom(type)) {
			fields.add("type");
		}
		fields(type).forEach(fields::add);
		return fields;
	}

	private static Stream<String> fields(Class<?> type) {
		return type.isRecord() ? Arrays.stream(type.getRecordComponents())
			.flatMap((component) -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
					? fields(component.getType()) : Stream.of(component.getName()))
				: Stream.empty();
	}

}
