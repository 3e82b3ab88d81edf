package org.gpuadvisor.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Compares {@code POST /recommend} with the echo: rounds of both take turns against a
 * server in a process of its own, so that whatever else the machine does hits both. Says
 * the server's CPU time of a request, requests a second, and the time that half and all
 * but one per cent of the requests took. Arguments: port, rounds, seconds of a round,
 * connections.
 */
public final class LoadComparison {

	private static final int WARM_UP_ROUNDS = 4;

	/** The collector and the heap that the JVM takes in a container of 512 MB. */
	private static final List<String> AS_IN_CONTAINER = List.of("-XX:+UseSerialGC", "-Xmx230m");

	private final ServerProcess server;

	private final ExecutorService connections;

	private final int count;

	private LoadComparison(ServerProcess server, ExecutorService connections, int count) {
		this.server = server;
		this.connections = connections;
		this.count = count;
	}

	public static void main(String[] args) throws Exception {
		int rounds = Integer.parseInt(args[1]);
		Duration round = Duration.ofSeconds(Integer.parseInt(args[2]));
		int count = Integer.parseInt(args[3]);
		ExecutorService connections = Executors.newFixedThreadPool(count);
		try (ServerProcess server = ServerProcess.start(args[0], AS_IN_CONTAINER, List.of())) {
			new LoadComparison(server, connections, count).compare(rounds, round);
		}
		finally {
			connections.shutdownNow();
		}
	}

	private void compare(int rounds, Duration length) throws Exception {
		Map<String, List<Round>> all = new TreeMap<>();
		for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
			for (String path : List.of("/echo", "/recommend")) {
				Round round = round(path, length);
				if (i >= 0) {
					all.computeIfAbsent(path, (any) -> new ArrayList<>()).add(round);
				}
			}
		}
		System.out.printf("%-12s %12s %12s %10s %10s %8s%n", "POST", "CPU us", "requests/s", "p50 ms", "p99 ms", "bytes");
		all.forEach((path, of) -> System.out.printf(Locale.ROOT, "%-12s %12.0f %12.0f %10.2f %10.2f %8d%n", path,
				least(of, true), least(of, false), median(of, 0.5), median(of, 0.99), of.get(0).bytes));
		System.out.printf(Locale.ROOT, "CPU of /recommend over that of /echo: %.2f; requests/s: %.2f%n",
				least(all.get("/recommend"), true) / least(all.get("/echo"), true),
				least(all.get("/recommend"), false) / least(all.get("/echo"), false));
	}

	/** Of the best round: what else the machine does can only add. */
	private static double least(List<Round> rounds, boolean cpu) {
		return cpu ? rounds.stream().mapToDouble(Round::cpuMicros).min().orElseThrow()
				: rounds.stream().mapToDouble(Round::perSecond).max().orElseThrow();
	}

	private static double median(List<Round> rounds, double share) {
		double[] values = rounds.stream().mapToDouble((round) -> round.millis(share)).sorted().toArray();
		return values[values.length / 2];
	}

	private Round round(String path, Duration length) throws Exception {
		long cpu = this.server.cpuNanos();
		long start = System.nanoTime();
		List<Future<long[]>> runs = new ArrayList<>();
		for (int i = 0; i < this.count; i++) {
			int seed = i * 1_000_003;
			runs.add(this.connections.submit(() -> run(path, seed, start + length.toNanos())));
		}
		long[] times = new long[0];
		for (Future<long[]> run : runs) {
			long[] more = run.get();
			int before = times.length;
			times = Arrays.copyOf(times, before + more.length);
			System.arraycopy(more, 0, times, before, more.length);
		}
		long nanos = System.nanoTime() - start;
		Arrays.sort(times);
		return new Round(times, nanos, this.server.cpuNanos() - cpu, post(path, 0));
	}

	private long[] run(String path, int seed, long end) throws Exception {
		long[] times = new long[1024];
		int done = 0;
		for (long now = System.nanoTime(); now < end; done++) {
			post(path, seed + done);
			long after = System.nanoTime();
			times = (done == times.length) ? Arrays.copyOf(times, done * 2) : times;
			times[done] = after - now;
			now = after;
		}
		return Arrays.copyOf(times, done);
	}

	/** Posts a request and gives the length of its answer. */
	private int post(String path, int number) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = this.server.post(path, number);
		if (response.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + response.statusCode());
		}
		return response.body().length;
	}

	/** One round of requests, by the nanoseconds that each took, shortest first. */
	private record Round(long[] times, long nanos, long cpuNanos, int bytes) {

		double cpuMicros() {
			return this.cpuNanos / 1000.0 / this.times.length;
		}

		double perSecond() {
			return this.times.length * 1e9 / this.nanos;
		}

		double millis(double share) {
			return this.times[(int) (share * (this.times.length - 1))] / 1e6;
		}

	}

}
