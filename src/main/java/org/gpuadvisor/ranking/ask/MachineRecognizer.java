package org.gpuadvisor.ranking.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gpuadvisor.lab.machine.ComputerKind;
import org.gpuadvisor.lab.machine.InstalledGpu;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.NvidiaSmi;
import org.gpuadvisor.market.gpu.CutName;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.GpuCatalog;
import org.springframework.stereotype.Component;

/**
 * Recognizes a computer by what nvidia-smi prints on it. What the printout cut off or
 * does not say, the catalog adds where it leaves no doubt: the rest of a name, and that a
 * GPU is only ever found in laptops or in servers.
 */
@Component
public class MachineRecognizer {

	private final GpuCatalog catalog;

	MachineRecognizer(GpuCatalog catalog) {
		this.catalog = catalog;
	}

	/**
	 * The computer, such that it can be posted as a request's hardware.
	 * @throws org.gpuadvisor.lab.InvalidRequirement if the text tells of no GPU
	 */
	public Machine recognize(String printed) {
		Machine read = NvidiaSmi.read(printed);
		List<InstalledGpu> gpus = read.gpus().stream().map(this::inFull).toList();
		ComputerKind computer = read.computer();
		if (gpus.stream().anyMatch((gpu) -> isOnly(FormFactor.LAPTOP, gpu))) {
			computer = ComputerKind.LAPTOP;
		}
		else if (gpus.stream().anyMatch((gpu) -> isOnly(FormFactor.SXM, gpu))) {
			computer = ComputerKind.SERVER;
		}
		return new Machine(read.os(), computer, read.location(), gpus, null, null, null, null, null);
	}

	private InstalledGpu inFull(InstalledGpu gpu) {
		Optional<CutName> cut = CutName.of(gpu.name());
		if (cut.isEmpty()) {
			return gpu;
		}
		List<String> names = possible(gpu).flatMap((one) -> cut.get().of(one).stream()).distinct().toList();
		return (names.size() == 1) ? new InstalledGpu(names.get(0), gpu.count(), gpu.memoryGb()) : gpu;
	}

	private boolean isOnly(FormFactor formFactor, InstalledGpu gpu) {
		List<FormFactor> found = possible(gpu).map(Gpu::formFactor).distinct().toList();
		return found.equals(List.of(formFactor));
	}

	private Stream<Gpu> possible(InstalledGpu gpu) {
		return OwnGpus.ofThatMemory(this.catalog.named(gpu.name()), gpu.memory()).stream();
	}

}
