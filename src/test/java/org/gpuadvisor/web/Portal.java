package org.gpuadvisor.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A lab portal: sends requests over HTTP as portals do, and reads the answers. */
final class Portal {

	static final String JSON = "application/json";

	/** Decimals are read as they are written, so that sums can be exact. */
	static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port;

	Portal(int port) {
		this.port = port;
	}

	/** JSON, written with single quotes for ease of reading. */
	static String json(String singleQuoted) {
		return singleQuoted.replace('\'', '"');
	}

	/** The same as a tree that can be changed. */
	static ObjectNode tree(String singleQuoted) {
		return (ObjectNode) MAPPER.readTree(json(singleQuoted));
	}

	Reply recommend(String body) {
		return send("POST", "/recommend", body, Map.of("Content-Type", JSON));
	}

	/** Posts a request that must be answered, and gives the answer. */
	JsonNode recommendation(String singleQuoted) {
		return recommendation(tree(singleQuoted));
	}

	/** Posts a request that must be answered, and gives the answer. */
	JsonNode recommendation(JsonNode request) {
		return recommend(request.toString()).ok();
	}

	Reply get(String path) {
		return send("GET", path, null, Map.of());
	}

	Reply send(String method, String path, String body, Map<String, String> headers) {
		return exchange(method, path,
				(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody(),
				headers);
	}

	/** Posts a body in chunks, so that nothing announces how long it is. */
	Reply recommendInChunks(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		return exchange("POST", "/recommend",
				HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
				Map.of("Content-Type", JSON));
	}

	/** Sends bytes that need not be HTTP, and gives all that comes back. */
	String raw(String bytes) {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Reply exchange(String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, body);
		headers.forEach(request::header);
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.headers(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
