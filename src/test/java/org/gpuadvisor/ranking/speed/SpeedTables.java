package org.gpuadvisor.ranking.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.speed.Errors.Error;
import org.gpuadvisor.ranking.speed.MeasuredSpeeds.MeasuredSpeed;
import org.gpuadvisor.ranking.speed.Speed.Basis;
import org.gpuadvisor.table.Tables;

/**
 * Writes the speed tables of the catalog from {@code benchmarks.csv} and
 * {@code gpus.csv}: the same input gives the same bytes. Run it by
 * {@code ./mvnw -Pfit process-test-classes}.
 */
public final class SpeedTables {

	private static final String SOURCE = "fit of benchmarks.csv";

	private final SpeedFit fit;

	private final Errors errors;

	private final String asOf;

	private final SpeedModel model;

	SpeedTables(SpeedFit fit, Errors errors, String asOf) {
		this.fit = fit;
		this.errors = errors;
		this.asOf = asOf;
		this.model = fit.model(Errors.none());
	}

	/** Writes into the folder of the first argument, dated by the second. */
	public static void main(String[] args) throws IOException {
		SpeedFit fit = SpeedFit.of(new Tables());
		Errors errors = new Errors(fit, Held.gpus(fit), Held.sources(fit));
		for (Map.Entry<String, String> file : new SpeedTables(fit, errors, args[1]).files().entrySet()) {
			Files.writeString(Path.of(args[0], file.getKey()), file.getValue());
		}
	}

	/** Content by file name. */
	Map<String, String> files() {
		return new TreeMap<>(Map.of("speed-coefficients.csv", coefficients(), "speed-rates.csv", rates(),
				"speed-measured.csv", measured(), "speed-errors.csv", errors()));
	}

	private String coefficients() {
		return lines("speed_class,precision_family,compute,bandwidth,cores,memory,fixed,source,as_of,note",
				this.fit.shares()
					.entrySet()
					.stream()
					.map((entry) -> String.format(Locale.ROOT, "%s,%.4f,%.4f,%.4f,%.4f,%.4f,%s,%s,%s",
							cell(entry.getKey()), entry.getValue().compute(), entry.getValue().bandwidth(),
							entry.getValue().cores(), entry.getValue().memory(), entry.getValue().fixed(), SOURCE,
							this.asOf, quoted(entry.getValue().evidence()))));
	}

	private String rates() {
		String lines = Stream.of(ChipLine.values())
			.map((line) -> line.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(","));
		return lines("precision_family,power_exponent,halved_gain,relatives_word," + lines + ",source,as_of,note",
				this.fit.rates()
					.entrySet()
					.stream()
					.map((entry) -> String.format(Locale.ROOT, "%s,%.4f,%.4f,%.4f,%s,%s,%s,%s", entry.getKey(),
							entry.getValue().powerExponent(), entry.getValue().halvedGain(),
							entry.getValue().relativesWord(),
							Stream.of(ChipLine.values())
								.map((line) -> String.format(Locale.ROOT, "%.4f",
										entry.getValue().efficiency().get(line)))
								.collect(Collectors.joining(",")),
							SOURCE, this.asOf,
							quoted("a chip line that was not measured has its expected efficiency"))));
	}

	private String measured() {
		return lines(
				"speed_class,precision_family,gpu_id,times_reference,times_formula,chain,measurements,source,as_of,note",
				this.fit.measured()
					.entrySet()
					.stream()
					.flatMap((entry) -> entry.getValue()
						.values()
						.stream()
						.sorted(Comparator.comparing((MeasuredSpeed speed) -> speed.gpu().id()))
						.map((speed) -> measured(entry.getKey(), speed))));
	}

	private String measured(Discipline discipline, MeasuredSpeed speed) {
		Gpu gpu = speed.gpu();
		List<Throughput> rows = this.fit.rows()
			.stream()
			.filter((row) -> row.discipline().equals(discipline) && row.gpu().equals(gpu))
			.toList();
		String oldest = rows.stream().map(Throughput::asOf).min(String::compareTo).orElseThrow();
		String newest = rows.stream().map(Throughput::asOf).max(String::compareTo).orElseThrow();
		Gpu reference = this.fit.reference().gpu();
		return String.format(Locale.ROOT, "%s,%s,%.4f,%.4f,%s,%d,%s,%s,%s", cell(discipline), gpu.id(),
				this.model.times(gpu, discipline) / this.model.times(reference, discipline), speed.timesFormula(),
				speed.chain(), speed.measurements(), quoted(speed.evidence()), newest,
				oldest.equals(newest) ? "" : "measured from " + oldest + " on");
	}

	private String errors() {
		return lines(
				"basis,speed_class,precision_family,factor,mean_absolute_error_percent,measurements,gpus,source,as_of,note",
				Stream.of(Basis.values())
					.flatMap((basis) -> this.errors.all()
						.get(basis)
						.entrySet()
						.stream()
						.map((entry) -> error(basis, entry.getKey(), entry.getValue()))));
	}

	private String error(Basis basis, Discipline discipline, Error error) {
		return String.format(Locale.ROOT, "%s,%s,%.4f,%s,%d,%d,%s,%s,%s", basis, cell(discipline), error.factor(),
				error.meanPercent().map((mean) -> String.format(Locale.ROOT, "%.1f", mean)).orElse(""),
				error.measurements(), error.gpus(), SOURCE, this.asOf, quoted(error.note()));
	}

	private static String cell(Discipline discipline) {
		return discipline.speedClass() + "," + discipline.family();
	}

	private static String quoted(String text) {
		return text.contains(",") ? '"' + text + '"' : text;
	}

	private static String lines(String header, Stream<String> lines) {
		return Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n", "", "\n"));
	}

}
