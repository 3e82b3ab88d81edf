package org.gpuadvisor.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.TestReporter;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many requests that one thread makes up, and all cores send and judge: in any order, but
 * told in the order in which they were made up, so that the same seed tells the same.
 */
final class Volley implements AutoCloseable {

	private static final int SHOWN = 15;

	private static final int CORES = Runtime.getRuntime().availableProcessors();

	private static final String REQUEST_LOG = "org.gpuadvisor.web.guard.RequestLog";

	/** Whoever makes up requests faster than they are answered sends one himself. */
	private final ThreadPoolExecutor senders = new ThreadPoolExecutor(CORES, CORES, 0, TimeUnit.SECONDS,
			new ArrayBlockingQueue<>(10 * CORES), new ThreadPoolExecutor.CallerRunsPolicy());

	private final LoggingSystem logs = LoggingSystem.get(Volley.class.getClassLoader());

	private final Map<Integer, Integer> answered = new TreeMap<>();

	private final Map<Integer, String> failures = new TreeMap<>();

	private int sent;

	/** A line of the log on each refusal would bury what a build tells. */
	Volley() {
		this.logs.setLogLevel(REQUEST_LOG, LogLevel.WARN);
	}

	/** How many requests were made up. */
	int sent() {
		return this.sent;
	}

	/**
	 * Sends a request some time, and judges its answer.
	 * @param named what the request is told by if that fails
	 */
	void send(String named, Supplier<Reply> request, Consumer<Reply> judge) {
		int number = ++this.sent;
		this.senders.execute(() -> {
			Reply reply = null;
			try {
				reply = request.get();
				judge.accept(reply);
				count(reply);
			}
			catch (RuntimeException | Error ex) {
				fail(number, "request " + number + ", " + start(named, 900) + "\n  got " + shown(reply) + "\n  "
						+ shown(ex));
			}
		});
	}

	private synchronized void count(Reply reply) {
		this.answered.merge(reply.status(), 1, Integer::sum);
	}

	private synchronized void fail(int number, String failure) {
		this.failures.put(number, failure);
	}

	private static String shown(Reply reply) {
		return (reply == null) ? "no answer" : reply.status() + " " + start(reply.body(), 300);
	}

	private static String shown(Throwable ex) {
		return ex.toString().lines().limit(6).toList().toString();
	}

	private static String start(String text, int length) {
		return text.substring(0, Math.min(length, text.length()));
	}

	/**
	 * Waits for all answers, which must be right.
	 * @param least so many requests there must have been
	 * @return how many answers had which status
	 */
	Map<Integer, Integer> answered(TestReporter reporter, int least) throws InterruptedException {
		this.senders.shutdown();
		assertThat(this.senders.awaitTermination(1, TimeUnit.MINUTES)).as("the last are answered").isTrue();
		reporter.publishEntry("fuzzed", this.sent + " requests answered with " + this.answered);
		List<String> told = this.failures.values().stream().limit(SHOWN).toList();
		assertThat(told).as(this.failures.size() + " of " + this.sent).isEmpty();
		assertThat(this.answered.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(this.sent)
			.isGreaterThanOrEqualTo(least);
		return this.answered;
	}

	@Override
	public void close() {
		this.senders.shutdownNow();
		this.logs.setLogLevel(REQUEST_LOG, null);
	}

}
