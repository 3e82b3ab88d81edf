package org.gpuadvisor.web.problem;

import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.web.guard.ApiKey;
import org.gpuadvisor.web.guard.KeyMissing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every refusal as problem+json that says what to do, and never shows what is
 * inside.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

	private static final String INVALID = "The request cannot be answered as it stands";

	private final AllMistakes mistakes;

	ProblemHandler(JsonMapper mapper) {
		this.mistakes = new AllMistakes(mapper);
	}

	@ExceptionHandler(InvalidRequirement.class)
	ResponseEntity<Object> invalid(InvalidRequirement ex) {
		return Problems.answer(HttpStatus.BAD_REQUEST, INVALID, ex.problems());
	}

	@ExceptionHandler(NotFound.class)
	ResponseEntity<Object> notFound(NotFound ex) {
		return Problems.answer(HttpStatus.NOT_FOUND, "There is no such thing", List.of(ex.problem()));
	}

	@ExceptionHandler(BodyTooLarge.class)
	ResponseEntity<Object> tooLarge(BodyTooLarge ex) {
		return tooLarge();
	}

	@ExceptionHandler(KeyMissing.class)
	ResponseEntity<Object> keyMissing(KeyMissing ex) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"" + ApiKey.HEADER + "\"");
		return Problems.answer(HttpStatus.UNAUTHORIZED, headers,
				"A key is needed here: send it in the " + ApiKey.HEADER + " header");
	}

	@ExceptionHandler(Exception.class)
	ResponseEntity<Object> unexpected(Exception ex) {
		LOG.error("A request failed unexpectedly", ex);
		return Problems.answer(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here, not with your request",
				List.of());
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof SocketTimeoutException) {
			return Problems.answer(HttpStatus.REQUEST_TIMEOUT, "The body did not arrive in time", List.of());
		}
		if (!(ex.getCause() instanceof JacksonException json)) {
			return Problems.answer(status, "The body is missing or cannot be read: send a JSON object", List.of());
		}
		if (json instanceof StreamConstraintsException && json.getOriginalMessage().startsWith("Document length")) {
			return tooLarge();
		}
		List<FieldProblem> problems = this.mistakes.in(ex.getHttpInputMessage(), json);
		return problems.isEmpty()
				? Problems.answer(status, "Send a JSON object: " + JsonProblems.place(json), List.of())
				: Problems.answer(status, INVALID, problems);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		Class<?> type = ex.getRequiredType();
		String name = (ex instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: String.valueOf(ex.getPropertyName());
		List<String> allowed = (type != null && type.isEnum())
				? Arrays.stream(type.getEnumConstants()).map((constant) -> ((Enum<?>) constant).name()).toList()
				: List.of();
		return Problems.answer(status, INVALID,
				List.of(new FieldProblem(name, JsonProblems.expected(type), ex.getValue(), allowed)));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> problems = new ArrayList<>();
		ex.getParameterValidationResults()
			.forEach((result) -> result.getResolvableErrors()
				.forEach((error) -> problems
					.add(new FieldProblem(String.valueOf(result.getMethodParameter().getParameterName()),
							String.valueOf(error.getDefaultMessage()), result.getArgument()))));
		return Problems.answer(HttpStatus.BAD_REQUEST, INVALID, problems);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return Problems.answer(status, INVALID, List.of(new FieldProblem(ex.getParameterName(), "is required", null)));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Set<HttpMethod> methods = ex.getSupportedHttpMethods();
		String allowed = (methods == null) ? ""
				: methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
		return Problems.answer(status, headers, ex.getMethod() + " is not possible here; use " + allowed);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return Problems.answer(status, headers, "The body must be " + MediaType.toString(ex.getSupportedMediaTypes())
				+ ": say so in the Content-Type header");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(HttpMediaTypeNotAcceptableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return Problems.answer(status, headers, "The answer can be " + MediaType.toString(ex.getSupportedMediaTypes())
				+ ": allow it in the Accept header");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return Problems.answer(status, "There is nothing at this path; /swagger-ui.html shows what there is",
				List.of());
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return Problems.answer(status, headers,
				status.is5xxServerError() ? "Something went wrong here" : "The request is not valid");
	}

	private ResponseEntity<Object> tooLarge() {
		return Problems.answer(HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 64 KiB", List.of());
	}

}
