package org.gpuadvisor.ranking.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.InstalledGpu;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.market.gpu.CutName;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.gpuadvisor.units.Memory;
import org.springframework.stereotype.Component;

/**
 * Tells which GPUs a lab has from the names that it gave. A name that several cards share
 * is settled by the memory and by the computer; cards that differ in memory are never
 * guessed between.
 */
@Component
class OwnGpus {

	private static final int NEAREST = 5;

	/** Drivers report up to a tenth less than a card is sold with. */
	private static final double REPORTED_SHARE = 0.9;

	private final GpuCatalog catalog;

	OwnGpus(GpuCatalog catalog) {
		this.catalog = catalog;
	}

	List<OwnGpu> of(Machine machine, List<FieldProblem> problems) {
		List<OwnGpu> own = new ArrayList<>();
		for (int i = 0; i < machine.gpus().size(); i++) {
			resolve(machine.gpus().get(i), machine, "hardware.gpus[" + i + "].", problems)
				.ifPresent((gpu) -> addOrCount(gpu, own));
		}
		return own;
	}

	/** nvidia-smi lists equal cards one by one: they are one entry with a count. */
	private static void addOrCount(OwnGpu added, List<OwnGpu> own) {
		for (int i = 0; i < own.size(); i++) {
			OwnGpu earlier = own.get(i);
			if (added.gpu().isPresent() && earlier.gpu().equals(added.gpu())) {
				InstalledGpu first = earlier.installed();
				own.set(i, new OwnGpu(
						new InstalledGpu(first.name(), first.count() + added.installed().count(), first.memoryGb()),
						earlier.gpu(), earlier.memory(), earlier.shared()));
				return;
			}
		}
		own.add(added);
	}

	private Optional<OwnGpu> resolve(InstalledGpu installed, Machine machine, String path,
			List<FieldProblem> problems) {
		Optional<Memory> stated = installed.memory();
		if (installed.otherVendor().isPresent()) {
			return Optional.of(new OwnGpu(installed, Optional.empty(), stated, false));
		}
		List<Gpu> named = named(installed.name(), machine.computer());
		if (named.isEmpty() || stated.filter((memory) -> isAboveAll(named, memory)).isPresent()) {
			return unlisted(installed, stated, path, problems);
		}
		List<Gpu> possible = ofThatComputer(ofThatMemory(named, stated), machine.computer());
		if (possible.isEmpty() && CutName.of(installed.name()).isPresent()) {
			return unlisted(installed, stated, path, problems);
		}
		if (possible.isEmpty()) {
			problems.add(new FieldProblem(path + "memoryGb", "no '" + installed.name() + "' has that much memory, but "
					+ sizes(named) + "; those that go by the name are listed", installed.memoryGb(), ids(named)));
			return Optional.empty();
		}
		if (possible.stream().map(Gpu::memory).distinct().count() > 1) {
			problems.add(new FieldProblem(path + "name", "stands for cards of different memory (" + sizes(possible)
					+ "): give memoryGb too, or one of these ids", installed.name(), ids(possible)));
			return Optional.empty();
		}
		Gpu slowest = possible.stream()
			.min(Comparator.comparingDouble((Gpu gpu) -> gpu.bandwidth().gbPerSecond()).thenComparing(Gpu::id))
			.orElseThrow();
		return Optional
			.of(new OwnGpu(installed, Optional.of(slowest), Optional.of(slowest.memory()), possible.size() > 1));
	}

	/**
	 * In a laptop a name without that word means the laptop's part, which from RTX 30 on
	 * has a name of its own.
	 */
	private List<Gpu> named(String name, ComputerKind computer) {
		List<Gpu> named = this.catalog.named(name);
		boolean known = named.stream().anyMatch((gpu) -> gpu.formFactor() == FormFactor.LAPTOP);
		if (computer != ComputerKind.LAPTOP || known) {
			return named;
		}
		List<Gpu> laptop = this.catalog.named(name + " Laptop GPU");
		return laptop.isEmpty() ? named : laptop;
	}

	private Optional<OwnGpu> unlisted(InstalledGpu installed, Optional<Memory> stated, String path,
			List<FieldProblem> problems) {
		if (stated.isEmpty()) {
			problems.add(new FieldProblem(path + "name",
					"is not in the catalog: use one of the nearest names, or add its memoryGb and it is judged by that alone",
					installed.name(), this.catalog.nearest(installed.name(), NEAREST)));
			return Optional.empty();
		}
		return Optional.of(new OwnGpu(installed, Optional.empty(), stated, false));
	}

	/** Those that a driver would report so much of. */
	static List<Gpu> ofThatMemory(List<Gpu> named, Optional<Memory> stated) {
		return named.stream().filter((gpu) -> stated.isEmpty() || isReportedAs(gpu.memory(), stated.get())).toList();
	}

	/**
	 * Some cards are modified to hold more than they were sold with. Of a name that
	 * several share it is a mistake, of a card with two GPUs their sum.
	 */
	private static boolean isAboveAll(List<Gpu> named, Memory stated) {
		return named.size() == 1
				&& named.stream().allMatch((gpu) -> gpu.gpusPerCard() == 1 && stated.isMoreThan(gpu.memory()));
	}

	private static boolean isReportedAs(Memory sold, Memory stated) {
		return !stated.isMoreThan(sold) && !sold.times(REPORTED_SHARE).isMoreThan(stated);
	}

	/**
	 * Laptop GPUs for laptops, cards and modules for the rest; server modules only in
	 * servers.
	 */
	private static List<Gpu> ofThatComputer(List<Gpu> named, ComputerKind computer) {
		List<Gpu> there = named.stream()
			.filter((gpu) -> (gpu.formFactor() == FormFactor.LAPTOP) == (computer == ComputerKind.LAPTOP))
			.filter((gpu) -> gpu.formFactor() != FormFactor.SXM || computer == ComputerKind.SERVER)
			.toList();
		return there.isEmpty() ? named : there;
	}

	private static List<String> ids(List<Gpu> gpus) {
		return gpus.stream().map(Gpu::id).toList();
	}

	private static String sizes(List<Gpu> gpus) {
		return String.join(" or ", gpus.stream().map(Gpu::memory).distinct().sorted().map(Memory::toString).toList());
	}

}
