package org.gpuadvisor.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.media.Schema;

/**
 * Says of requests what annotations cannot: no further fields, null for what may be left
 * out, and no blank names.
 */
final class RequestSchemas {

	private static final List<String> PARTS = List.of("RecommendationRequest", "Hardware", "InstalledGpu", "Budget",
			"Preferences");

	private static final String NOT_BLANK = "\\S";

	private RequestSchemas() {
	}

	@SuppressWarnings("rawtypes")
	static void complete(Map<String, Schema> schemas) {
		for (String part : PARTS) {
			schemas.get(part).setAdditionalProperties(false);
			nullable(schemas.get(part));
		}
		notBlank(property(schemas.get("InstalledGpu"), "name"));
		for (String list : List.of("providers", "regions", "gpus")) {
			notBlank(property(schemas.get("Preferences"), list).getItems());
		}
	}

	/** A field that is null counts as one that was left out. */
	@SuppressWarnings({ "rawtypes", "unchecked" })
	static void nullable(Schema<?> object) {
		Map<String, Schema> properties = object.getProperties();
		properties.replaceAll((name, property) -> {
			boolean required = object.getRequired() != null && object.getRequired().contains(name);
			return required ? property : (property.get$ref() != null) ? orNull(property) : withNull(property);
		});
	}

	/** A reference beside a type would ask for both at once. */
	private static Schema<?> orNull(Schema<?> reference) {
		return new Schema<>().description(reference.getDescription())
			.anyOf(List.of(new Schema<>().$ref(reference.get$ref()), new Schema<>().types(Set.of("null"))));
	}

	private static <T> Schema<T> withNull(Schema<T> property) {
		Set<String> types = new LinkedHashSet<>(property.getTypes());
		types.add("null");
		property.setTypes(types);
		if (property.getEnum() != null) {
			List<T> values = new ArrayList<>(property.getEnum());
			values.add(null);
			property.setEnum(values);
		}
		return property;
	}

	private static Schema<?> property(Schema<?> object, String name) {
		return object.getProperties().get(name);
	}

	private static void notBlank(Schema<?> text) {
		text.setMinLength(1);
		text.setPattern(NOT_BLANK);
	}

}
