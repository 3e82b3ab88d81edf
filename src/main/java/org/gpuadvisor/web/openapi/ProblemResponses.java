package org.gpuadvisor.web.openapi;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.gpuadvisor.web.guard.ApiKey;
import org.gpuadvisor.web.guard.RequestId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What operations answer to requests that cannot be answered. */
@Component
class ProblemResponses {

	private static final String SCHEMAS = "#/components/schemas/";

	private static final Map<String, String> OF_ALL = Map.of("401", "KeyMissing", "405", "MethodNotAllowed", "406",
			"NotAcceptable", "408", "TooSlow", "413", "TooLarge", "415", "WrongMediaType", "500", "FailureHere");

	private final ProblemExamples examples;

	private final JsonMapper json;

	private final ApiKey key;

	ProblemResponses(ProblemExamples examples, JsonMapper json, ApiKey key) {
		this.examples = examples;
		this.key = key;
		this.json = json;
	}

	/** Adds what the operations refer to. */
	void describe(Components components) {
		components.getSchemas().keySet().removeIf((name) -> name.startsWith("ProblemDetail"));
		components.addSchemas("Problem", problem()).addSchemas("ProblemField", problemField());
		if (this.key.isAsked()) {
			ofAll(components, "401", "The header `X-API-Key` is missing or wrong.");
		}
		ofAll(components, "405",
				"The path is there, but not for that method; the header `Allow` names those possible.");
		ofAll(components, "406", "The header `Accept` allows no JSON.");
		ofAll(components, "408", "The body did not arrive in time.");
		ofAll(components, "413", "The body is larger than 64 KiB.");
		ofAll(components, "415", "The header `Content-Type` does not say that the body is what the path takes.");
		ofAll(components, "500", "Something went wrong in the service; the same request may fail again.");
	}

	/** Replaces what was guessed from the code by what is answered. */
	void complete(String path, Operation operation) {
		operation.getResponses().keySet().removeIf((code) -> !code.startsWith("2"));
		own(operation, "400", "The request cannot be read, breaks a limit, or names something unknown; `errors` "
				+ "says which field, why, and what is allowed.");
		if (this.key.isAsked()) {
			refer(operation, "401");
		}
		if (path.contains("{")) {
			own(operation, "404", "There is no such id; `errors` names the nearest.");
		}
		refer(operation, "405");
		refer(operation, "406");
		if (operation.getRequestBody() != null) {
			refer(operation, "408");
			refer(operation, "413");
			refer(operation, "415");
		}
		refer(operation, "500");
	}

	private void ofAll(Components components, String code, String description) {
		components.addResponses(OF_ALL.get(code), response("", code, description));
	}

	private void own(Operation operation, String code, String description) {
		operation.getResponses().addApiResponse(code, response(operation.getOperationId(), code, description));
	}

	private static void refer(Operation operation, String code) {
		operation.getResponses()
			.addApiResponse(code, new ApiResponse().$ref("#/components/responses/" + OF_ALL.get(code)));
	}

	private ApiResponse response(String operation, String code, String description) {
		MediaType problem = new MediaType().schema(new Schema<>().$ref(SCHEMAS + "Problem"));
		problem.setExamples(this.examples.of(operation, Integer.parseInt(code), this.json));
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json", problem));
	}

	@SuppressWarnings("unchecked")
	private static Schema<?> problem() {
		return new ObjectSchema().description("What is wrong with a request (RFC 9457).")
			.addProperty("type",
					new StringSchema().description("Kind of problem; about:blank if absent.").example("about:blank"))
			.addProperty("title", new StringSchema().description("Name of the HTTP status.").example("Bad Request"))
			.addProperty("status", new IntegerSchema().description("HTTP status.").example(400))
			.addProperty("detail",
					new StringSchema().description("What is wrong, in a sentence for people.")
						.example("The request cannot be answered as it stands"))
			.addProperty("instance", new StringSchema().description("Path of the request.").example("/recommend"))
			.addProperty(RequestId.NAME, new StringSchema().description(
					"The request's id: what its header `X-Request-Id` said, else a new one. The answer has it in the same "
							+ "header, and the service's logs have it too.")
				.example("8d4d1c6e-2f3a-4d55-9a3c-0f6b6f6f2a11"))
			.addProperty("errors",
					new ArraySchema().items(new Schema<>().$ref(SCHEMAS + "ProblemField"))
						.description("The fields that are wrong; absent if it is not about fields."))
			.required(List.of("title", "status", "detail"));
	}

	@SuppressWarnings("unchecked")
	private static Schema<?> problemField() {
		return new ObjectSchema().description("A field that is wrong.")
			.addProperty("field",
					new StringSchema().description("JSON path, or name of a query parameter.")
						.example("hardware.gpus[0].name"))
			.addProperty("message", new StringSchema().description("What is wrong and what to do."))
			.addProperty("rejectedValue",
					new Schema<>().description("What came, shortened; absent if nothing did, or too much."))
			.addProperty("allowed",
					new ArraySchema().items(new StringSchema())
						.description("The valid values where there are few, the nearest where there are many; absent "
								+ "where neither helps."))
			.required(List.of("field", "message"));
	}

}
