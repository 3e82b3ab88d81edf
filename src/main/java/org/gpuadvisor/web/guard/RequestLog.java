package org.gpuadvisor.web.guard;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its id, and writes one line on it: those that were refused at level
 * INFO, all others at DEBUG. What was asked in the body or the query is never written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String id = RequestId.of(request);
		response.setHeader(RequestId.HEADER, id);
		long start = System.nanoTime();
		try (MDC.MDCCloseable named = MDC.putCloseable(RequestId.NAME, id)) {
			chain.doFilter(request, response);
			if (request.getDispatcherType() == DispatcherType.REQUEST) {
				write(request, response.getStatus(), System.nanoTime() - start);
			}
		}
	}

	private static void write(HttpServletRequest request, int status, long nanos) {
		boolean refused = status >= HttpStatus.BAD_REQUEST.value();
		LOG.atLevel(refused ? Level.INFO : Level.DEBUG)
			.log(() -> "%s %s %d in %d ms".formatted(request.getMethod(), shortened(request.getRequestURI()), status,
					TimeUnit.NANOSECONDS.toMillis(nanos)));
	}

	/** The path as it was sent, percent-encoded, so that it stays one line. */
	private static String shortened(String path) {
		int most = 200;
		return (path.length() <= most) ? path : path.substring(0, most) + "...";
	}

}
