package org.gpuadvisor.lab.machine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table that nvidia-smi prints when nothing else is asked. Its columns moved with
 * nearly every driver generation, and pasting moves them further; what stays is that a
 * cell with the number, the name and a switch comes before the cell with the bus address,
 * and memory as {@code used / total} after it. So the cells are read one by one, wherever
 * the lines break. MIG devices and processes are no cards and are passed over.
 */
final class TableLayout implements SmiLayout {

	private static final Pattern TABLE = Pattern.compile("NVIDIA-SMI|Bus-?\\s?Id|Persistence|TCC/WDDM");

	private static final Pattern BUS_ADDRESS = Pattern
		.compile("[0-9A-Fa-fXx]{4,8}:[0-9A-Fa-fXx]{2}:[0-9A-Fa-fXx]{2}\\.[0-9A-Fa-f]");

	private static final Pattern MEMORY = Pattern.compile(
			"(?<!\\d)\\d{1,7}\\s{0,8}(?:MiB|MB)?\\s{0,16}/\\s{0,16}(\\d{1,7} ?(?:MiB|MB))", Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\.? (\\S.{0,120})");

	private static final Pattern SWITCH = Pattern.compile(" (?:On|Off|WDDM|TCC|MCDM)\\*?$");

	private static final Pattern NO_SWITCH = Pattern.compile(" (?:N/A|Enabled|Disabled)$");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern OTHER_DEVICES = Pattern.compile("MIG devices|Processes|Compute processes");

	@Override
	public List<PrintedGpu> read(Printout printout) {
		String text = printout.text();
		if (!TABLE.matcher(text).find() && !BUS_ADDRESS.matcher(text).find()) {
			return List.of();
		}
		String[] cells = withBars(text).split("\\|");
		Map<String, PrintedGpu> byPlace = new LinkedHashMap<>();
		boolean cards = true;
		String place = "";
		for (int i = 0; i < cells.length; i++) {
			String cell = cells[i];
			if (TABLE.matcher(cell).find()) {
				cards = true;
				place = "";
			}
			else if (OTHER_DEVICES.matcher(cell).find()) {
				cards = false;
			}
			if (cards) {
				String next = (i + 1 < cells.length) ? cells[i + 1] : "";
				Optional<Card> card = card(cell, next);
				if (card.isPresent()) {
					place = card.get().place();
					byPlace.putIfAbsent(place, card.get().gpu());
				}
				Matcher memory = MEMORY.matcher(cell);
				PrintedGpu gpu = byPlace.get(place);
				if (gpu != null && gpu.reported().isEmpty() && memory.find()) {
					byPlace.put(place, new PrintedGpu(gpu.name(), PrintedGpu.mib(memory.group(1))));
				}
			}
		}
		return List.copyOf(byPlace.values());
	}

	/** A paste that lost the lines of the table gets the bars that matter back. */
	private static String withBars(String text) {
		if (text.indexOf('|') >= 0) {
			return text;
		}
		String barred = BUS_ADDRESS.matcher(text).replaceAll("|$0");
		return MEMORY.matcher(barred).replaceAll("|$0|").replace('\n', '|');
	}

	/**
	 * The whole cell may be a name that a line break cut in two; or, where a bar got
	 * lost, only its last line is the name.
	 */
	private static Optional<Card> card(String cell, String next) {
		Matcher address = BUS_ADDRESS.matcher(next);
		boolean addressed = address.find() && next.substring(0, address.start()).isBlank();
		String bus = addressed ? address.group() : "";
		return numbered(cell, bus, addressed)
			.or(() -> numbered(cell.substring(cell.stripTrailing().lastIndexOf('\n') + 1), bus, addressed));
	}

	private static Optional<Card> numbered(String cell, String bus, boolean addressed) {
		Matcher numbered = NUMBERED.matcher(SPACES.matcher(cell).replaceAll(" ").strip());
		if (!numbered.matches()) {
			return Optional.empty();
		}
		String name = SWITCH.matcher(numbered.group(2)).replaceAll("");
		boolean switched = !name.equals(numbered.group(2));
		if (!switched && !addressed) {
			return Optional.empty();
		}
		if (!switched) {
			name = NO_SWITCH.matcher(name).replaceAll("");
		}
		return PrintedGpu.of(name, Optional.empty()).map((gpu) -> new Card(numbered.group(1) + " " + bus, gpu));
	}

	/**
	 * A card and where it is plugged in: the same twice is a table that was printed
	 * twice.
	 */
	private record Card(String place, PrintedGpu gpu) {
	}

}
