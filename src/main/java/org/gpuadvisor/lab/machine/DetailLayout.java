package org.gpuadvisor.lab.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.units.Memory;

/**
 * What {@code nvidia-smi -q} prints: a page of {@code name : value} lines a card. A
 * card's MIG devices state their share of its memory, so the largest counts.
 */
final class DetailLayout implements SmiLayout {

	@Override
	public List<PrintedGpu> read(Printout printout) {
		List<PrintedGpu> gpus = new ArrayList<>();
		String section = "";
		boolean known = false;
		for (String line : printout.lines()) {
			int colon = line.indexOf(" :");
			String key = (colon < 0) ? line : line.substring(0, colon).strip();
			String value = (colon < 0) ? "" : line.substring(colon + 2).strip();
			if (colon < 0) {
				section = line;
			}
			else if (key.equals("Product Name")) {
				Optional<PrintedGpu> gpu = PrintedGpu.of(value, Optional.empty());
				gpu.ifPresent(gpus::add);
				known = gpu.isPresent();
			}
			else if (known && key.equals("Total") && section.equals("FB Memory Usage")) {
				int last = gpus.size() - 1;
				gpus.set(last, larger(gpus.get(last), PrintedGpu.mib(value)));
			}
		}
		return gpus;
	}

	private static PrintedGpu larger(PrintedGpu gpu, Optional<Memory> total) {
		boolean more = total.isPresent() && (gpu.reported().isEmpty() || total.get().isMoreThan(gpu.reported().get()));
		return more ? new PrintedGpu(gpu.name(), total) : gpu;
	}

}
