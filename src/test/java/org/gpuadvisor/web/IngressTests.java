package org.gpuadvisor.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.kubernetes.client.openapi.models.V1HTTPIngressPath;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.util.Yaml;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example of an Ingress lets in what the service offers, and not what the cluster
 * asks.
 */
@OverHttp
class IngressTests {

	private final Portal portal;

	private final List<V1HTTPIngressPath> paths;

	IngressTests(@LocalServerPort int port) throws IOException {
		this.portal = new Portal(port);
		V1Ingress ingress = (V1Ingress) Yaml
			.load(Path.of("src/main/kubernetes/examples/ingress/ingress.yaml").toFile());
		this.paths = ingress.getSpec().getRules().get(0).getHttp().getPaths();
	}

	private boolean letsIn(String path) {
		return this.paths.stream()
			.anyMatch((each) -> each.getPath().equals(path)
					|| (each.getPathType().equals("Prefix") && path.startsWith(each.getPath() + "/")));
	}

	@Test
	void letsEveryEndpointIn() {
		List<String> endpoints = List.copyOf(this.portal.get("/v3/api-docs").json().path("paths").propertyNames());
		assertThat(endpoints).hasSizeGreaterThan(5).allMatch(this::letsIn);
		assertThat(List.of("/swagger-ui.html", "/swagger-ui/index.html", "/v3/api-docs/swagger-config", "/"))
			.allMatch(this::letsIn);
	}

	@Test
	void keepsTheActuatorInside() {
		assertThat(List.of("/actuator", "/actuator/prometheus", "/actuator/health")).noneMatch(this::letsIn);
	}

}
