package org.gpuadvisor.web.problem;

import java.io.IOException;
import java.lang.reflect.Type;

import org.gpuadvisor.lab.requirement.Requirement;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Keeps what a lab asks until it is read, so that a refusal can name all that is wrong.
 */
@ControllerAdvice
class KeepsBody extends RequestBodyAdviceAdapter {

	@Override
	public boolean supports(MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) {
		return target == Requirement.class;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		return new KeptBody(message);
	}

}
