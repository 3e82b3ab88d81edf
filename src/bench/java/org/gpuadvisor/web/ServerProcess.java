package org.gpuadvisor.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.gpuadvisor.ranking.DifferentRequests;

/** The service and the echo in a process of their own, on this machine only. */
final class ServerProcess implements AutoCloseable {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String address;

	private final Process process;

	private ServerProcess(String port, Process process) {
		this.address = "http://127.0.0.1:" + port;
		this.process = process;
	}

	/** Returns when it answers. */
	static ServerProcess start(String port, List<String> jvm, List<String> settings)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(program("java").toString(), "-cp", System.getProperty("java.class.path")));
		command.addAll(jvm);
		command.addAll(List.of(BenchServer.class.getName(), "--server.port=" + port, "--server.address=127.0.0.1",
				"--spring.main.banner-mode=off", "--logging.level.root=WARN"));
		command.addAll(settings);
		ServerProcess server = new ServerProcess(port, new ProcessBuilder(command).inheritIO().start());
		for (int tries = 0; tries < 120; tries++) {
			try {
				server.post("/echo", 0);
				return server;
			}
			catch (IOException ex) {
				Thread.sleep(500);
			}
		}
		server.close();
		throw new IllegalStateException("the server did not start");
	}

	static Path program(String name) {
		return Path.of(System.getProperty("java.home"), "bin", name);
	}

	/** Posts a request. */
	HttpResponse<byte[]> post(String path, int number) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(DifferentRequests.number(Math.abs(number))))
			.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	String get(String path) throws IOException, InterruptedException {
		return this.client
			.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	long pid() {
		return this.process.pid();
	}

	long cpuNanos() {
		return this.process.info().totalCpuDuration().orElseThrow().toNanos();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

}
