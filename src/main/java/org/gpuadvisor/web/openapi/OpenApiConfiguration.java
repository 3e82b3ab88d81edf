package org.gpuadvisor.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.gpuadvisor.web.guard.ApiKey;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Title, examples and strictness of the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String KEY = "apiKey";

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
								+ "`Gb` counts as cards are sold (a 24 GB card has 24); money is in the request's currency, "
								+ "read to a millionth. Enumerated values are read without regard to case; a whole number "
								+ "is written without a decimal point. A body has 64 KiB at most, a text 8,192 characters, a number 64.")
				.contact(new Contact().name("GPU Advisor"))
				.license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
	}

	@Bean
	@SuppressWarnings("rawtypes")
	GlobalOpenApiCustomizer completed(RequestExamples examples, ProblemResponses problems, JsonMapper json,
			ApiKey key) {
		return (document) -> {
			document.setSecurity(List.of());
			document.setServers(List.of(new Server().url("/").description("This service")));
			Map<String, Schema> schemas = document.getComponents().getSchemas();
			WorkloadSchemas.flatten(schemas);
			RequestSchemas.complete(schemas);
			nullableCurrent(schemas.get("Recommendation"));
			problems.describe(document.getComponents());
			document.getPaths().forEach((path, item) -> item.readOperations().forEach((operation) -> {
				problems.complete(path, operation);
				describeAnswer(operation, schemas);
			}));
			if (key.isAsked()) {
				askForKey(document);
			}
			PathItem recommend = document.getPaths().get("/recommend");
			if (recommend != null) {
				MediaType body = recommend.getPost().getRequestBody().getContent().get("application/json");
				examples.all()
					.forEach((name, example) -> body.addExamples(name, new Example().summary(example.summary())
						.value(json.convertValue(example.request(), Map.class))));
			}
		};
	}

	/**
	 * Where an institute has set a key, the document says so, and its page can send it.
	 */
	private static void askForKey(OpenAPI document) {
		document.getComponents()
			.addSecuritySchemes(KEY,
					new SecurityScheme().type(SecurityScheme.Type.APIKEY)
						.in(SecurityScheme.In.HEADER)
						.name(ApiKey.HEADER)
						.description("The key that the institute gave out."));
		document.setSecurity(List.of(new SecurityRequirement().addList(KEY)));
	}

	/** A reference beside a type would ask for both at once. */
	@SuppressWarnings("unchecked")
	private static void nullableCurrent(Schema<?> recommendation) {
		String description = recommendation.getProperties().get("current").getDescription();
		recommendation.getProperties()
			.put("current",
					new Schema<>().description(description)
						.anyOf(List.of(new Schema<>().$ref("#/components/schemas/Current"),
								new Schema<>().types(Set.of("null")))));
		recommendation.addRequiredItem("current");
	}

	/** Says of an answer what its schema says, where nobody said more than "OK". */
	@SuppressWarnings("rawtypes")
	private static void describeAnswer(Operation operation, Map<String, Schema> schemas) {
		ApiResponse answer = operation.getResponses().get("200");
		if (answer != null && "OK".equals(answer.getDescription())) {
			String reference = answer.getContent().get("application/json").getSchema().get$ref();
			answer.setDescription(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)).getDescription());
		}
	}

}
