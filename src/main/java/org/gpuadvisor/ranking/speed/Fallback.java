package org.gpuadvisor.ranking.speed;

import java.util.Optional;

import org.gpuadvisor.market.gpu.Gpu;
import org.gpuadvisor.ranking.speed.DataSheet.Int8;
import org.gpuadvisor.units.ComputeCapability;
import org.gpuadvisor.units.Precision;

/** What frameworks do with a number format that a GPU does not have. */
final class Fallback {

	private static final ComputeCapability FIRST_BF16 = ComputeCapability.parse("8.0");

	private static final ComputeCapability FIRST_FP8 = ComputeCapability.parse("8.9");

	private Fallback() {
	}

	/** Empty if the GPU computes in that format. */
	static Optional<String> find(DataSheet sheet, Precision precision) {
		Gpu gpu = sheet.gpu();
		return switch (precision) {
			case FP32, INT4 -> Optional.empty();
			case TF32 -> ChipLine.hasTf32(gpu) ? Optional.empty() : says(gpu, "has no TF32, so it runs in FP32");
			case AMP, FP16 -> sixteenBit(gpu);
			case BF16 -> gpu.computeCapability().isBelow(FIRST_BF16)
					? says(gpu, "has no BF16 in hardware: its speed is that of FP16" + withoutTensorCores(gpu))
					: Optional.empty();
			case FP8 -> gpu.computeCapability().isBelow(FIRST_FP8)
					? says(gpu, "has no FP8, so it runs in FP16" + withoutTensorCores(gpu))
					: says(gpu, "was rarely measured in FP8: its speed is that of FP16");
			case INT8 -> int8(sheet);
		};
	}

	private static Optional<String> sixteenBit(Gpu gpu) {
		return gpu.hasTensorCores() || isUntold(gpu) ? Optional.empty()
				: says(gpu, "has no tensor cores, so 16 bits compute no faster than 32; only memory traffic halves");
	}

	private static Optional<String> int8(DataSheet sheet) {
		if (sheet.int8() == Int8.NONE) {
			return says(sheet.gpu(), "has no 8-bit arithmetic, so it runs in FP32");
		}
		return (sheet.int8() == Int8.TENSOR_REDUCED)
				? says(sheet.gpu(), "has little 8-bit integer arithmetic: its speed is that of FP16")
				: Optional.empty();
	}

	private static String withoutTensorCores(Gpu gpu) {
		return gpu.hasTensorCores() ? "" : ", which without tensor cores computes no faster than FP32";
	}

	/** The data sheet is incomplete, rather than the GPU without tensor cores. */
	private static boolean isUntold(Gpu gpu) {
		return gpu.fp32().isEmpty();
	}

	private static Optional<String> says(Gpu gpu, String what) {
		return Optional.of(gpu.name() + " " + what + ".");
	}

}
