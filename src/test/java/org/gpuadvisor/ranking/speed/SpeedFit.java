package org.gpuadvisor.ranking.speed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.MeasuredSpeeds.MeasuredSpeed;
import org.gpuadvisor.ranking.speed.SpeedFormula.Rates;
import org.gpuadvisor.ranking.speed.SpeedFormula.Shares;
import org.gpuadvisor.table.Tables;

/**
 * The formula and the measured speeds that follow from some throughputs. A discipline in
 * which fewer than five GPUs were measured takes the shares of the first that has more:
 * its class in another family, then the class that stands in for it.
 */
final class SpeedFit {

	/** Fewer cannot tell five shares apart. */
	static final int FEWEST_GPUS = 5;

	/** Chosen among 0, 1/2 and 1 for the least error on GPUs left out. */
	private static final double RELATIVES_WORD = 0.5;

	/** The families, nearest first for one that was not measured. */
	static final List<PrecisionFamily> FAMILIES = List.of(PrecisionFamily.AMP, PrecisionFamily.FP32, PrecisionFamily.Q4,
			PrecisionFamily.INT8);

	private static final Map<SpeedClass, SpeedClass> STAND_INS = Map.of(SpeedClass.TRANSFORMER_INFER,
			SpeedClass.TRANSFORMER_TRAIN, SpeedClass.SEQ_AUDIO_TRAIN, SpeedClass.TRANSFORMER_TRAIN,
			SpeedClass.LLM_DECODE, SpeedClass.TRANSFORMER_INFER, SpeedClass.CNN_INFER, SpeedClass.CNN_TRAIN,
			SpeedClass.CNN_INFER_B1, SpeedClass.CNN_INFER, SpeedClass.DIFFUSION_INFER, SpeedClass.CNN_INFER,
			SpeedClass.POSE_INFER_LARGE, SpeedClass.CNN_INFER_B1, SpeedClass.POSE_INFER_SMALL, SpeedClass.CNN_INFER_B1);

	private final DataSheets sheets;

	private final DataSheet reference;

	private final Map<ChipLine, Double> expected;

	private final List<Throughput> rows;

	private final Map<PrecisionFamily, FormulaFit> fits = new EnumMap<>(PrecisionFamily.class);

	private final Map<Discipline, Discipline> standIns = new TreeMap<>();

	private final Map<Discipline, Shares> shares = new TreeMap<>();

	private final Map<PrecisionFamily, Rates> rates = new EnumMap<>(PrecisionFamily.class);

	private final SpeedFormula formula;

	private final Map<Discipline, Map<Gpu, MeasuredSpeed>> measured = new TreeMap<>();

	static SpeedFit of(Tables tables) {
		GpuCatalog gpus = new GpuCatalog(tables);
		DataSheets all = new DataSheets(tables, gpus);
		Map<ChipLine, Double> efficiencies = new EnumMap<>(ChipLine.class);
		tables.table("speed-chip-lines.csv")
			.rows()
			.forEach((row) -> efficiencies.put(row.oneOf("chip_line", ChipLine.class),
					row.positive("expected_efficiency")));
		return new SpeedFit(all, all.of(gpus.find(SpeedModel.REFERENCE).orElseThrow()), efficiencies,
				Throughput.all(tables, gpus, all), Map.of());
	}

	private SpeedFit(DataSheets sheets, DataSheet reference, Map<ChipLine, Double> expected, List<Throughput> rows,
			Map<PrecisionFamily, FormulaFit> like) {
		this.sheets = sheets;
		this.reference = reference;
		this.expected = expected;
		this.rows = rows;
		Map<Discipline, Shares> fitted = new TreeMap<>();
		for (PrecisionFamily family : PrecisionFamily.values()) {
			List<Throughput> telling = telling(family);
			FormulaFit before = like.get(family);
			FormulaFit fit = (before != null && before.rows().equals(telling)) ? before : new FormulaFit(family,
					reference, expected, telling, (before != null) ? before.parameters() : Map.of());
			this.fits.put(family, fit);
			this.rates.put(family, fit.rates(RELATIVES_WORD));
			fitted.putAll(fit.shares());
		}
		for (Discipline discipline : Discipline.all()) {
			Discipline nearest = nearest(discipline, fitted);
			this.standIns.put(discipline, nearest);
			this.shares.put(discipline, nearest.equals(discipline) ? fitted.get(nearest) : lent(fitted, nearest));
		}
		this.formula = new SpeedFormula(reference, this.shares, this.rates);
		rows.stream()
			.collect(Collectors.groupingBy(Throughput::discipline, TreeMap::new, Collectors.toList()))
			.forEach((discipline, own) -> this.measured.put(discipline, new MeasuredFit(own, this.formula).speeds()));
	}

	/** The same without those rows, and without whom they leave alone in a contest. */
	SpeedFit without(Predicate<Throughput> dropped) {
		Map<String, Long> left = this.rows.stream()
			.filter(dropped.negate())
			.collect(Collectors.groupingBy(Throughput::contest, Collectors.counting()));
		List<Throughput> kept = this.rows.stream()
			.filter((row) -> !dropped.test(row) && left.getOrDefault(row.contest(), 0L) > 1)
			.toList();
		return new SpeedFit(this.sheets, this.reference, this.expected, kept, this.fits);
	}

	SpeedModel model(SpeedErrors errors) {
		return new SpeedModel(this.sheets, this.formula, new MeasuredSpeeds(this.measured), errors);
	}

	DataSheet reference() {
		return this.reference;
	}

	List<Throughput> rows() {
		return this.rows;
	}

	SpeedFormula formula() {
		return this.formula;
	}

	Map<Discipline, Shares> shares() {
		return this.shares;
	}

	Map<PrecisionFamily, Rates> rates() {
		return this.rates;
	}

	Map<Discipline, Map<Gpu, MeasuredSpeed>> measured() {
		return this.measured;
	}

	/** The discipline whose shares it has: itself if enough was measured. */
	Discipline standIn(Discipline discipline) {
		return this.standIns.get(discipline);
	}

	private List<Throughput> telling(PrecisionFamily family) {
		Map<Discipline, List<Throughput>> byDiscipline = this.rows.stream()
			.filter((row) -> row.discipline().family() == family)
			.collect(Collectors.groupingBy(Throughput::discipline, TreeMap::new, Collectors.toList()));
		List<Throughput> telling = new ArrayList<>();
		byDiscipline.values()
			.stream()
			.filter((own) -> own.stream().map(Throughput::gpu).distinct().count() >= FEWEST_GPUS)
			.forEach(telling::addAll);
		return telling;
	}

	private static Discipline nearest(Discipline discipline, Map<Discipline, Shares> fitted) {
		return Stream.iterate(discipline.speedClass(), (from) -> from != null, STAND_INS::get)
			.flatMap((from) -> Stream.concat(Stream.of(discipline.family()), FAMILIES.stream())
				.map((family) -> new Discipline(from, family)))
			.filter(fitted::containsKey)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nothing stands in for " + discipline));
	}

	private static Shares lent(Map<Discipline, Shares> fitted, Discipline from) {
		Shares lent = fitted.get(from);
		return new Shares(lent.compute(), lent.bandwidth(), lent.cores(), lent.memory(), lent.fixed(),
				"too little was measured, taken from " + from + ": " + lent.evidence());
	}

}
