package org.gpuadvisor.web;

import java.util.List;

import org.springframework.boot.actuate.endpoint.web.annotation.ControllerEndpointsSupplier;
import org.springframework.boot.actuate.endpoint.web.annotation.ServletEndpointsSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * There are no endpoints of the two kinds that are given up; else each start would look
 * through everything for them, several times.
 */
@Configuration(proxyBeanMethods = false)
@SuppressWarnings("removal")
class EndpointConfiguration {

	@Bean
	ControllerEndpointsSupplier noControllerEndpoints() {
		return List::of;
	}

	@Bean
	ServletEndpointsSupplier noServletEndpoints() {
		return List::of;
	}

}
