package org.gpuadvisor.web.problem;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes problem+json (RFC 9457) with the fields that are wrong. */
final class Problems {

	private static final int LONGEST_ECHO = 200;

	private static final int LARGEST_EXPONENT = 30;

	private Problems() {
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
