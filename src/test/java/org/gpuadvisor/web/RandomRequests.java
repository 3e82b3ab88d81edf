package org.gpuadvisor.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that are valid by the OpenAPI document, made up from it: the same seed makes
 * the same requests.
 */
final class RandomRequests {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	/** Of so many values one lies on an edge of what is allowed. */
	private static final int EDGE_EVERY = 12;

	private final ServedDocument document;

	private final Random random;

	/** The share of optional fields that are given. */
	private double given;

	RandomRequests(ServedDocument document, long seed) {
		this.document = document;
		this.random = new Random(seed);
	}

	Random random() {
		return this.random;
	}

	/** Any type of work, with few or many of the optional fields. */
	ObjectNode next() {
		List<String> types = this.document.workloadTypes();
		return next(types.get(this.random.nextInt(types.size())), this.random.nextDouble() * this.random.nextDouble());
	}

	/** Work of that type, with that share of the optional fields. */
	ObjectNode next(String type, double share) {
		this.given = share;
		ObjectNode request = object(this.document.schema("RecommendationRequest"), "", type);
		return RequestRules.mended(named(request, type));
	}

	private ObjectNode object(JsonNode schema, String path, String type) {
		ObjectNode object = JSON.objectNode();
		List<String> required = Reply.texts(schema.path("required"));
		for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
			if (required.contains(field.getKey()) || this.random.nextDouble() < this.given) {
				object.set(field.getKey(), value(field.getValue(), path + "/" + field.getKey(), type));
			}
		}
		return object;
	}

	private JsonNode value(JsonNode property, String path, String type) {
		JsonNode schema = path.equals("/workload") ? this.document.workload(type) : this.document.meant(property);
		List<String> allowed = ServedDocument.choices(schema);
		if (!allowed.isEmpty()) {
			return JSON.stringNode(allowed.get(this.random.nextInt(allowed.size())));
		}
		return switch (ServedDocument.type(schema)) {
			case "object" -> object(schema, path, type);
			case "array" -> list(schema, path, type);
			case "boolean" -> JSON.booleanNode(this.random.nextBoolean());
			case "integer" -> JSON.numberNode(number(schema).setScale(0, RoundingMode.HALF_UP).intValue());
			case "number" -> JSON.numberNode(number(schema));
			default -> JSON.stringNode(schema.path("example").asString("8.6"));
		};
	}

	private ArrayNode list(JsonNode schema, String path, String type) {
		ArrayNode list = JSON.arrayNode();
		int most = (this.random.nextInt(EDGE_EVERY) == 0) ? schema.path("maxItems").asInt() : 3;
		for (int left = this.random.nextInt(most + 1); left > 0; left--) {
			list.add(value(schema.path("items"), path, type));
		}
		return list;
	}

	/** Mostly of the size of the example, sometimes anything that is allowed. */
	private BigDecimal number(JsonNode schema) {
		BigDecimal least = schema.path("minimum").decimalValue();
		BigDecimal most = schema.path("maximum").decimalValue();
		JsonNode typical = schema.has("example") ? schema.path("example") : schema.path("default");
		if (this.random.nextInt(EDGE_EVERY) == 0) {
			return this.random.nextBoolean() ? least : most;
		}
		double around = typical.isNumber() && typical.asDouble() > 0 ? typical.asDouble()
				: Math.sqrt(Math.max(1, least.doubleValue()) * most.doubleValue());
		double spread = (this.random.nextInt(EDGE_EVERY) == 0) ? 1000 : 4;
		return BigDecimal.valueOf(around * Math.pow(spread, this.random.nextDouble() * 2 - 1))
			.round(new MathContext(4))
			.max(least)
			.min(most);
	}

	/** Puts names of the catalog where a schema only says that there is a text. */
	private ObjectNode named(ObjectNode request, String type) {
		ObjectNode work = (ObjectNode) request.path("workload");
		replace(work, "model", CatalogNames.models(type));
		replace(work, "referenceGpu", CatalogNames.GPUS);
		replace(work, "frameworkVersion", CatalogNames.versions(work.path("framework").asString("PYTORCH")));
		replace(work, "minimumComputeCapability", List.of("3.5", "6.1", "7.0", "7.5", "8.0", "8.9", "9.0", "12.0"));
		if (request.path("budget") instanceof ObjectNode budget) {
			replace(budget, "currency", CatalogNames.CURRENCIES);
			replace(budget, "country", CatalogNames.COUNTRIES);
		}
		if (request.path("preferences") instanceof ObjectNode preferences) {
			replaceAll(preferences.path("providers"), CatalogNames.PROVIDERS);
			replaceAll(preferences.path("regions"), CatalogNames.REGIONS);
			replaceAll(preferences.path("gpus"), CatalogNames.GPUS);
		}
		for (JsonNode gpu : request.path("hardware").path("gpus")) {
			boolean laptop = request.at("/hardware/computer").asString("").equals("LAPTOP");
			own((ObjectNode) gpu, laptop);
		}
		return request;
	}

	/**
	 * A card of the catalog, one of another vendor, or one of which only the size is
	 * known.
	 */
	private void own(ObjectNode gpu, boolean laptop) {
		int kind = this.random.nextInt(6);
		if (kind > 1) {
			gpu.put("name", any(laptop ? CatalogNames.LAPTOP_GPUS : CatalogNames.GPUS));
			gpu.remove("memoryGb");
		}
		else if (kind == 1) {
			gpu.put("name", any(List.of("Apple M2 Pro", "Radeon RX 6800", "Intel Arc A770")));
		}
		else {
			gpu.put("name", "Homemade 9000");
			gpu.put("memoryGb", 1 + this.random.nextInt(48));
		}
	}

	private void replace(ObjectNode object, String field, List<String> names) {
		if (object.has(field)) {
			if (names.isEmpty()) {
				object.remove(field);
			}
			else {
				object.put(field, any(names));
			}
		}
	}

	private void replaceAll(JsonNode list, List<String> names) {
		for (int i = 0; i < list.size(); i++) {
			((ArrayNode) list).set(i, JSON.stringNode(any(names)));
		}
	}

	private String any(List<String> names) {
		return names.get(this.random.nextInt(names.size()));
	}

}
