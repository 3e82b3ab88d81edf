package org.gpuadvisor.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a request has to keep and a schema does not say: how two fields go together.
 * Two things more are known only to the service: names must be in the catalog
 * ({@link CatalogNames}), and a whole number is written without a decimal point, which
 * JSON Schema cannot ask for.
 */
enum RequestRules {

	/** Steady work and a one-off job exclude one another. */
	HOURS_PER_WEEK_OR_IN_ALL("workload.hoursTotal",
			(request) -> has(request, "/workload/hoursPerWeek") && has(request, "/workload/hoursTotal"),
			(request) -> work(request).remove("hoursPerWeek")),

	/** Steady work has no deadline. */
	DEADLINE_OF_A_ONE_OFF_JOB("workload.deadlineDays",
			(request) -> has(request, "/workload/deadlineDays") && !has(request, "/workload/hoursTotal"),
			(request) -> work(request).remove("deadlineDays")),

	/** No run is longer than the whole job. */
	RUN_WITHIN_THE_JOB("workload.hoursPerRun",
			(request) -> has(request, "/workload/hoursTotal")
					&& request.at("/workload/hoursPerRun").asDouble(0) > request.at("/workload/hoursTotal").asDouble(0),
			(request) -> work(request).remove("hoursPerRun")),

	/** A price of electricity overrides that of the country. */
	COUNTRY_OR_PRICE_OF_ELECTRICITY("budget.country",
			(request) -> has(request, "/budget/country") && has(request, "/budget/electricityPerKwh"),
			(request) -> ((ObjectNode) request.path("budget")).remove("country")),

	/** Nothing updates the weights of a network that is only applied. */
	OPTIMIZER_IN_TRAINING("workload.optimizer", (request) -> has(request, "/workload/optimizer") && applies(request),
			(request) -> work(request).remove("optimizer")),

	/** Likewise of activations that are computed twice. */
	CHECKPOINTING_IN_TRAINING("workload.gradientCheckpointing",
			(request) -> has(request, "/workload/gradientCheckpointing") && applies(request),
			(request) -> work(request).remove("gradientCheckpointing")),

	/** Language models are fine-tuned in training, and asked in inference. */
	ONE_MODE_OF_LANGUAGE_MODELS("workload.mode",
			(request) -> has(request, "/workload/mode")
					&& (text(request, "type").equals("LANGUAGE_MODEL_FINE_TUNING") && applies(request)
							|| text(request, "type").equals("LANGUAGE_MODEL_INFERENCE") && !applies(request)),
			(request) -> work(request).remove("mode")),

	/** Image networks are not trained in eight bits. */
	EIGHT_BITS_IN_INFERENCE("workload.precision",
			(request) -> isOfImages(request) && text(request, "precision").equals("INT8") && !applies(request),
			(request) -> work(request).remove("precision"));

	private final String field;

	private final Predicate<JsonNode> broken;

	private final Consumer<ObjectNode> mend;

	RequestRules(String field, Predicate<JsonNode> broken, Consumer<ObjectNode> mend) {
		this.field = field;
		this.broken = broken;
		this.mend = mend;
	}

	/** The fields that a refusal has to name; none if all rules are kept. */
	static List<String> brokenBy(JsonNode request) {
		return List.of(values())
			.stream()
			.filter((rule) -> rule.broken.test(request))
			.map((rule) -> rule.field)
			.toList();
	}

	/** Leaves out what breaks a rule. */
	static ObjectNode mended(ObjectNode request) {
		for (RequestRules rule : values()) {
			if (rule.broken.test(request)) {
				rule.mend.accept(request);
			}
		}
		return request;
	}

	private static boolean has(JsonNode request, String pointer) {
		JsonNode value = request.at(pointer);
		return !value.isMissingNode() && !value.isNull();
	}

	private static boolean isOfImages(JsonNode request) {
		return Set.of("POSE_ESTIMATION", "IMAGE_CLASSIFICATION", "OBJECT_DETECTION", "SEGMENTATION")
			.contains(text(request, "type"));
	}

	private static boolean applies(JsonNode request) {
		return text(request, "mode").equals("INFERENCE");
	}

	private static String text(JsonNode request, String field) {
		return request.path("workload").path(field).asString("").strip().toUpperCase(Locale.ROOT);
	}

	private static ObjectNode work(ObjectNode request) {
		return (ObjectNode) request.path("workload");
	}

}
