package org.gpuadvisor.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/**
 * Says of workloads what the server does: exactly one of the types, told by {@code type},
 * and no field of another. A type that is made of its parent and an addition cannot
 * forbid further fields, so each is written out.
 */
final class WorkloadSchemas {

	private static final String PARENT = "Workload";

	private WorkloadSchemas() {
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	static void flatten(Map<String, Schema> schemas) {
		Schema parent = schemas.get(PARENT);
		Discriminator discriminator = parent.getDiscriminator();
		Schema oneOf = new Schema<>().description(parent.getDescription()).discriminator(discriminator);
		discriminator.getMapping().forEach((type, reference) -> {
			String name = reference.substring(reference.lastIndexOf('/') + 1);
			Schema flat = written(schemas.get(name), type);
			RequestSchemas.nullable(flat);
			schemas.put(name, flat);
			oneOf.addOneOfItem(new Schema<>().$ref(reference));
		});
		schemas.put(PARENT, oneOf);
		schemas.get("RecommendationRequest")
			.getProperties()
			.put("workload", new Schema<>().$ref("#/components/schemas/" + PARENT));
	}

	@SuppressWarnings({ "rawtypes", "unchecked" })
	private static Schema written(Schema composed, String type) {
		Schema flat = new ObjectSchema().description(composed.getDescription());
		Map<String, Schema> properties = new LinkedHashMap<>();
		properties.put("type", new StringSchema()._enum(List.of(type))
			.description("The type of workload; read without " + "regard to case."));
		flat.addRequiredItem("type");
		for (Schema part : (List<Schema>) composed.getAllOf()) {
			if (part.getProperties() != null) {
				properties.putAll(part.getProperties());
			}
			if (part.getRequired() != null) {
				part.getRequired().forEach((required) -> flat.addRequiredItem((String) required));
			}
		}
		if (composed.getRequired() != null) {
			composed.getRequired().forEach((required) -> {
				if (!flat.getRequired().contains(required)) {
					flat.addRequiredItem((String) required);
				}
			});
		}
		flat.setProperties(properties);
		flat.setAdditionalProperties(false);
		return flat;
	}

}
