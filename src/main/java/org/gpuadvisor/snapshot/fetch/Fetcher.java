package org.gpuadvisor.snapshot.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Gets a file by HTTP or from the disk: whole, no larger than allowed, and from the host
 * that was named.
 */
public class Fetcher {

	private static final int MOST_REDIRECTS = 3;

	private static final double MILLIS = 1000;

	private final Source source;

	private final RestClient client;

	private final RetryTemplate retries;

	/**
	 * @param pause before a first further try; the second waits twice as long
	 */
	public Fetcher(Source source, Duration pause) {
		this.source = source;
		HttpClient http = HttpClient.newBuilder()
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(source.timeout())
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(source.timeout());
		this.client = RestClient.builder()
			.requestFactory(requests)
			.defaultHeader(HttpHeaders.USER_AGENT, "gpu-advisor")
			.build();
		this.retries = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(2)
			.delay(pause)
			.multiplier(2)
			.predicate((failure) -> failure instanceof FetchFailed failed && failed.isPassing())
			.build());
	}

	/**
	 * The file; empty if it is still the one of those validators.
	 * @throws FetchFailed if it is not to be had
	 */
	public Optional<Fetched> fetch(Validators last) {
		try {
			return this.source.isFile() ? Optional.of(fromDisk())
					: Optional.ofNullable(this.retries.execute(() -> get(this.source.location(), last, 0)))
						.flatMap((got) -> got);
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof FetchFailed failed) ? failed
					: new FetchFailed(String.valueOf(ex.getCause().getMessage()), false);
		}
	}

	private Fetched fromDisk() {
		Path file = Path.of(this.source.location());
		try (InputStream content = Files.newInputStream(file)) {
			return new Fetched(new Unpacking(this.source).text(content), Validators.NONE);
		}
		catch (IOException ex) {
			throw new FetchFailed(this.source.shown() + " cannot be read", false);
		}
	}

	private Optional<Fetched> get(URI location, Validators last, int redirects) {
		try {
			return this.client.get().uri(location).headers((headers) -> {
				if (!last.etag().isEmpty()) {
					headers.set(HttpHeaders.IF_NONE_MATCH, last.etag());
				}
				if (!last.lastModified().isEmpty()) {
					headers.set(HttpHeaders.IF_MODIFIED_SINCE, last.lastModified());
				}
			}).exchangeForRequiredValue((request, response) -> read(location, last, redirects, response));
		}
		catch (ResourceAccessException ex) {
			throw new FetchFailed(location.getHost() + " gave no whole answer within "
					+ this.source.timeout().toMillis() / MILLIS + " s: " + reason(ex), true);
		}
	}

	private static String reason(ResourceAccessException ex) {
		Throwable cause = ex.getMostSpecificCause();
		return (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
	}

	private Optional<Fetched> read(URI location, Validators last, int redirects, ClientHttpResponse response)
			throws IOException {
		HttpStatusCode status = response.getStatusCode();
		if (status.value() == HttpStatus.NOT_MODIFIED.value()) {
			return Optional.empty();
		}
		if (status.is3xxRedirection()) {
			return get(redirected(location, response, redirects), last, redirects + 1);
		}
		if (status.value() != HttpStatus.OK.value()) {
			boolean passing = status.is5xxServerError() || status.value() == HttpStatus.TOO_MANY_REQUESTS.value();
			throw new FetchFailed(location.getHost() + " answered with status " + status.value(), passing);
		}
		HttpHeaders headers = response.getHeaders();
		byte[] text = new Unpacking(this.source).text(response.getBody());
		return Optional.of(new Fetched(text, new Validators(or(headers.getFirst(HttpHeaders.ETAG)),
				or(headers.getFirst(HttpHeaders.LAST_MODIFIED)))));
	}

	private static URI redirected(URI from, ClientHttpResponse response, int redirects) throws IOException {
		URI to = response.getHeaders().getLocation();
		if (to == null || redirects >= MOST_REDIRECTS) {
			throw new FetchFailed(from.getHost() + " redirects without end or aim", false);
		}
		URI target = from.resolve(to);
		boolean sameHost = from.getHost().equalsIgnoreCase(target.getHost()) && from.getPort() == target.getPort();
		if (!sameHost || !from.getScheme().equals(target.getScheme())) {
			throw new FetchFailed(from.getHost() + " redirects elsewhere, to " + target.getScheme() + "://"
					+ target.getAuthority() + ", which is not followed", false);
		}
		return target;
	}

	private static String or(@Nullable String header) {
		return (header != null) ? header : "";
	}

}
