package org.gpuadvisor.lab.workload;

import java.util.List;

import org.gpuadvisor.lab.workload.Models.Model;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.units.Precision;
import org.gpuadvisor.units.Provenance;

/**
 * A network that makes images from text, by its published configuration, and the memory
 * that it takes: all its parts stay in memory together. Coefficients are fitted on
 * measured runs (memory model of 2026-11).
 *
 * @param denoiser parameters of the part that is trained
 * @param textEncoder parameters of the frozen text encoders
 * @param decoder parameters of the frozen image decoder
 */
record DiffusionModel(String key, List<String> aliases, double denoiser, double textEncoder, double decoder,
		Provenance provenance) implements Model {

	/** What one training sample of Stable Diffusion 1.5 keeps at 512 x 512 in 32 bits. */
	private static final double ACTIVATIONS_OF_SD15 = 11.2e9;

	private static final double PIXELS_OF_SD15 = 512 * 512;

	private static final double PARAMETERS_OF_SD15 = 859.5e6;

	/** What one of SDXL keeps at 1024 x 1024, against SD 1.5 at 512 x 512. */
	private static final double SDXL_FACTOR = 2.6;

	private static final double PIXELS_OF_SDXL = 1024 * 1024;

	private static final double PARAMETERS_OF_SDXL = 2567e6;

	private static final double CHECKPOINTED_SHARE = 0.34;

	private static final double HALF_PRECISION_SHARE = 0.55;

	private static final double DECODE_BYTES_PER_PIXEL = 4013;

	private static final double DECODE_BYTES_PER_PIXEL_16_BIT = 2580;

	/**
	 * What a step of denoising takes, less than decoding: FLUX at 1024 x 1024 was
	 * measured at 0.46 GiB over its weights.
	 */
	private static final double DENOISE_BYTES_PER_PIXEL_16_BIT = 470;

	/** 98th percentile of measured over predicted; older programs keep attention maps. */
	private static final double MARGIN = 0.24;

	/**
	 * Training of models other than SD 1.5 is scaled by parameters, which nothing was
	 * found to check.
	 */
	private static final double SCALED_MARGIN = 0.47;

	static DiffusionModel read(Row row) {
		return new DiffusionModel(row.text("key"), row.list("aliases"), row.positive("denoiser_million") * 1e6,
				row.amount("text_encoder_million") * 1e6, row.amount("vae_million") * 1e6, row.provenance());
	}

	MemoryNeed memory(ImageGeneration work) {
		double pixels = (double) work.imageWidth() * work.imageHeight();
		double all = this.denoiser + this.textEncoder + this.decoder;
		boolean halved = work.precision() != Precision.FP32 && work.precision() != Precision.TF32;
		Allocation allocation = new Allocation(work.job().framework());
		if (!work.job().trains()) {
			return allocation.add("weights", all * (halved ? 2 : 4))
				.add("activations", pixels * work.batchSize() * bytesPerPixel(halved))
				.need(MARGIN);
		}
		boolean sixteenBit = work.precision().isSixteenBit();
		double frozen = (this.textEncoder + this.decoder) * (halved ? 2 : 4);
		double trained = this.denoiser * (work.precision() == Precision.AMP ? 6 : work.precision().bytesPerWeight());
		return allocation.add("weights", frozen + trained)
			.add("gradients", this.denoiser * (sixteenBit ? 2 : 4))
			.add("optimizer", this.denoiser * work.optimizer().stateBytes(sixteenBit))
			.add("activations",
					activationsPerSample(pixels) * work.batchSize() * (halved ? HALF_PRECISION_SHARE : 1)
							* (work.gradientCheckpointing() ? CHECKPOINTED_SHARE : 1))
			.need((this.denoiser == PARAMETERS_OF_SD15) ? MARGIN : SCALED_MARGIN);
	}

	private double bytesPerPixel(boolean halved) {
		if (this.decoder == 0) {
			return halved ? DENOISE_BYTES_PER_PIXEL_16_BIT : 2 * DENOISE_BYTES_PER_PIXEL_16_BIT;
		}
		return halved ? DECODE_BYTES_PER_PIXEL_16_BIT : DECODE_BYTES_PER_PIXEL;
	}

	private double activationsPerSample(double pixels) {
		if (this.denoiser < PARAMETERS_OF_SDXL / 2) {
			return ACTIVATIONS_OF_SD15 * (this.denoiser / PARAMETERS_OF_SD15) * (pixels / PIXELS_OF_SD15);
		}
		return ACTIVATIONS_OF_SD15 * SDXL_FACTOR * (this.denoiser / PARAMETERS_OF_SDXL) * (pixels / PIXELS_OF_SDXL);
	}

}
