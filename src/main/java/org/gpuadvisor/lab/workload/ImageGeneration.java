package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Making images from text, as Stable Diffusion does, or training such a network further.
 */
@JsonTypeName("IMAGE_GENERATION")
@Schema(description = "Making images from text, as Stable Diffusion does, or training such a network further. "
		+ "The mode is TRAINING unless INFERENCE is asked for.")
public record ImageGeneration(@JsonUnwrapped @Valid Job job,
		@Schema(description = "The network; GET /workloads lists those known.", defaultValue = "sd15",
				example = "sdxl") @Size(min = 1, max = 80) @Nullable String model,
		@Schema(description = "Number format. Default AMP for TRAINING, FP16 for INFERENCE.", allowableValues = {
				"FP32", "TF32", "AMP", "FP16", "BF16" }) @Nullable Precision precision,
		@Schema(description = "What updates the weights; only for TRAINING; default ADAMW.") @Nullable Optimizer optimizer,
		@Schema(description = "Whether activations are computed twice to save memory; only for TRAINING; "
				+ "default false.") @Nullable Boolean gradientCheckpointing,
		@Schema(description = "Images at once on each GPU.",
				defaultValue = "1") @Min(1) @Max(65536) @Nullable Integer batchSize,
		@Schema(description = "Width of the images in pixels; default 512 for sd15, else 1024.",
				example = "512") @Min(16) @Max(16384) @Nullable Integer imageWidth,
		@Schema(description = "Height of the images in pixels; default 512 for sd15, else 1024.",
				example = "512") @Min(16) @Max(16384) @Nullable Integer imageHeight)
		implements
			Workload{

	/**
	 * Stable Diffusion 1.5 was made for images of 512 x 512, the others for 1024 x 1024.
	 */
	private static final Pattern NAMES_OF_SD15 = Pattern.compile("(?i).*1[.-]?5.*|stable[-_ ]diffusion");

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.FP32, Precision.TF32, Precision.AMP,
			Precision.FP16, Precision.BF16);

	/** The decoder makes blocks of pixels: sides are multiples of it. */
	private static final int GRID = 64;

	/** Smaller images were not in the training of any such network. */
	private static final int LEAST_SIDE = 256;

	public ImageGeneration {
		job = job.in(Mode.TRAINING);
		model = (model != null) ? model : "sd15";
		precision = VisionSettings.allowed(precision, job.trains() ? Precision.AMP : Precision.FP16, ALLOWED);
		optimizer = VisionSettings.optimizerFor(job.mode(), optimizer);
		if (!job.trains() && gradientCheckpointing != null) {
			throw new InvalidRequirement(new FieldProblem("gradientCheckpointing",
					"has no effect in INFERENCE: leave it out", gradientCheckpointing, List.of()));
		}
		gradientCheckpointing = (job.trains() && gradientCheckpointing == null) ? Boolean.FALSE : gradientCheckpointing;
		batchSize = (batchSize != null) ? batchSize : Integer.valueOf(1);
		int side = NAMES_OF_SD15.matcher(model).matches() ? 512 : 1024;
		imageWidth = (imageWidth != null) ? imageWidth : Integer.valueOf(side);
		imageHeight = (imageHeight != null) ? imageHeight : Integer.valueOf(side);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.IMAGE_GENERATION;
	}

	@Override
	public ImageGeneration with(Job other) {
		return new ImageGeneration(other, this.model, this.precision, this.optimizer, this.gradientCheckpointing,
				this.batchSize, this.imageWidth, this.imageHeight);
	}

	@Override
	public MemoryNeed estimateMemory(Models models) {
		return models.diffusion(this.model).memory(this);
	}

	@Override
	public Savings savings() {
		ImageSize size = new ImageSize(this.imageWidth, this.imageHeight);
		return new Savings(
				new Reduction(this.batchSize - 1,
						(step) -> changed(this.precision, this.gradientCheckpointing, this.batchSize - step, size)),
				lighter(size), new Reduction(size.stepsDownTo(LEAST_SIDE, GRID), (step) -> changed(this.precision,
						this.gradientCheckpointing, this.batchSize, size.after(step, GRID))));
	}

	/** In half the bits, then with activations computed twice. */
	private List<Workload> lighter(ImageSize size) {
		List<Workload> lighter = new ArrayList<>();
		Precision narrow = this.precision;
		if (this.precision == Precision.FP32 || this.precision == Precision.TF32) {
			narrow = this.job.trains() ? Precision.AMP : Precision.FP16;
			lighter.add(changed(narrow, this.gradientCheckpointing, this.batchSize, size));
		}
		if (this.job.trains() && !Boolean.TRUE.equals(this.gradientCheckpointing)) {
			lighter.add(changed(narrow, Boolean.TRUE, this.batchSize, size));
		}
		return lighter;
	}

	private ImageGeneration changed(Precision format, @Nullable Boolean checkpointing, int batch, ImageSize size) {
		return new ImageGeneration(this.job, this.model, format, this.optimizer, checkpointing, batch, size.width(),
				size.height());
	}

	@Override
	public Map<String, Object> changeable() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("precision", this.precision);
		if (this.gradientCheckpointing != null) {
			settings.put("gradientCheckpointing", this.gradientCheckpointing);
		}
		settings.put("batchSize", this.batchSize);
		settings.put("imageWidth", this.imageWidth);
		settings.put("imageHeight", this.imageHeight);
		return settings;
	}

	/**
	 * Training has no measurements of its own; the nearest are those of convolution
	 * networks.
	 */
	@Override
	public SpeedClass speedClass() {
		return this.job.trains() ? SpeedClass.CNN_TRAIN : SpeedClass.DIFFUSION_INFER;
	}

}
