package org.gpuadvisor.ranking.speed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.table.Tables;
import org.hipparchus.util.FastMath;

/**
 * One GPU's throughput in one contest.
 *
 * @param contest software and network, alike for all that take part; only these compare
 * @param log natural logarithm of the throughput; the median of repeated runs
 * @param source the comparison group
 * @param origin who published it
 */
record Throughput(Discipline discipline, String contest, DataSheet sheet, double log, String source, String origin,
		String asOf) {

	private static final Map<String, PrecisionFamily> FAMILIES = Map.of("FP32", PrecisionFamily.FP32, "TF32",
			PrecisionFamily.FP32, "FP16", PrecisionFamily.AMP, "BF16", PrecisionFamily.AMP, "FP16_AMP",
			PrecisionFamily.AMP, "INT8", PrecisionFamily.INT8, "Q4", PrecisionFamily.Q4);

	/**
	 * Those of {@code benchmarks.csv} that have company: two GPUs or more in the contest,
	 * of a class that the service asks for. FP8 is left out: three rows.
	 */
	static List<Throughput> all(Tables tables, GpuCatalog gpus, DataSheets sheets) {
		List<String> classes = Stream.of(SpeedClass.values()).map(Enum::name).toList();
		Map<String, Map<String, List<Throughput>>> contests = tables.table("benchmarks.csv")
			.rows()
			.stream()
			.filter((row) -> classes.contains(row.text("workload_class"))
					&& FAMILIES.containsKey(row.text("precision")))
			.map((row) -> read(row, sheets.of(gpus.find(row.text("gpu_id")).orElseThrow())))
			.collect(Collectors.groupingBy(Throughput::contest, TreeMap::new,
					Collectors.groupingBy((row) -> row.gpu().id(), TreeMap::new, Collectors.toList())));
		return contests.values()
			.stream()
			.filter((contest) -> contest.size() > 1)
			.flatMap((contest) -> contest.values().stream().map(Throughput::median))
			.toList();
	}

	Gpu gpu() {
		return this.sheet.gpu();
	}

	private static Throughput read(Row row, DataSheet sheet) {
		Discipline discipline = new Discipline(row.oneOf("workload_class", SpeedClass.class),
				Optional.ofNullable(FAMILIES.get(row.text("precision"))).orElseThrow());
		String contest = String.join(" ", discipline.toString(), row.text("comparison_group"), row.text("workload"),
				row.text("mode"), row.text("unit"));
		return new Throughput(discipline, contest, sheet, FastMath.log(row.positive("value")),
				row.text("comparison_group"), row.provenance().source().split(" ")[0], row.date("as_of"));
	}

	private static Throughput median(List<Throughput> runs) {
		Throughput first = runs.get(0);
		String newest = runs.stream().map(Throughput::asOf).max(String::compareTo).orElseThrow();
		return new Throughput(first.discipline, first.contest, first.sheet,
				Quantile.median(runs.stream().map(Throughput::log).toList()), first.source, first.origin, newest);
	}

}
