package org.gpuadvisor.web.guard;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to run only scripts and styles that the service itself serves from
 * files, to show its pages in no frame, and to tell no other site where a user came from.
 */
@Component
class SecurityHeaders extends OncePerRequestFilter {

	/**
	 * Of the one style that Swagger UI has in its logo; without it the logo is dark on
	 * dark.
	 */
	private static final String LOGO = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

	/** Pictures as data: the icons in Swagger UI's style sheet. */
	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'self'; style-src 'self' " + LOGO + "; img-src 'self' data:; object-src 'none'; "
					+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer",
			"Cross-Origin-Opener-Policy", "same-origin");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HEADERS.forEach(response::setHeader);
		chain.doFilter(request, response);
	}

}
