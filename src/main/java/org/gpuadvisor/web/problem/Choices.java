package org.gpuadvisor.web.problem;

import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The values of an enumerated field: those that its schema names where it takes some
 * only, else all.
 */
public final class Choices {

	private Choices() {
	}

	/** Those of a field; empty where it is not enumerated. */
	public static List<String> of(Field field) {
		Schema schema = field.getAnnotation(Schema.class);
		return (schema != null && schema.allowableValues().length > 0) ? List.of(schema.allowableValues())
				: of(field.getType());
	}

	/** Those of the type as the record names it, or of the type alone. */
	static List<String> of(@Nullable Class<?> type, @Nullable Class<?> record, @Nullable String name) {
		return (record != null && type != null && type.isEnum())
				? field(record, name).filter((field) -> field.getType() == type)
					.map(Choices::of)
					.orElseGet(() -> of(type))
				: of(type);
	}

	private static List<String> of(@Nullable Class<?> type) {
		return (type != null && type.isEnum())
				? Arrays.stream((Enum<?>[]) type.getEnumConstants()).map(Enum::name).toList() : List.of();
	}

	private static Optional<Field> field(Class<?> record, @Nullable String name) {
		return components(record).filter((component) -> component.getName().equals(name))
			.findFirst()
			.map(Choices::field);
	}

	private static Stream<RecordComponent> components(Class<?> type) {
		return type.isRecord() ? Arrays.stream(type.getRecordComponents())
			.flatMap((component) -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
					? components(component.getType()) : Stream.of(component))
				: Stream.empty();
	}

	private static Field field(RecordComponent component) {
		try {
			return component.getDeclaringRecord().getDeclaredField(component.getName());
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException("every record component has a field", ex);
		}
	}

}
