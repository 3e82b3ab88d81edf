package org.gpuadvisor.market.gpu;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.gpuadvisor.table.Row;
import org.gpuadvisor.units.Bandwidth;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.FlopRate;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Power;
import org.gpuadvisor.units.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * An NVIDIA GPU as data sheets describe it. Memory, bandwidth and arithmetic are of one
 * GPU; power, slots and length are of the card, which carries more than one GPU on the
 * K80, M60 and A16.
 *
 * @param id key in the catalog, such as {@code geforce-rtx-5060-ti-16gb}
 * @param aliases all names it goes by: vendors', clouds', nvidia-smi's
 * @param fp16Tensor dense tensor peak with 32-bit accumulation; absent without tensor
 * cores
 * @param recommendedSupply what NVIDIA suggests for the whole computer
 * @param onArm whether it only comes in computers with Arm processors, for which there
 * are builds of their own
 * @param firstCuda first CUDA toolkit that knows the GPU; software built with an older
 * one fails or computes wrongly
 * @param lastCuda last CUDA toolkit that supports it; absent while support goes on
 */
public record Gpu(String id, String name, List<String> aliases, Segment segment, Architecture architecture,
		ComputeCapability computeCapability, Memory memory, int gpusPerCard, Bandwidth bandwidth, int cudaCores,
		Optional<FlopRate> fp32, Optional<FlopRate> fp16Tensor, Power cardPower, Optional<Power> recommendedSupply,
		Optional<Integer> slots, Optional<Integer> lengthMm, Optional<String> powerConnectors, Cooling cooling,
		FormFactor formFactor, boolean onArm, Optional<String> releaseDate, Optional<BigDecimal> launchPriceUsd,
		boolean inProduction, String firstCuda, Optional<String> lastCuda, Provenance provenance) {

	public Gpu {
		aliases = List.copyOf(aliases);
	}

	static Gpu read(Row row) {
		return new Gpu(row.text("id"), row.text("name"), row.list("aliases"), row.oneOf("segment", Segment.class),
				row.oneOf("architecture", Architecture.class), row.as("compute_capability", ComputeCapability::parse),
				Memory.gib(row.positive("memory_gb")), row.as("gpus_per_card", Gpu::positive),
				new Bandwidth(row.positive("memory_bandwidth_gb_s")), row.count("cuda_cores"),
				row.findPositive("fp32_tflops").map(FlopRate::new),
				row.findPositive("fp16_tensor_tflops").map(FlopRate::new), new Power(row.count("tdp_w")),
				row.findAs("recommended_psu_w", Gpu::positive).map(Power::new), row.findAs("slots", Gpu::positive),
				row.findAs("length_mm", Gpu::positive), row.find("power_connectors"),
				row.oneOf("cooling", Cooling.class), row.oneOf("form_factor", FormFactor.class), row.yes("arm_host"),
				row.findDate("release_date"),
				row.findPositive("launch_price_usd").map((any) -> row.decimal("launch_price_usd")),
				row.oneOf("status", Status.class) == Status.CURRENT, row.text("first_cuda_toolkit"),
				row.find("last_cuda_toolkit"), row.provenance());
	}

	private static int positive(String cell) {
		int number = Integer.parseInt(cell);
		if (number < 1) {
			throw new IllegalArgumentException("a whole number from 1");
		}
		return number;
	}

	private enum Status {

		CURRENT, DISCONTINUED

	}

	public boolean hasTensorCores() {
		return this.fp16Tensor.isPresent();
	}

	/** The share of the card's power that one of its GPUs takes. */
	public Power power() {
		return this.cardPower.times(1.0 / this.gpusPerCard);
	}

	/** A GPU is what its id says: the catalog holds each id once. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Gpu gpu && this.id.equals(gpu.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
