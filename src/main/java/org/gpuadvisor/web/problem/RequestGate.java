package org.gpuadvisor.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what no endpoint would notice: query parameters that have no effect, and bodies
 * that are too large.
 */
class RequestGate implements HandlerInterceptor {

	static final long LARGEST_BODY = 64 * 1024;

	private final Map<HandlerMethod, List<String>> known = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getContentLengthLong() > LARGEST_BODY) {
			throw new BodyTooLarge();
		}
		if (handler instanceof HandlerMethod method && method.getBeanType().getName().startsWith("org.gpuadvisor")) {
			List<String> parameters = this.known.computeIfAbsent(method, RequestGate::parameters);
			for (String given : given(request)) {
				if (!parameters.contains(given)) {
					throw new InvalidRequirement(
							new FieldProblem(given, "is not a known query parameter", null, parameters));
				}
			}
		}
		return true;
	}

	private static Set<String> given(HttpServletRequest request) {
		try {
			return request.getParameterMap().keySet();
		}
		catch (IllegalStateException ex) {
			throw new InvalidRequirement(new FieldProblem("query",
					"cannot be decoded: write % as %25, and other characters percent-encoded in UTF-8", null));
		}
	}

	private static List<String> parameters(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class))
			.map(RequestGate::name)
			.toList();
	}

	private static String name(MethodParameter parameter) {
		RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
		return (annotation != null && !annotation.name().isEmpty()) ? annotation.name()
				: parameter.getParameter().getName();
	}

}
