package org.gpuadvisor.web.guard;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

/**
 * The name under which one request is found again: in the logs, in its answer and in what
 * the portal noted. A portal may give its own.
 */
public final class RequestId {

	/** Header of requests and answers. */
	public static final String HEADER = "X-Request-Id";

	/** Its name in logs and in problems. */
	public static final String NAME = "requestId";

	/** What can stand in a log line without breaking it or feigning another. */
	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

	private static final String ATTRIBUTE = RequestId.class.getName();

	private static final IdGenerator GENERATOR = new AlternativeJdkIdGenerator();

	private RequestId() {
	}

	/**
	 * The portal's own id if it is sane, else a new one; the same each time it is asked.
	 */
	public static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String given = request.getHeader(HEADER);
		String id = (given != null && SANE.matcher(given).matches()) ? given : GENERATOR.generateId().toString();
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

}
