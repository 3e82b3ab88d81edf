package org.gpuadvisor.ranking;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.gpuadvisor.lab.requirement.Requests;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.ranking.explanation.Explainer;
import org.gpuadvisor.ranking.explanation.Explanation;
import org.gpuadvisor.table.CatalogCopy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.context.ApplicationContext;

/**
 * How long the ranking takes, without HTTP and JSON, for requests that differ: over the
 * catalog as it is, and over as many rental offers as were added to it, made of its own
 * at other prices in other regions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = { "-Xmx6g" })
public class RankerBenchmark {

	private static final int ASKED = 64;

	/** Rental offers in all; 0 leaves the catalog as it is. */
	@Param({ "0", "1000", "10000", "100000", "1000000" })
	int offers;

	private final List<Requirement> requirements = new ArrayList<>();

	private Ranker ranker;

	private Explainer explainer;

	private int next;

	@Setup
	public void read() throws IOException {
		CatalogCopy catalog = new CatalogCopy(Files.createTempDirectory("catalog"));
		if (this.offers > 0) {
			add(catalog);
		}
		ApplicationContext context = Rankers.context(catalog);
		this.ranker = context.getBean(Ranker.class);
		this.explainer = context.getBean(Explainer.class);
		for (int i = 0; i < ASKED; i++) {
			this.requirements.add(Requests.of(DifferentRequests.number(i)));
		}
	}

	private void add(CatalogCopy catalog) {
		List<String> rows = new ArrayList<>();
		for (int line = 2; line <= catalog.lastLine("rentals.csv"); line++) {
			String[] cells = catalog.line("rentals.csv", line).split(",", -1);
			boolean plain = !String.join(",", List.of(cells).subList(0, 8)).contains("\"");
			if (plain && !cells[7].isEmpty() && cells[9].equals("AVAILABLE")) {
				rows.add(catalog.line("rentals.csv", line));
			}
		}
		List<String> added = new ArrayList<>();
		for (int i = 0; added.size() < this.offers; i++) {
			String[] cells = rows.get(i % rows.size()).split(",", -1);
			cells[2] = "region-" + i;
			cells[7] = String.format(Locale.ROOT, "%.4f", Double.parseDouble(cells[7]) * (1 - i % 997 / 9970.0));
			cells[8] = "";
			added.add(String.join(",", cells));
		}
		catalog.appendAll("rentals.csv", added);
	}

	private Requirement requirement() {
		this.next = (this.next + 1) % ASKED;
		return this.requirements.get(this.next);
	}

	@Benchmark
	public Ranking rank() {
		return this.ranker.rank(requirement());
	}

	@Benchmark
	public Explanation rankAndExplain() {
		return this.explainer.explain(this.ranker.rank(requirement()));
	}

}
