package org.gpuadvisor.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The OpenAPI document that the service serves, and what it says of a piece of JSON. */
final class ServedDocument {

	private static final String ADDRESS = "https://gpuadvisor.org/openapi";

	private final JsonNode document;

	private final SchemaRegistry schemas;

	private final Map<String, Schema> byName = new ConcurrentHashMap<>();

	ServedDocument(Portal portal) {
		Reply served = portal.get("/v3/api-docs");
		this.document = served.json();
		this.schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(),
				(builder) -> builder.schemas(Map.of(ADDRESS, served.body())));
	}

	/** All of it. */
	JsonNode document() {
		return this.document;
	}

	JsonNode schema(String name) {
		return this.document.path("components").path("schemas").path(name);
	}

	/** All types of work, by the names that they have in requests. */
	List<String> workloadTypes() {
		return List.copyOf(mapping().propertyNames());
	}

	/** The schema of work of that type; nothing if there is no such type. */
	JsonNode workload(String type) {
		String reference = mapping().path(type).asString("");
		return reference.isEmpty() ? MissingNode.getInstance() : this.document.at(reference.substring(1));
	}

	private JsonNode mapping() {
		return schema("Workload").path("discriminator").path("mapping");
	}

	/** What a schema is once its references are followed and null is left aside. */
	JsonNode meant(JsonNode schema) {
		if (schema.has("$ref")) {
			return this.document.at(schema.path("$ref").asString().substring(1));
		}
		return schema.has("anyOf") ? meant(schema.path("anyOf").get(0)) : schema;
	}

	/** The type that a value has if it is not null. */
	static String type(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? Reply.texts(type).stream().filter((each) -> !each.equals("null")).findFirst().orElse("")
				: type.asString("");
	}

	/** The values of an enumerated field; none if it is not one. */
	static List<String> choices(JsonNode schema) {
		return schema.path("enum").values().stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
	}

	/** Why the schema of that name does not allow it; empty if it does. */
	List<String> errors(String name, String json) {
		Schema schema = this.byName.computeIfAbsent(name,
				(any) -> this.schemas.getSchema(SchemaLocation.of(ADDRESS + "#/components/schemas/" + name)));
		return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
	}

}
