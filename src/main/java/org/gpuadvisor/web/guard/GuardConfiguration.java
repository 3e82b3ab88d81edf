package org.gpuadvisor.web.guard;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the key check in front of everything else that looks at a request. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration implements WebMvcConfigurer {

	private final ApiKey key;

	GuardConfiguration(ApiKey key) {
		this.key = key;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new KeyCheck(this.key)).order(Ordered.HIGHEST_PRECEDENCE);
	}

}
