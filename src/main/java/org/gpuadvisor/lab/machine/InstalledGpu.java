package org.gpuadvisor.lab.machine;

import java.util.Optional;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.units.Memory;
import org.jspecify.annotations.Nullable;

/**
 * A GPU in the lab's computer, as the lab names it: any alias, what nvidia-smi prints, or
 * another vendor's.
 *
 * @param count how many of them, default 1
 * @param memoryGb memory per GPU; tells parts of one name apart, and is all that is known
 * of a card that the catalog lacks
 */
@Schema(description = "A GPU in the lab's computer, as the lab names it.")
public record InstalledGpu(
		@Schema(description = "Any name it goes by: the vendor's, a short one, or what nvidia-smi prints. "
				+ "AMD, Intel and Apple GPUs may be named too.",
				example = "NVIDIA GeForce GTX 1080 Ti") @NotBlank @Size(max = 120) String name,
		@Schema(description = "How many GPUs of this name.",
				defaultValue = "1") @Min(1) @Max(16) @Nullable Integer count,
		@Schema(description = "Memory per GPU in GB as cards are sold; left out = that of the catalog. Needed where one name stands for several sizes, or where the "
				+ "catalog lacks the card.",
				example = "11") @DecimalMin("0.25") @DecimalMax("1024") @Nullable Double memoryGb) {

	public InstalledGpu {
		count = (count != null) ? count : Integer.valueOf(1);
	}

	/** Of each, as stated. */
	public Optional<Memory> memory() {
		return Optional.ofNullable(this.memoryGb).map(Memory::gib);
	}

	/**
	 * The maker, where it is another than NVIDIA: the frameworks' NVIDIA builds cannot
	 * use the GPU then.
	 */
	public Optional<OtherVendor> otherVendor() {
		return (this.name != null) ? OtherVendor.of(this.name) : Optional.empty();
	}

}
