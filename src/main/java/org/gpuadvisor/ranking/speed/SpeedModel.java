package org.gpuadvisor.ranking.speed;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.SpeedClass;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.ranking.speed.MeasuredSpeeds.MeasuredSpeed;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.table.Tables;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * How fast every GPU of the catalog is in every discipline: as measured; else by the
 * formula, corrected by what its nearest measured relative (same chip line, same segment)
 * deviates from it; else by the formula alone. A discipline is worked out when it is
 * first asked for, and so is how fast a GPU is against another.
 */
@Component
public class SpeedModel {

	/** The GPU at which the formula says 1. */
	static final String REFERENCE = "tesla-v100-sxm2-16gb";

	/** Of so many what was found is kept: labs count their hours on few GPUs. */
	private static final int COMPARISONS = 32;

	private final DataSheets sheets;

	private final SpeedFormula formula;

	private final MeasuredSpeeds measured;

	private final SpeedErrors errors;

	private final Map<Discipline, Map<Gpu, KnownSpeed>> known = new ConcurrentHashMap<>();

	private final ConcurrentLruCache<Comparison, Function<Gpu, Speed>> comparisons = new ConcurrentLruCache<>(
			COMPARISONS, this::compare);

	@Autowired
	SpeedModel(Tables tables, GpuCatalog gpus, DataSheets sheets) {
		this(sheets, SpeedFormula.read(tables, sheets.of(gpus.find(REFERENCE).orElseThrow())),
				MeasuredSpeeds.read(tables, gpus), SpeedErrors.read(tables));
	}

	SpeedModel(DataSheets sheets, SpeedFormula formula, MeasuredSpeeds measured, SpeedErrors errors) {
		this.sheets = sheets;
		this.formula = formula;
		this.measured = measured;
		this.errors = errors;
	}

	/** How fast one GPU runs such work against another. */
	public Speed speed(Gpu gpu, Gpu reference, SpeedClass speedClass, @Nullable Precision precision) {
		return against(reference, speedClass, precision).apply(gpu);
	}

	/** How fast GPUs run such work against one. */
	Function<Gpu, Speed> against(Gpu reference, SpeedClass speedClass, @Nullable Precision precision) {
		return this.comparisons.get(new Comparison(reference, speedClass, precision));
	}

	private Function<Gpu, Speed> compare(Comparison asked) {
		Yardstick yardstick = yardstick(asked.reference,
				new Discipline(asked.speedClass, PrecisionFamily.of(asked.precision)));
		Map<Gpu, Speed> found = new ConcurrentHashMap<>();
		return (gpu) -> {
			Speed known = found.get(gpu);
			return (known != null) ? known
					: found.computeIfAbsent(gpu, (any) -> speed(gpu, yardstick, asked.reference, asked.precision));
		};
	}

	private Speed speed(Gpu gpu, Yardstick yardstick, Gpu reference, @Nullable Precision precision) {
		boolean same = gpu.equals(reference);
		Speed speed = same ? Speed.ofReference() : yardstick.speed(gpu);
		List<String> notes = Stream
			.of(same ? Optional.<String>empty() : note(gpu, precision), note(reference, precision))
			.flatMap(Optional::stream)
			.toList();
		return notes.isEmpty() ? speed : speed.noting(notes);
	}

	Speed speed(Gpu gpu, Gpu reference, Discipline discipline) {
		return yardstick(reference, discipline).speed(gpu);
	}

	private Yardstick yardstick(Gpu reference, Discipline discipline) {
		return new Yardstick(reference, known(discipline), discipline, this.errors);
	}

	/** Against the formula's 1. */
	double times(Gpu gpu, Discipline discipline) {
		return Optional.ofNullable(known(discipline).get(gpu)).orElseThrow().times();
	}

	Basis basis(Gpu gpu, Discipline discipline) {
		return Optional.ofNullable(known(discipline).get(gpu)).orElseThrow().basis();
	}

	private Optional<String> note(Gpu gpu, @Nullable Precision precision) {
		return (precision != null) ? Fallback.find(this.sheets.of(gpu), precision) : Optional.empty();
	}

	private Map<Gpu, KnownSpeed> known(Discipline asked) {
		return this.known.computeIfAbsent(asked, (discipline) -> {
			Map<Gpu, KnownSpeed> speeds = new HashMap<>();
			this.sheets.all().forEach((sheet) -> speeds.put(sheet.gpu(), know(sheet, discipline)));
			return speeds;
		});
	}

	private KnownSpeed know(DataSheet sheet, Discipline discipline) {
		double modelled = this.formula.times(sheet, discipline);
		Optional<MeasuredSpeed> own = this.measured.find(sheet.gpu(), discipline);
		if (own.isPresent()) {
			return new KnownSpeed(modelled * own.get().timesFormula(), Basis.MEASURED, own.get().chain(),
					own.get().evidence());
		}
		return relative(sheet, discipline)
			.map((relative) -> new KnownSpeed(this.formula.scaledTimes(sheet, discipline, relative.timesFormula()),
					Basis.SCALED, "",
					"scaled by the formula from " + relative.gpu().name() + ": " + relative.evidence()))
			.orElseGet(() -> new KnownSpeed(modelled, Basis.MODELLED, "", this.formula.evidence(discipline)));
	}

	private Optional<MeasuredSpeed> relative(DataSheet sheet, Discipline discipline) {
		return this.measured.in(discipline)
			.stream()
			.filter((other) -> this.sheets.of(other.gpu()).line() == sheet.line()
					&& other.gpu().segment() == sheet.gpu().segment())
			.min(Comparator
				.comparingDouble(
						(MeasuredSpeed other) -> sheet.distance(this.sheets.of(other.gpu()), discipline.family()))
				.thenComparing((other) -> other.gpu().id()));
	}

	/** What is asked: how fast GPUs run such work against one of them. */
	private record Comparison(Gpu reference, SpeedClass speedClass, @Nullable Precision precision) {
	}

}
