package org.gpuadvisor.web.answer;

import java.math.BigDecimal;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.market.gpu.Architecture;
import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.market.gpu.Segment;
import org.gpuadvisor.ranking.ask.OwnGpu;
import org.jspecify.annotations.Nullable;

/** A GPU, as options show it. */
@Schema(description = "A GPU in short; GET /gpus/{id} tells all.")
public record GpuSummary(
		@Schema(description = "Id in the catalog; absent for a card that the catalog lacks.",
				example = "geforce-rtx-5060-ti-16gb") @Nullable String id,
		@Schema(description = "Name.", example = "GeForce RTX 5060 Ti 16GB") @NotNull String name,
		@Schema(description = "Memory of one GPU in GB as cards are sold; absent where unknown.",
				example = "16") @Nullable BigDecimal memoryGb,
		@Schema(description = "Market segment.") @Nullable Segment segment,
		@Schema(description = "Generation.") @Nullable Architecture architecture,
		@Schema(description = "NVIDIA compute capability.", example = "12.0") @Nullable String computeCapability,
		@Schema(description = "Memory bandwidth in GB/s.", example = "448") @Nullable Double memoryBandwidthGbPerS,
		@Schema(description = "Board power of one GPU in watts.", example = "180") @Nullable Integer powerW) {

	static GpuSummary of(Gpu gpu) {
		return new GpuSummary(gpu.id(), gpu.name(), Numbers.gb(gpu.memory()).stripTrailingZeros(), gpu.segment(),
				gpu.architecture(), gpu.computeCapability().toString(), gpu.bandwidth().gbPerSecond(),
				gpu.power().watts());
	}

	static GpuSummary of(OwnGpu own) {
		return own.gpu()
			.map(GpuSummary::of)
			.orElseGet(() -> new GpuSummary(null, own.name(),
					own.memory().map((memory) -> Numbers.gb(memory).stripTrailingZeros()).orElse(null), null, null,
					null, null, null));
	}

}
