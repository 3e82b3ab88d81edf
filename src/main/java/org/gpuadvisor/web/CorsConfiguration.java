package org.gpuadvisor.web;

import java.util.List;

import org.gpuadvisor.web.guard.RequestId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the browsers of named portals call the service; none by default. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CorsConfiguration.Cors.class)
class CorsConfiguration implements WebMvcConfigurer {

	private final Cors cors;

	CorsConfiguration(Cors cors) {
		this.cors = cors;
	}

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		if (!this.cors.allowedOrigins().isEmpty()) {
			registry.addMapping("/**")
				.allowedOrigins(this.cors.allowedOrigins().toArray(new String[0]))
				.allowedMethods("GET", "POST")
				.exposedHeaders(RequestId.HEADER);
		}
	}

	/**
	 * Settings under {@code gpu-advisor.cors}.
	 *
	 * @param allowedOrigins origins such as {@code https://portal.example.org}
	 */
	@ConfigurationProperties("gpu-advisor.cors")
	record Cors(List<String> allowedOrigins) {

		Cors {
			allowedOrigins = (allowedOrigins != null) ? List.copyOf(allowedOrigins) : List.of();
		}

	}

}
