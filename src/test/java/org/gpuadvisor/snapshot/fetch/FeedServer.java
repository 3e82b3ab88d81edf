package org.gpuadvisor.snapshot.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A server of price lists that has good and bad days. */
public final class FeedServer implements AutoCloseable {

	private final HttpServer server;

	private final List<String> asked = new CopyOnWriteArrayList<>();

	private volatile HttpHandler answer = says(404, "");

	public FeedServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newCachedThreadPool());
		this.server.createContext("/", (exchange) -> {
			this.asked
				.add(exchange.getRequestURI().getPath() + " " + exchange.getRequestHeaders().getFirst("If-None-Match")
						+ " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
			try (exchange) {
				this.answer.handle(exchange);
			}
		});
		this.server.start();
	}

	public URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + path);
	}

	/** From now on. */
	public void answers(HttpHandler handler) {
		this.answer = handler;
	}

	/** Path, ETag and date of each request. */
	List<String> asked() {
		return this.asked;
	}

	public static HttpHandler says(int status, String body) {
		return says(status, body.getBytes(StandardCharsets.UTF_8));
	}

	static HttpHandler says(int status, byte[] body) {
		return (exchange) -> {
			exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(body);
			}
		};
	}

	public static HttpHandler after(long millis, HttpHandler handler) {
		return (exchange) -> {
			sleep(millis);
			handler.handle(exchange);
		};
	}

	/** Announces more than it sends. */
	public static HttpHandler cutsOff(String body) {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 10_000);
			exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
		};
	}

	public static HttpHandler sendsAGigabyte() {
		return (exchange) -> {
			exchange.sendResponseHeaders(200, 1L << 30);
			byte[] block = new byte[1 << 16];
			for (int i = 0; i < 1 << 14; i++) {
				exchange.getResponseBody().write(block);
			}
		};
	}

	public static HttpHandler redirects(int status, String location) {
		return (exchange) -> {
			exchange.getResponseHeaders().set("Location", location);
			exchange.sendResponseHeaders(status, -1);
		};
	}

	static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
