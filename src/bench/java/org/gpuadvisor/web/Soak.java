package org.gpuadvisor.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server at half of what it can answer, for minutes, while a price feed brings new
 * prices every few seconds: says each minute how many requests were answered and how
 * many not, how many catalogs they were answered from, and how much heap is in use after a
 * collection. Arguments: port, minutes, connections.
 */
public final class Soak {

	private static final int OFFERS = 2000;

	private static final int NEW_PRICES_EVERY_SECONDS = 3;

	private static final int SECONDS_AT_THE_MOST = 20;

	private static final Pattern VERSION = Pattern.compile("\"version\":\"([0-9a-f]{16})\"");

	private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\",.*} ([0-9.E]+)");

	private final ServerProcess server;

	private final int connections;

	private final AtomicInteger answered = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private final Set<String> versions = ConcurrentHashMap.newKeySet();

	private Soak(ServerProcess server, int connections) {
		this.server = server;
		this.connections = connections;
	}

	public static void main(String[] args) throws Exception {
		Path feed = Files.createTempDirectory("soak").resolve("vms.csv");
		write(feed, 0);
		try (ServerProcess server = ServerProcess.start(args[0], List.of("-Xmx256m"),
				List.of("--gpu-advisor.feeds[0].provider=aws", "--gpu-advisor.feeds[0].format=SKYPILOT",
						"--gpu-advisor.feeds[0].location=" + feed.toUri(), "--gpu-advisor.feeds[0].interval=1s"))) {
			new Soak(server, Integer.parseInt(args[2])).run(feed, Integer.parseInt(args[1]));
		}
	}

	private void run(Path feed, int minutes) throws Exception {
		load(0, SECONDS_AT_THE_MOST);
		int most = load(0, SECONDS_AT_THE_MOST);
		double perSecond = most / 2.0 / SECONDS_AT_THE_MOST;
		System.out.printf(Locale.ROOT, "%d requests/s at the most, asked for %.0f%n", most / SECONDS_AT_THE_MOST,
				perSecond);
		AtomicInteger price = new AtomicInteger();
		try (Feeding feeding = new Feeding(() -> write(feed, price.incrementAndGet()))) {
			for (int minute = 1; minute <= minutes; minute++) {
				this.versions.clear();
				int failures = this.failed.get();
				int answers = load(perSecond, 60);
				System.out.printf(Locale.ROOT, "minute %2d: %d answered, %d failed, from %d catalogs, %.1f MB of heap%n",
						minute, answers, this.failed.get() - failures, this.versions.size(), heap() / 1e6);
			}
		}
		System.out.printf("%d failed in all%n", this.failed.get());
	}

	/**
	 * How many are answered in so many seconds.
	 * @param perSecond how many are asked; 0 for as many as can be
	 */
	private int load(double perSecond, int seconds) throws InterruptedException {
		ExecutorService labs = Executors.newFixedThreadPool(this.connections);
		int before = this.answered.get();
		long start = System.nanoTime();
		long end = start + TimeUnit.SECONDS.toNanos(seconds);
		long pause = (perSecond > 0) ? (long) (this.connections * 1e9 / perSecond) : 0;
		for (int i = 0; i < this.connections; i++) {
			int seed = i * 1_000_003;
			long first = start + i * pause / this.connections;
			labs.execute(() -> ask(seed, first, pause, end));
		}
		labs.shutdown();
		labs.awaitTermination(seconds + 60L, TimeUnit.SECONDS);
		return this.answered.get() - before;
	}

	private void ask(int seed, long first, long pause, long end) {
		long next = first;
		for (int i = 0; System.nanoTime() < end; i++, next += pause) {
			try {
				TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
				HttpResponse<byte[]> response = this.server.post("/recommend", seed + i);
				Matcher version = VERSION.matcher(new String(response.body(), StandardCharsets.UTF_8));
				boolean good = response.statusCode() == 200 && version.find();
				(good ? this.answered : this.failed).incrementAndGet();
				if (good) {
					this.versions.add(version.group(1));
				}
			}
			catch (IOException ex) {
				this.failed.incrementAndGet();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	/** Bytes in use after a collection. */
	private double heap() throws IOException, InterruptedException {
		new ProcessBuilder(ServerProcess.program("jcmd").toString(), Long.toString(this.server.pid()), "GC.run")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
		Matcher used = HEAP.matcher(this.server.get("/actuator/prometheus"));
		double sum = 0;
		while (used.find()) {
			sum += Double.parseDouble(used.group(1));
		}
		return sum;
	}

	/** One machine in many regions, a little dearer or cheaper each time. */
	private static void write(Path feed, int time) {
		StringBuilder csv = new StringBuilder("InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,"
				+ "Price,SpotPrice,Region,AvailabilityZone,Arch\n");
		for (int i = 0; i < OFFERS; i++) {
			csv.append(String.format(Locale.ROOT,
					"p3.2xlarge,V100,1.0,8.0,61.0,\"{'Gpus': [{'Name': 'V100', 'MemoryInfo': {'SizeInMiB': 16384}}]}\","
							+ "%.4f,,region-%d,zone-%d,x86_64%n",
					3.06 + (i + time) % 100 / 1000.0, i, i));
		}
		try {
			Path next = feed.resolveSibling("next.csv");
			Files.writeString(next, csv);
			Files.move(next, feed, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Does something every few seconds until it is closed. */
	private static final class Feeding implements AutoCloseable {

		private final ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor();

		Feeding(Runnable task) {
			this.clock.scheduleAtFixedRate(task, 0, NEW_PRICES_EVERY_SECONDS, TimeUnit.SECONDS);
		}

		@Override
		public void close() {
			this.clock.shutdownNow();
		}

	}

}
