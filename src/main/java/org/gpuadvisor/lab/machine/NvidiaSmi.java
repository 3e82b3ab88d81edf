package org.gpuadvisor.lab.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;

/**
 * Reads a computer from what nvidia-smi prints on it, in any of its layouts, so that
 * nobody has to type which GPUs a lab has. What the printout does not tell is left to the
 * defaults.
 */
public final class NvidiaSmi {

	/** The field that problems are told of: the text is all there is. */
	static final String FIELD = "body";

	private static final List<SmiLayout> LAYOUTS = List.of(new XmlLayout(), new TableLayout(), new ListLayout(),
			new DetailLayout(), new CsvLayout());

	/** As many as a request may name. */
	private static final int MOST_GPUS = 16;

	/**
	 * Only drivers for Windows have a model, and it stands in all layouts but the list.
	 */
	private static final Pattern WINDOWS_DRIVER = Pattern.compile("\\b(?:WDDM|TCC|MCDM)\\b");

	private static final Pattern WINDOWS_PATH = Pattern.compile("\\b[A-Z]:\\\\");

	/** Only drivers for Linux have it: it rules out a Windows prompt above a table. */
	private static final Pattern LINUX_DRIVER = Pattern.compile("Persistence-M");

	private static final Pattern LAPTOP = Pattern
		.compile("Laptop GPU|Max-Q Design|\\bMobile\\b|\\bMX\\d{3}\\b|\\b[A-Z]?\\d{3,4}MX?\\b");

	private NvidiaSmi() {
	}

	/**
	 * The computer that a printout tells of.
	 * @throws InvalidRequirement if it tells of no GPU: then it says why and what to do
	 */
	public static Machine read(String pasted) {
		Printout printout = Printout.of(pasted);
		for (SmiLayout layout : LAYOUTS) {
			List<PrintedGpu> printed = layout.read(printout);
			if (!printed.isEmpty()) {
				List<InstalledGpu> gpus = counted(printed);
				ComputerKind computer = gpus.stream().anyMatch((gpu) -> LAPTOP.matcher(gpu.name()).find())
						? ComputerKind.LAPTOP : null;
				return new Machine(os(printout), computer, null, gpus, null, null, null, null, null);
			}
		}
		throw new InvalidRequirement(SmiProblem.of(printout));
	}

	/** Equal cards become one entry with a count, in the order of the first of each. */
	private static List<InstalledGpu> counted(List<PrintedGpu> printed) {
		if (printed.size() > MOST_GPUS) {
			throw new InvalidRequirement(
					new FieldProblem(FIELD, "tells of " + printed.size() + " GPUs, but one computer may have "
							+ MOST_GPUS + ": paste what one computer prints, once", null));
		}
		Map<InstalledGpu, Integer> counts = new LinkedHashMap<>();
		for (PrintedGpu gpu : printed) {
			Optional<Double> memory = gpu.reported().flatMap(SoldMemory::gb);
			counts.merge(new InstalledGpu(gpu.name(), 1, memory.orElse(null)), 1, Integer::sum);
		}
		List<InstalledGpu> gpus = new ArrayList<>();
		counts.forEach((gpu, count) -> gpus.add(new InstalledGpu(gpu.name(), count, gpu.memoryGb())));
		return gpus;
	}

	/**
	 * WSL counts as Linux: it prints as Linux does, and frameworks run there as on Linux.
	 */
	private static OperatingSystem os(Printout printout) {
		String text = printout.text();
		boolean windows = WINDOWS_DRIVER.matcher(text).find()
				|| (WINDOWS_PATH.matcher(text).find() && !LINUX_DRIVER.matcher(text).find());
		return windows ? OperatingSystem.WINDOWS : OperatingSystem.LINUX;
	}

}
