package org.gpuadvisor.lab.machine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.gpuadvisor.units.Memory;

/**
 * What {@code nvidia-smi --query-gpu=... --format=csv} prints, whatever was asked for and
 * in which order, with or without the line of column names and the units. Without column
 * names each cell is known by its looks.
 */
final class CsvLayout implements SmiLayout {

	/** How the names of cards begin. */
	static final Pattern CARD = Pattern.compile("(?:NVIDIA|GeForce|Quadro|Tesla|GRID|TITAN|RTX|A\\d{2,3})\\b.*");

	private static final Pattern FIGURE = Pattern.compile("\\d");

	private static final Pattern MEMORY = Pattern.compile("\\d{2,7} MiB");

	private static final Pattern NUMBER = Pattern.compile("\\d{3,7}");

	/** A cell that only nvidia-smi would put beside a name. */
	private static final Pattern MARK = Pattern
		.compile("\\d{2,7} MiB|GPU-[0-9a-f-]{8,40}|[0-9A-Fa-f]{4,8}:[0-9A-Fa-f]{2}:[0-9A-Fa-f]{2}\\.[0-9A-Fa-f]");

	/** What stands in other columns and has the looks of a name. */
	private static final Pattern NO_NAME = Pattern.compile(
			"(?i)gpu-.*|p\\d{1,2}|enabled|disabled|active|not active|default|exclusive_\\w+|wddm|tcc|mcdm|on|off|yes|no|pci|0x.*"
					+ "|\\d+(?:\\.\\d+)? ?[a-z%]*|.*:[0-9a-f]{2}\\.[0-9a-f]|[\\d.]+|\\[.{1,40}\\]|n/a");

	private static final Set<String> NAME_COLUMNS = Set.of("name", "gpu_name");

	/** Columns that only nvidia-smi would put beside a name, and all with a dot. */
	private static final Set<String> OWN_COLUMNS = Set.of("gpu_name", "driver_version", "uuid", "gpu_uuid",
			"compute_cap", "vbios_version");

	private static final Set<String> KEY_COLUMNS = Set.of("index", "uuid", "gpu_uuid", "pci.bus_id", "gpu_bus_id",
			"serial", "gpu_serial");

	@Override
	public List<PrintedGpu> read(Printout printout) {
		List<List<String>> rows = CsvRows.of(printout);
		for (int i = 0; i < rows.size(); i++) {
			List<String> columns = rows.get(i).stream().map(CsvLayout::column).toList();
			if (columns.stream().anyMatch(NAME_COLUMNS::contains)) {
				return underHeader(columns, CsvRows.joined(rows.subList(i + 1, rows.size()), columns.size()));
			}
		}
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		List<PrintedGpu> gpus = new ArrayList<>();
		for (List<String> row : CsvRows.joined(rows, width)) {
			byLooks(row).ifPresent(gpus::add);
		}
		boolean onlyNames = width == 1 && gpus.size() < rows.size();
		return onlyNames ? List.of() : gpus;
	}

	private static List<PrintedGpu> underHeader(List<String> columns, List<List<String>> rows) {
		int name = columns.contains("name") ? columns.indexOf("name") : columns.indexOf("gpu_name");
		int memory = columns.indexOf("memory.total");
		boolean told = columns.stream().anyMatch((column) -> OWN_COLUMNS.contains(column) || column.indexOf('.') > 0);
		Set<List<String>> seen = new HashSet<>();
		List<PrintedGpu> gpus = new ArrayList<>();
		for (List<String> row : rows) {
			if (row.size() == columns.size() && (told || isCard(row.get(name)))) {
				List<String> key = new ArrayList<>();
				for (int i = 0; i < row.size(); i++) {
					if (KEY_COLUMNS.contains(columns.get(i))) {
						key.add(row.get(i));
					}
				}
				if (key.isEmpty() || seen.add(key)) {
					Optional<Memory> total = (memory < 0) ? Optional.empty() : PrintedGpu.mib(row.get(memory));
					PrintedGpu.of(row.get(name), total).ifPresent(gpus::add);
				}
			}
		}
		return gpus;
	}

	private static boolean isCard(String name) {
		return CARD.matcher(name).matches() && FIGURE.matcher(name).find();
	}

	/** {@code memory.total [MiB]} is the column memory.total. */
	private static String column(String cell) {
		int unit = cell.indexOf('[');
		return ((unit < 0) ? cell : cell.substring(0, unit)).strip().toLowerCase(Locale.ROOT);
	}

	private static Optional<PrintedGpu> byLooks(List<String> row) {
		Optional<String> name = row.stream()
			.filter((cell) -> !NO_NAME.matcher(cell).matches() && PrintedGpu.of(cell, Optional.empty()).isPresent())
			.findFirst();
		if (name.isEmpty()) {
			return Optional.empty();
		}
		boolean told = row.stream().anyMatch((cell) -> MARK.matcher(cell).matches());
		boolean values = row.stream().allMatch((cell) -> cell.equals(name.get()) || NO_NAME.matcher(cell).matches());
		if (!told && !(values && isCard(name.get()))) {
			return Optional.empty();
		}
		boolean units = row.stream().anyMatch((cell) -> MEMORY.matcher(cell).matches());
		Optional<Memory> largest = row.stream()
			.filter((cell) -> (units ? MEMORY : NUMBER).matcher(cell).matches())
			.flatMap((cell) -> PrintedGpu.mib(cell).stream())
			.max(Memory::compareTo);
		return PrintedGpu.of(name.get(), largest);
	}

}
