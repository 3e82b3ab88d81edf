package org.gpuadvisor.web;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who may call from a browser; without the service around it, which the setting does not
 * touch.
 */
class CorsConfigurationTests {

	private static final String PORTAL = "https://portal.example.org";

	private final WebApplicationContextRunner service = new WebApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class))
		.withUserConfiguration(CorsConfiguration.class, Endpoints.class);

	@Test
	void letsTheNamedPortalPost() {
		this.service.withPropertyValues("gpu-advisor.cors.allowed-origins=" + PORTAL).run((context) -> {
			mvc(context)
				.perform(options("/recommend").header("Origin", PORTAL)
					.header("Access-Control-Request-Method", "POST")
					.header("Access-Control-Request-Headers", "content-type"))
				.andExpect(status().isOk())
				.andExpect(header().string("Access-Control-Allow-Origin", PORTAL))
				.andExpect(header().string("Access-Control-Allow-Methods", "GET,POST"))
				.andExpect(header().string("Access-Control-Allow-Headers", "content-type"))
				.andExpect(header().doesNotExist("Access-Control-Allow-Credentials"));
			mvc(context).perform(get("/gpus").header("Origin", PORTAL))
				.andExpect(status().isOk())
				.andExpect(header().string("Access-Control-Allow-Origin", PORTAL));
		});
	}

	@Test
	void letsNobodyElseIn() {
		this.service.withPropertyValues("gpu-advisor.cors.allowed-origins=" + PORTAL)
			.run((context) -> mvc(context).perform(get("/gpus").header("Origin", "https://elsewhere.example.org"))
				.andExpect(status().isForbidden())
				.andExpect(header().doesNotExist("Access-Control-Allow-Origin")));
	}

	@Test
	void letsNoOtherMethodIn() {
		this.service.withPropertyValues("gpu-advisor.cors.allowed-origins=" + PORTAL)
			.run((context) -> mvc(context)
				.perform(options("/gpus").header("Origin", PORTAL).header("Access-Control-Request-Method", "DELETE"))
				.andExpect(status().isForbidden()));
	}

	@Test
	void letsSeveralPortalsIn() {
		this.service.withPropertyValues("gpu-advisor.cors.allowed-origins=https://other.example.org," + PORTAL)
			.run((context) -> mvc(context).perform(get("/gpus").header("Origin", PORTAL))
				.andExpect(header().string("Access-Control-Allow-Origin", PORTAL)));
	}

	@Test
	void namesNoOriginByDefault() {
		this.service.run((context) -> mvc(context).perform(get("/gpus").header("Origin", PORTAL))
			.andExpect(status().isOk())
			.andExpect(header().doesNotExist("Access-Control-Allow-Origin")));
	}

	private static MockMvc mvc(WebApplicationContext context) {
		return MockMvcBuilders.webAppContextSetup(context).build();
	}

	@RestController
	static class Endpoints {

		@GetMapping("/gpus")
		String gpus() {
			return "";
		}

		@PostMapping("/recommend")
		String recommend() {
			return "";
		}

	}

}
