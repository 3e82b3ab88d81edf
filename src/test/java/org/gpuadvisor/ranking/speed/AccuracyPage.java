package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.Accuracy.Field;

/** Writes {@code src/docs/accuracy.md}: how far the speeds can be trusted. */
final class AccuracyPage {

	private final Accuracy accuracy;

	private final SpeedModel model;

	private final GpuCatalog gpus;

	private final StringBuilder page = new StringBuilder();

	AccuracyPage(Accuracy accuracy, SpeedModel model, GpuCatalog gpus) {
		this.accuracy = accuracy;
		this.model = model;
		this.gpus = gpus;
	}

	String text() {
		line("# How far the speeds can be trusted");
		line("");
		line("Written by `AccuracyTests` from `benchmarks.csv`, `gpus.csv` and the speed tables of the catalog; the test fails when");
		line("this page no longer says what they give. Do not edit it: run `./mvnw test -Dtest=AccuracyTests -Daccuracy.write`.");
		line("");
		line("The speed of a GPU is MEASURED (all measurements taken together, chained through GPUs that were measured side by side; the");
		line("formula counts as two more, so that a single figure is not taken at its word), else SCALED (the formula, corrected by half of");
		line("what the nearest measured GPU of the same chip line and segment deviates from it), else MODELLED (the formula alone).");
		line("To test that, measurements are hidden, everything is fitted anew without them, and then predicted. Three figures:");
		line("");
		line("- **measurements**: a hidden throughput against the middle of all others of its group (one free intercept a group);");
		line("- **pairs**: a hidden throughput against each other of its group, one by one: the error of \"so many times as fast as\";");
		line("- **GPUs**: a hidden GPU once for each discipline, by the median of its measurements.");
		line("");
		line("All in percent, mean absolute error unless median is said. Two independent sources on one pair of GPUs differ by 6 to 13 % in the");
		line("median: nothing can be much better than that.");
		section("One GPU left out", this.accuracy.gpus());
		section("One group of measurements left out", this.accuracy.sources());
		line("A group is a `comparison_group`: one software at one place. Here both GPUs of a pair are judged by other software than the");
		line("hidden one, so this is what a lab's own software may see. GPUs that no other group has are SCALED or MODELLED.");
		order();
		seeds();
		cannotTell();
		return this.page.toString();
	}

	private void section(String title, List<Held> held) {
		line("");
		line("## " + title);
		line("");
		line("| discipline | n | GPUs | measurements | median | by bandwidth | by FP32 TFLOPS | pairs | by bandwidth | by FP32 TFLOPS | GPUs | by bandwidth | inside low..high |");
		line("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
		for (Discipline discipline : new TreeSet<>(held.stream().map(Held::discipline).toList())) {
			row(discipline.toString(), held.stream().filter((it) -> it.discipline().equals(discipline)).toList());
		}
		for (Field field : List.of(Field.TRANSFORMER_TRAIN, Field.SEQ_AUDIO_TRAIN, Field.LLM_DECODE)) {
			row(field.label() + " together", field.of(held));
		}
		row("**the six with a bound**", Field.ofAny(held));
		row("**all**", held);
		line("");
		List<Held> bound = Field.ofAny(held);
		line("The six with a bound are CNN_TRAIN in FP32 and AMP, TRANSFORMER_TRAIN, CNN_INFER in FP32, SEQ_AUDIO_TRAIN and LLM_DECODE. On them the error is");
		line(String.format(Locale.ROOT,
				"%.0f %% less than by bandwidth alone counted by measurements, %.0f %% by pairs, %.0f %% by GPUs.",
				less(Held.ofMeasurements(bound, Held::miss), Held.ofMeasurements(bound, Held::bandwidthMiss)),
				less(Held.ofPairs(bound, Held::miss), Held.ofPairs(bound, Held::bandwidthMiss)),
				less(Held.ofGpus(bound, Held::miss), Held.ofGpus(bound, Held::bandwidthMiss))));
	}

	private static double less(double error, double than) {
		return 100 * (1 - error / than);
	}

	private void row(String name, List<Held> held) {
		line(String.format(Locale.ROOT,
				"| %s | %d | %d | **%.1f** | %.1f | %.1f | %.1f | **%.1f** | %.1f | %.1f | **%.1f** | %.1f | %.0f %% |",
				name, Held.measurements(held), held.stream().map((it) -> it.row().gpu()).distinct().count(),
				Held.ofMeasurements(held, Held::miss), Held.medianOfMeasurements(held, Held::miss),
				Held.ofMeasurements(held, Held::bandwidthMiss), Held.ofMeasurements(held, Held::tflopsMiss),
				Held.ofPairs(held, Held::miss), Held.ofPairs(held, Held::bandwidthMiss),
				Held.ofPairs(held, Held::tflopsMiss), Held.ofGpus(held, Held::miss),
				Held.ofGpus(held, Held::bandwidthMiss), this.accuracy.inside(held)));
	}

	private void order() {
		line("");
		line("## Which of two is faster");
		line("");
		line(String.format(Locale.ROOT,
				"Of pairs measured more than %.0f %% apart, %.1f %% come in the right order with one GPU left out (the six with a bound; %.1f %% of all), %.1f %% with one group left out.",
				100 * (Accuracy.APART - 1), Held.inOrder(Field.ofAny(this.accuracy.gpus()), Accuracy.APART),
				Held.inOrder(this.accuracy.gpus(), Accuracy.APART),
				Held.inOrder(Field.ofAny(this.accuracy.sources()), Accuracy.APART)));
	}

	private void seeds() {
		line("");
		line("## Against the lists of 2020");
		line("");
		line("The pages that this service grew from list GPUs in rough order of performance (POSE_ESTIMATION training; `GET /gpus?sort=SPEED`).");
		line("Kendall's tau is 1 for the same order, 0 for none.");
		line("");
		line("| list | FP32 | AMP |");
		line("|---|---:|---:|");
		Discipline fp32 = new Discipline(SpeedClass.CNN_TRAIN, PrecisionFamily.FP32);
		Discipline amp = new Discipline(SpeedClass.CNN_TRAIN, PrecisionFamily.AMP);
		for (SeedOrder seed : List.of(SeedOrder.PERSONAL, SeedOrder.CLOUD)) {
			line(String.format(Locale.ROOT, "| %s, %d GPUs | %.2f | %.2f |", seed.name(), seed.ids().size(),
					seed.tau(this.model, this.gpus, fp32), seed.tau(this.model, this.gpus, amp)));
		}
		line("");
		line("Pairs that come the other way round:");
		line("");
		for (SeedOrder seed : List.of(SeedOrder.PERSONAL, SeedOrder.CLOUD)) {
			for (Discipline discipline : List.of(fp32, amp)) {
				List<String> pairs = seed.contradictions(this.model, this.gpus, discipline)
					.stream()
					.map(Object::toString)
					.collect(Collectors.toCollection(ArrayList::new));
				line("- " + seed.name() + ", " + discipline.family() + ": "
						+ (pairs.isEmpty() ? "none" : String.join("; ", pairs)));
			}
		}
		line("");
		line("Measurements side with the service on the Tesla T4, which has tensor cores, over the P4, and on the GTX 1060 over the GTX 1650 (its");
		line("bandwidth is half as much again); the seeds call their own lists rough. The T4, P4, P100, K80, GTX 1060 and 1650 have no");
		line("measurement of their own in `benchmarks.csv`: their place follows from the formula and from measured relatives.");
	}

	private void cannotTell() {
		line("");
		line("## What data sheets cannot tell");
		line("");
		line("- Images one by one, and small pose nets: the host decides. The range is wide, and a warning says so.");
		line("- Batches as large as fit: SEQ_AUDIO_TRAIN and TRANSFORMER_TRAIN were measured so; with a small fixed batch, memory gains less.");
		line("- A Tesla T4 in INT8 under its 70 W cap, the prompt phase of language models, a P100 in FP16.");
		line("- Architectures without measurements (Kepler, Blackwell in training) have the formula's word alone.");
	}

	private void line(String line) {
		this.page.append(line).append('\n');
	}

}
