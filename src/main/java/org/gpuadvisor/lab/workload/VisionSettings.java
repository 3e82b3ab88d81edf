package org.gpuadvisor.lab.workload;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** How an image network is run. Each type of workload fills in its own defaults. */
public record VisionSettings(
		@Schema(description = "The network; GET /workloads lists those of each type with their aliases. "
				+ "Default: resnet-50 for pose estimation and classification, faster-rcnn for detection, unet for "
				+ "segmentation.", example = "resnet-50") @Size(min = 1, max = 80) @Nullable String model,
		@Schema(description = "Number format; INT8 only for INFERENCE; FP8 and INT4 are not for image networks.",
				defaultValue = "FP32", allowableValues = {
						"FP32", "TF32", "AMP", "FP16", "BF16", "INT8" }) @Nullable Precision precision,
		@Schema(description = "What updates the weights; only for TRAINING; default ADAMW.") @Nullable Optimizer optimizer,
		@Schema(description = "Images at once on each GPU. Default for training: 8 for pose estimation as in DeepLabCut, "
				+ "32 for classification, 2 for detection, 4 for segmentation; for inference 1.",
				example = "8") @Min(1) @Max(65536) @Nullable Integer batchSize,
		@Schema(description = "Width in pixels of the images as the network sees them, after cropping and resizing. "
				+ "Default: 448 for pose estimation, 224 for classification, 1344 for detection, 512 for segmentation.",
				example = "448") @Min(16) @Max(16384) @Nullable Integer imageWidth,
		@Schema(description = "Height in pixels, likewise. Default: 448, 224, 800, 512.",
				example = "448") @Min(16) @Max(16384) @Nullable Integer imageHeight){

	private static final Set<Precision> TRAINED = EnumSet.of(Precision.FP32, Precision.TF32, Precision.AMP,
			Precision.FP16, Precision.BF16);

	private static final Set<Precision> APPLIED = EnumSet.of(Precision.FP32, Precision.TF32, Precision.AMP,
			Precision.FP16, Precision.BF16, Precision.INT8);

	/** Networks halve images several times: sides are multiples of it. */
	private static final int GRID = 32;

	/** Nothing is seen on smaller images. */
	private static final int LEAST_SIDE = 64;

	VisionSettings withDefaults(Mode mode, String byDefault, int batch, int width, int height) {
		return new VisionSettings((this.model != null) ? this.model : byDefault,
				allowed(this.precision, Precision.FP32, (mode == Mode.TRAINING) ? TRAINED : APPLIED),
				optimizerFor(mode, this.optimizer),
				(this.batchSize != null) ? this.batchSize : Integer.valueOf((mode == Mode.TRAINING) ? batch : 1),
				(this.imageWidth != null) ? this.imageWidth : Integer.valueOf(width),
				(this.imageHeight != null) ? this.imageHeight : Integer.valueOf(height));
	}

	/** What would save memory, in a workload that has these settings. */
	Savings savings(Job job, Function<VisionSettings, Workload> workload) {
		Precision narrower = job.trains() ? Precision.AMP : Precision.FP16;
		boolean wide = this.precision == Precision.FP32 || this.precision == Precision.TF32;
		ImageSize size = new ImageSize(this.imageWidth, this.imageHeight);
		return new Savings(
				new Reduction(this.batchSize - 1,
						(step) -> workload.apply(changed(this.precision, this.batchSize - step, size))),
				wide ? List.of(workload.apply(changed(narrower, this.batchSize, size))) : List.of(),
				new Reduction(size.stepsDownTo(LEAST_SIDE, GRID),
						(step) -> workload.apply(changed(this.precision, this.batchSize, size.after(step, GRID)))));
	}

	Map<String, Object> changeable() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("precision", this.precision);
		settings.put("batchSize", this.batchSize);
		settings.put("imageWidth", this.imageWidth);
		settings.put("imageHeight", this.imageHeight);
		return settings;
	}

	private VisionSettings changed(Precision format, int batch, ImageSize size) {
		return new VisionSettings(this.model, format, this.optimizer, batch, size.width(), size.height());
	}

	double pixels() {
		return (double) this.imageWidth * this.imageHeight;
	}

	/**
	 * The precision, or the default for none; one that the type does not have is refused.
	 */
	static Precision allowed(@Nullable Precision precision, Precision byDefault, Set<Precision> allowed) {
		if (precision != null && !allowed.contains(precision)) {
			throw new InvalidRequirement(new FieldProblem("precision", "is not one that this work can run in",
					precision, allowed.stream().map(Enum::name).toList()));
		}
		return (precision != null) ? precision : byDefault;
	}

	/** The optimizer of a training, ADAMW by default; inference has none. */
	static @Nullable Optimizer optimizerFor(@Nullable Mode mode, @Nullable Optimizer optimizer) {
		if (mode == Mode.TRAINING) {
			return (optimizer != null) ? optimizer : Optimizer.ADAMW;
		}
		if (optimizer != null) {
			throw new InvalidRequirement(
					new FieldProblem("optimizer", "has no effect in INFERENCE: leave it out", optimizer, List.of()));
		}
		return null;
	}

}
