package org.gpuadvisor.lab.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The lab's computer. What the lab did not say is not guessed: the answer says what was
 * not checked.
 */
@Schema(name = "Hardware", description = "The lab's computer; left out = none yet.")
public record Machine(@Schema(description = "Operating system.", defaultValue = "LINUX") @Nullable OperatingSystem os,
		@Schema(description = "Build of the computer. No card can be added to a laptop.",
				defaultValue = "DESKTOP") @Nullable ComputerKind computer,
		@Schema(description = "Where it stands. NVIDIA's driver licence does not permit GeForce cards in data centres.",
				defaultValue = "OFFICE") @Nullable Location location,
		@Schema(description = "The GPUs it has; empty or left out = none.") @Size(
				max = 16) @Nullable List<@Valid @NotNull InstalledGpu> gpus,
		@Schema(description = "CPU cores; left out = not told. Repeated in the answer, not judged.",
				example = "16") @Min(1) @Max(1024) @Nullable Integer cpuCores,
		@Schema(description = "Main memory in GB; left out = not told. Repeated in the answer, not judged.",
				example = "64") @DecimalMin("1") @DecimalMax("65536") @Nullable Double ramGb,
		@Schema(description = "Rated power of the power supply in watts; left out = not checked.",
				example = "750") @Min(50) @Max(20000) @Nullable Integer powerSupplyW,
		@Schema(description = "Free PCI Express x16 slot widths for cards; left out = not checked. "
				+ "A card that the lab would take out counts as free.",
				example = "2") @Min(0) @Max(Machine.MOST_FREE_SLOTS) @Nullable Integer freeSlots,
		@Schema(description = "Longest card that the case takes, in millimetres; left out = not checked.",
				example = "300") @Min(50) @Max(1000) @Nullable Integer maxCardLengthMm) {

	/** So many free slot widths a request can state. */
	public static final int MOST_FREE_SLOTS = 32;

	public Machine {
		os = (os != null) ? os : OperatingSystem.LINUX;
		computer = (computer != null) ? computer : ComputerKind.DESKTOP;
		location = (location != null) ? location : Location.OFFICE;
		gpus = (gpus != null) ? Collections.unmodifiableList(new ArrayList<>(gpus)) : List.of();
	}

	/** Whether an NVIDIA card can be put into it at all. */
	public boolean takesCards() {
		return this.computer != ComputerKind.LAPTOP && this.os != OperatingSystem.MACOS;
	}

}
