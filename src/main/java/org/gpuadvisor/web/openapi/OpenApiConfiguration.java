package org.gpuadvisor.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Title, examples, problems and strictness of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	/** What requests are made of: unknown fields are refused there. */
	private static final List<String> REQUEST = List.of("RecommendationRequest", "Hardware", "InstalledGpu", "Budget",
			"Preferences");

	private static final String PROBLEM = "application/problem+json";

	@Bean
	OpenAPI document() {
		return new OpenAPI()
			.tags(List.of(new Tag().name("Recommendation").description("Which GPU to keep, use for free, buy or rent."),
					new Tag().name("Catalog").description("What the service knows, and where it is from.")))
			.info(new Info().title("GPU Advisor")
				.version("0.1")
				.description(
						"Tells a research lab which NVIDIA GPU to use for its deep-learning work: keep its own, use a free one, "
								+ "buy, or rent. Every figure has a source and a date; every default is repeated in the answer. "
								+ "`Gb` counts as cards are sold (a 24 GB card has 24); money is in the request's currency.")
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	@Bean
	GlobalOpenApiCustomizer completed(RequestExamples examples, JsonMapper json) {
		return (document) -> {
			document.setSecurity(List.of());
			document.setServers(List.of(new Server().url("/").description("This service")));
			Map<String, Schema> schemas = document.getComponents().getSchemas();
			schemas.keySet().removeIf((name) -> name.startsWith("ProblemDetail"));
			schemas.put("Problem", problem());
			schemas.put("ProblemField", problemField());
			WorkloadSchemas.flatten(schemas);
			nullableCurrent(schemas.get("Recommendation"));
			REQUEST.forEach((name) -> schemas.get(name).setAdditionalProperties(false));
			document.getPaths().forEach((path, item) -> complete(path, item));
			PathItem recommend = document.getPaths().get("/recommend");
			if (recommend != null) {
				MediaType body = recommend.getPost().getRequestBody().getContent().get("application/json");
				examples.all()
					.forEach((name, example) -> body.addExamples(name, new Example().summary(example.summary())
						.value(json.convertValue(example.request(), Map.class))));
			}
		};
	}

	/** A reference beside a type would ask for both at once. */
	@SuppressWarnings("unchecked")
	private static void nullableCurrent(Schema<?> recommendation) {
		recommendation.getProperties()
			.put("current",
					new Schema<>().description("The lab's own first NVIDIA GPU; null without one.")
						.anyOf(List.of(new Schema<>().$ref("#/components/schemas/Current"),
								new Schema<>().types(Set.of("null")))));
		recommendation.addRequiredItem("current");
	}

	private static void complete(String path, PathItem item) {
		for (Operation operation : item.readOperations()) {
			operation.getResponses().keySet().removeIf((code) -> !code.startsWith("2"));
			problem(operation, "400",
					"The request cannot be read, breaks a limit, or names something unknown; `errors` "
							+ "says which field, why, and what is allowed.");
			problem(operation, "406", "The client accepts neither JSON nor problem+json.");
			if (path.contains("{")) {
				problem(operation, "404", "There is no such id; `errors` names the nearest.");
			}
			if (operation.getRequestBody() != null) {
				problem(operation, "413", "The body is larger than 64 KiB.");
				problem(operation, "415", "The body is not of the media type "
						+ String.join(" or ", operation.getRequestBody().getContent().keySet()) + ".");
			}
		}
	}

	private static void problem(Operation operation, String code, String description) {
		operation.getResponses()
			.addApiResponse(code,
					new ApiResponse().description(description)
						.content(new Content().addMediaType(PROBLEM,
								new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))));
	}

	@SuppressWarnings("unchecked")
	private static Schema<?> problem() {
		return new ObjectSchema().description("What is wrong with a request (RFC 9457).")
			.addProperty("type",
					new StringSchema().description("Kind of problem; about:blank if absent.").example("about:blank"))
			.addProperty("title", new StringSchema().example("Bad Request"))
			.addProperty("status", new IntegerSchema().example(400))
			.addProperty("detail", new StringSchema().example("The request cannot be answered as it stands"))
			.addProperty("instance", new StringSchema().description("Path of the request.").example("/recommend"))
			.addProperty("errors",
					new ArraySchema().items(new Schema<>().$ref("#/components/schemas/ProblemField"))
						.description("The fields that are wrong, if it is about fields."))
			.required(List.of("title", "status", "detail"));
	}

	@SuppressWarnings("unchecked")
	private static Schema<?> problemField() {
		return new ObjectSchema().description("A field that is wrong.")
			.addProperty("field",
					new StringSchema().description("JSON path, or name of a query parameter.")
						.example("hardware.gpus[0].name"))
			.addProperty("message", new StringSchema().description("What is wrong and what to do."))
			.addProperty("rejectedValue", new Schema<>().description("What came, shortened."))
			.addProperty("allowed",
					new ArraySchema().items(new StringSchema())
						.description("The valid values where there are few, the nearest where there are many."))
			.required(List.of("field", "message"));
	}

}
