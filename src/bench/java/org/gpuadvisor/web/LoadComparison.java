package org.gpuadvisor.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares {@code POST /recommend} with the echo, which answers the same bytes: rounds of
 * both take turns against a server in a process of its own, so that whatever else the
 * machine does hits both. Says the server's CPU time of a request, requests a second, the
 * time that half and all but one per cent of the requests took, each as the median of all
 * rounds, and the median of what each round is against the one before it. Arguments:
 * port, rounds, seconds of a round, connections.
 */
public final class LoadComparison {

	/** Until the JVM compiles no more. */
	private static final Duration WARM_UP = Duration.ofSeconds(60);

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
			LoadComparison comparison = new LoadComparison(server, connections, count);
			int bytes = comparison.checkThatBothAnswerTheSame();
			comparison.compare(rounds, round);
			System.out.printf("%d different requests, %d bytes of answer on average%n", EchoController.REQUESTS, bytes);
		}
		finally {
			connections.shutdownNow();
		}
	}

	/** Gives the mean length of an answer. */
	private int checkThatBothAnswerTheSame() throws IOException, InterruptedException {
		int bytes = 0;
		for (int i = 0; i < EchoController.REQUESTS; i++) {
			byte[] answer = post("/recommend", i);
			if (!Arrays.equals(answer, post("/echo", i))) {
				throw new IllegalStateException("the echo answers request " + i + " otherwise");
			}
			bytes += answer.length;
		}
		return bytes / EchoController.REQUESTS;
	}

	private void compare(int rounds, Duration length) throws Exception {
		List<Round> echo = new ArrayList<>();
		List<Round> recommend = new ArrayList<>();
		long warm = System.nanoTime() + WARM_UP.toNanos();
		while (echo.size() < rounds) {
			boolean counts = System.nanoTime() >= warm;
			Round first = round("/echo", length);
			Round second = round("/recommend", length);
			if (counts) {
				echo.add(first);
				recommend.add(second);
			}
		}
		System.out.printf("%-12s %12s %12s %10s %10s%n", "POST", "CPU us", "requests/s", "p50 ms", "p99 ms");
		print("/echo", echo);
		print("/recommend", recommend);
		System.out.printf(Locale.ROOT, "CPU of /recommend over that of /echo: %.2f; requests/s: %.2f%n",
				ratio(recommend, echo, Round::cpuMicros), ratio(recommend, echo, Round::perSecond));
	}

	private static void print(String path, List<Round> rounds) {
		System.out.printf(Locale.ROOT, "%-12s %12.0f %12.0f %10.2f %10.2f%n", path,
				median(rounds.stream().mapToDouble(Round::cpuMicros)),
				median(rounds.stream().mapToDouble(Round::perSecond)),
				median(rounds.stream().mapToDouble((round) -> round.millis(0.5))),
				median(rounds.stream().mapToDouble((round) -> round.millis(0.99))));
	}

	/** How fast the machine is changes from minute to minute: neighbours are compared. */
	private static double ratio(List<Round> rounds, List<Round> before, ToDoubleFunction<Round> figure) {
		return median(IntStream.range(0, rounds.size())
			.mapToDouble((i) -> figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(before.get(i))));
	}

	private static double median(DoubleStream figures) {
		double[] sorted = figures.sorted().toArray();
		return sorted[sorted.length / 2];
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
		return new Round(times, nanos, this.server.cpuNanos() - cpu);
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

	/** Posts one of the requests that the echo answers. */
	private byte[] post(String path, int number) throws IOException, InterruptedException {
		HttpResponse<byte[]> response = this.server.post(path, number % EchoController.REQUESTS);
		if (response.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + response.statusCode());
		}
		return response.body();
	}

	/** One round of requests, by the nanoseconds that each took, shortest first. */
	private record Round(long[] times, long nanos, long cpuNanos) {

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
