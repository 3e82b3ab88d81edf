package org.gpuadvisor.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the key before a request's body is read. Pages, the OpenAPI document and what
 * the cluster asks for under {@code /actuator} stay open.
 */
class KeyCheck implements HandlerInterceptor {

	private final ApiKey key;

	KeyCheck(ApiKey key) {
		this.key = key;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (asks(handler) && !this.key.opens(request.getHeader(ApiKey.HEADER))) {
			throw new KeyMissing();
		}
		return true;
	}

	private static boolean asks(Object handler) {
		return handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith("org.gpuadvisor")
				&& !ErrorController.class.isAssignableFrom(method.getBeanType());
	}

}
