package org.gpuadvisor.web.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Writes problem+json (RFC 9457) with the fields that are wrong. */
final class Problems {

	private static final int LONGEST_ECHO = 200;

	private static final int LARGEST_EXPONENT = 30;

	private Problems() {
	}

	static ResponseEntity<Object> answer(HttpStatusCode status, String detail, List<FieldProblem> problems) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(of(status, detail, problems));
	}

	/** With headers that say more, and without fields. */
	static ResponseEntity<Object> answer(HttpStatusCode status, HttpHeaders headers, String detail) {
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(of(status, detail, List.of()));
	}

	private static ProblemDetail of(HttpStatusCode status, String detail, List<FieldProblem> problems) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return of(status, (known != null) ? known.getReasonPhrase() : "Error", detail, problems);
	}

	static ProblemDetail of(HttpStatusCode status, String title, String detail, List<FieldProblem> problems) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		List<Map<String, Object>> errors = new ArrayList<>();
		for (FieldProblem each : problems) {
			Map<String, Object> error = new LinkedHashMap<>();
			error.put("field", each.field());
			error.put("message", each.message());
			Object echo = echo(each.rejectedValue());
			if (echo != null) {
				error.put("rejectedValue", echo);
			}
			if (!each.allowed().isEmpty()) {
				error.put("allowed", each.allowed());
			}
			errors.add(error);
		}
		if (!errors.isEmpty()) {
			problem.setProperty("errors", errors);
		}
		return problem;
	}

	/**
	 * A value that may be repeated: short, and no number whose plain form would be huge.
	 */
	private static @Nullable Object echo(@Nullable Object value) {
		if (value instanceof BigDecimal number) {
			boolean plain = Math.abs((long) number.precision() - number.scale()) <= LARGEST_EXPONENT
					&& number.scale() <= LARGEST_EXPONENT;
			return plain ? number : shortened(number.toString());
		}
		if (value instanceof Collection || value instanceof Record) {
			return null;
		}
		if (value == null || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		return shortened((value instanceof Enum<?> constant) ? constant.name() : value.toString());
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST_ECHO) ? text : text.substring(0, LONGEST_ECHO) + "...";
	}

}
