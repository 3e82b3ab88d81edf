package org.gpuadvisor.lab.workload;

import java.util.List;

import org.gpuadvisor.lab.workload.Models.Model;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.units.Memory;
import org.gpuadvisor.units.Precision;
import org.gpuadvisor.units.Provenance;

/**
 * An image network and the memory that it takes. Parameters and activations are counted,
 * not measured: every network was run once on PyTorch meta tensors, and the bytes that
 * autograd keeps were summed.
 *
 * @param activationsPerSample of one 32-bit training sample at the reference size,
 * without per-class logits
 * @param auxiliaryHeads outputs of one channel a class beside the main one, in
 * segmentation
 * @param margin by how much measured runs of such networks exceeded the formula
 */
record VisionModel(String key, List<String> aliases, Family family, double parameters, double trainable,
		double referencePixels, Memory activationsPerSample, int auxiliaryHeads, double margin,
		Provenance provenance) implements Model {

	/** The task that a network is built for. */
	enum Family {

		CLASSIFICATION, POSE, SEGMENTATION, DETECTION, BACKBONE

	}

	/** Fitted: what convolution networks keep beyond the count. */
	private static final double ACTIVATION_FACTOR = 1.033;

	/**
	 * Share of what Swin transformers keep that the count finds: windows are padded,
	 * shifted and copied. Runs were seen to be predicted 20 to 40 % low.
	 */
	private static final double COUNTED_SHARE_OF_SWIN = 0.7;

	/** Share of the 32-bit activations under 16-bit compute, fitted. */
	private static final double HALF_PRECISION_SHARE = 0.49;

	/**
	 * The same for detectors of two stages and RetinaNet, whose heads stay in 32 bits,
	 * fitted.
	 */
	private static final double HALF_PRECISION_SHARE_OF_DETECTORS = 0.70;

	private static final double INPUT_BYTES_PER_PIXEL = 12;

	/**
	 * What the convolution library works in where it does not try out what is fastest, as
	 * DeepLabCut has it: what the memory model's table of DeepLabCut settings has beyond
	 * its other terms.
	 */
	private static final Memory WORKSPACE = Memory.megabytes(64);

	/**
	 * Share of the saved activations that live at once when nothing is saved for a
	 * backward pass: chosen above the 12 % that the largest neighbouring layers of
	 * ResNet-50 take, since no measurements of inference were found.
	 */
	private static final double LIVE_SHARE_OF_INFERENCE = 0.25;

	/** Bytes of a logit in 32 bits, times copies: fitted on segmentation runs. */
	private static final double LOGIT_BYTES = 4;

	private static final double LOGIT_COPIES = 2.4;

	private static final double LOGIT_COPIES_PER_HEAD = 1.57;

	static VisionModel read(Row row) {
		return new VisionModel(row.text("key"), row.list("aliases"), row.oneOf("family", Family.class),
				row.positive("parameters_million") * 1e6, row.positive("trainable_million") * 1e6,
				row.positive("reference_height") * row.positive("reference_width"),
				Memory.megabytes(row.positive("activation_mb_per_sample")), row.count("auxiliary_heads"),
				row.positive("margin"), row.provenance());
	}

	/** What the network takes for images of that many pixels. */
	MemoryNeed memory(Job job, VisionSettings settings, int classes) {
		double pixels = settings.pixels();
		double batch = settings.batchSize();
		double activations = batch * this.activationsPerSample.bytes() * (pixels / this.referencePixels)
				* share(settings.precision()) * activationFactor();
		double input = batch * pixels * INPUT_BYTES_PER_PIXEL;
		double logits = batch * pixels * classes * LOGIT_BYTES
				* (LOGIT_COPIES + LOGIT_COPIES_PER_HEAD * (1 + this.auxiliaryHeads));
		Allocation allocation = new Allocation(job.framework()).add("weights",
				this.parameters * weightBytes(settings.precision()));
		if (!job.trains()) {
			return allocation.add("activations", activations * LIVE_SHARE_OF_INFERENCE + input)
				.add("logits", batch * pixels * classes * LOGIT_BYTES)
				.add("workspace", WORKSPACE.bytes())
				.need(this.margin);
		}
		boolean sixteenBit = settings.precision().isSixteenBit();
		return allocation.add("gradients", this.trainable * (sixteenBit ? 2 : 4))
			.add("optimizer", this.trainable * settings.optimizer().stateBytes(sixteenBit))
			.add("activations", activations + input)
			.add("logits", logits)
			.add("workspace", WORKSPACE.bytes())
			.need(this.margin);
	}

	private double weightBytes(Precision precision) {
		return (precision == Precision.AMP) ? 6 : precision.bytesPerWeight();
	}

	private double share(Precision precision) {
		if (precision == Precision.FP32 || precision == Precision.TF32) {
			return 1;
		}
		return (this.family == Family.DETECTION) ? HALF_PRECISION_SHARE_OF_DETECTORS : HALF_PRECISION_SHARE;
	}

	private double activationFactor() {
		return this.key.contains("swin") ? ACTIVATION_FACTOR / COUNTED_SHARE_OF_SWIN : ACTIVATION_FACTOR;
	}

}
