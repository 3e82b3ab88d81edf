package org.gpuadvisor.web.answer;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.market.gpu.Architecture;
import org.gpuadvisor.market.gpu.Cooling;
import org.gpuadvisor.market.gpu.FormFactor;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.Segment;
import org.gpuadvisor.ranking.speed.Speed;
import org.gpuadvisor.units.FlopRate;
import org.gpuadvisor.units.Power;
import org.jspecify.annotations.Nullable;

/** A GPU of the catalog. */
@Schema(name = "Gpu", description = "An NVIDIA GPU as data sheets describe it; a figure that is absent is unknown.")
public record GpuBody(@Schema(description = "Stable id.", example = "geforce-rtx-3090") @NotNull String id,
		@Schema(description = "Name on NVIDIA's page.", example = "GeForce RTX 3090") @NotNull String name,
		@Schema(description = "All names it goes by.") @NotNull List<String> aliases,
		@Schema(description = "Market segment.") @NotNull Segment segment,
		@Schema(description = "Generation.") @NotNull Architecture architecture,
		@Schema(description = "NVIDIA compute capability: which software runs on it.",
				example = "8.6") @NotNull String computeCapability,
		@Schema(description = "Memory of one GPU in GB as cards are sold.",
				example = "24") @NotNull BigDecimal memoryGb,
		@Schema(description = "GPUs on one card.", example = "1") @NotNull Integer gpusPerCard,
		@Schema(description = "Memory bandwidth of one GPU in GB/s.",
				example = "936.2") @NotNull Double memoryBandwidthGbPerS,
		@Schema(description = "32-bit peak of one GPU in TFLOPS.", example = "35.58") @Nullable Double fp32Tflops,
		@Schema(description = "16-bit dense tensor peak with 32-bit accumulation of one GPU in TFLOPS; absent without tensor cores.",
				example = "71") @Nullable Double fp16TensorTflops,
		@Schema(description = "Board power of the card in watts.", example = "350") @NotNull Integer cardPowerW,
		@Schema(description = "Power supply that NVIDIA suggests, in watts.",
				example = "750") @Nullable Integer recommendedSupplyW,
		@Schema(description = "Slot widths.", example = "3") @Nullable Integer slots,
		@Schema(description = "Length in millimetres.", example = "313") @Nullable Integer lengthMm,
		@Schema(description = "Power connectors.") @Nullable String powerConnectors,
		@Schema(description = "How it is cooled; PASSIVE needs the air stream of a server.") @NotNull Cooling cooling,
		@Schema(description = "How it is built in; only PCIE is a card for a slot.") @NotNull FormFactor formFactor,
		@Schema(description = "ISO date, as precise as known.", example = "2020-09-24") @Nullable String releaseDate,
		@Schema(description = "Launch price in USD.", example = "1499") @Nullable BigDecimal launchPriceUsd,
		@Schema(description = "Whether it is still made and sold as new.") @NotNull Boolean inProduction,
		@Schema(description = "Last CUDA toolkit that supports it; absent while support goes on.",
				example = "12.9") @Nullable String lastCudaToolkit,
		@Schema(description = "Keys of the sources; the catalog's sources table explains them.") @NotNull String source,
		@Schema(description = "ISO date when this was looked up, as precise as known.",
				example = "2026-11") @NotNull String asOf,
		@Schema(description = "Where sources disagree, and what else to know.") @Nullable String note,
		@Schema(description = "With sort=speed: how fast it runs that workload.") @Nullable SpeedBody speed) {

	public static GpuBody of(Gpu gpu, @Nullable Speed speed) {
		return new GpuBody(gpu.id(), gpu.name(), gpu.aliases(), gpu.segment(), gpu.architecture(),
				gpu.computeCapability().toString(), Numbers.gb(gpu.memory()).stripTrailingZeros(), gpu.gpusPerCard(),
				gpu.bandwidth().gbPerSecond(), gpu.fp32().map(FlopRate::tflops).orElse(null),
				gpu.fp16Tensor().map(FlopRate::tflops).orElse(null), gpu.cardPower().watts(),
				gpu.recommendedSupply().map(Power::watts).orElse(null), gpu.slots().orElse(null),
				gpu.lengthMm().orElse(null), gpu.powerConnectors().orElse(null), gpu.cooling(), gpu.formFactor(),
				gpu.releaseDate().orElse(null), gpu.launchPriceUsd().orElse(null), gpu.inProduction(),
				gpu.lastCuda().orElse(null), gpu.provenance().source(), gpu.provenance().asOf(),
				gpu.provenance().note().isEmpty() ? null : gpu.provenance().note(),
				(speed != null) ? SpeedBody.of(speed) : null);
	}

}
