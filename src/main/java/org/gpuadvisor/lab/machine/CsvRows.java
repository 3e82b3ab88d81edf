package org.gpuadvisor.lab.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a printout as rows of cells, without prompts and commands. */
final class CsvRows {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder()
		.setIgnoreSurroundingSpaces(true)
		.setTrailingData(true)
		.setLenientEof(true)
		.get();

	/** A card behind the end of the line before, where line ends got lost. */
	private static final Pattern NEXT_CARD = Pattern.compile(
			"(?<=\\]|MiB|N/A|name|driver_version|compute_cap|\\d\\.\\d{1,3}) *(?=(?:NVIDIA|GeForce|Quadro|Tesla|GRID|TITAN) )");

	private static final Pattern PROMPT = Pattern.compile("nvidia-smi|--format|--query|^```|[$#>]$");

	private CsvRows() {
	}

	static List<List<String>> of(Printout printout) {
		return printout.lines()
			.stream()
			.filter((line) -> !PROMPT.matcher(line).find())
			.flatMap((line) -> NEXT_CARD.matcher(line).replaceAll("\n").lines())
			.map(CsvRows::cells)
			.toList();
	}

	/** Puts together again what a narrow window or mail broke into several lines. */
	static List<List<String>> joined(List<List<String>> rows, int width) {
		List<List<String>> whole = new ArrayList<>();
		List<String> part = new ArrayList<>();
		for (List<String> row : rows) {
			boolean begun = part.size() > 1 || (part.size() == 1 && CsvLayout.CARD.matcher(part.get(0)).matches());
			boolean goesOn = begun && !row.isEmpty() && !CsvLayout.CARD.matcher(row.get(0)).matches();
			if (!goesOn || part.size() + row.size() - 1 > width) {
				part = new ArrayList<>(row);
				whole.add(part);
			}
			else {
				int last = part.size() - 1;
				part.set(last, (part.get(last) + " " + row.get(0)).strip());
				part.addAll(row.subList(1, row.size()));
			}
			if (part.size() >= width) {
				part = new ArrayList<>();
			}
		}
		return whole;
	}

	private static List<String> cells(String line) {
		char separator = (line.indexOf(',') >= 0) ? ',' : (line.indexOf(';') >= 0) ? ';' : '\t';
		try (CSVParser parser = CSVParser.parse(line, FORMAT.builder().setDelimiter(separator).get())) {
			for (CSVRecord record : parser) {
				return List.of(record.values());
			}
			return List.of();
		}
		catch (IOException | UncheckedIOException ex) {
			return List.of(line);
		}
	}

}
