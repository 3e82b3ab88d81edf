package org.gpuadvisor.lab.workload;

import org.gpuadvisor.units.Precision;

/**
 * What training a language model further takes. The coefficients are fitted on measured
 * runs (memory model of 2026-11).
 */
final class FineTuningMemory {

	/*
	 * Margins are the 98th percentile of measured over predicted, less one, on runs of
	 * each kind, without knowing which program ran them: a request does not say it
	 * either.
	 */

	/**
	 * Which matrices adapters sit on and how the loss is computed is not known
	 * beforehand.
	 */
	private static final double MARGIN = 0.47;

	private static final double ENCODER_MARGIN = 0.11;

	/**
	 * Cross-entropy keeps so many bytes for each token and word of the vocabulary: 6
	 * where it is computed in pieces, 14 where Hugging Face computes it at once; between
	 * them.
	 */
	private static final double LOGIT_BYTES = 10;

	private static final double WORKSPACE = 0.9 * (1L << 30);

	/**
	 * Share of activations and logits that is free again before the last gradients are
	 * made.
	 */
	private static final double FREED_BEFORE_GRADIENTS = 0.8;

	/**
	 * Trained weights of adapters, as a share of the model; chosen at the upper end of
	 * common ranks.
	 */
	private static final double ADAPTER_SHARE = 0.01;

	/** What dequantising takes for each weight, of at most so many weights. */
	private static final double QLORA_BYTES = 0.2;

	private static final double QLORA_WEIGHTS = 20e9;

	/** What frameworks keep beyond the count of a decoder layer's tensors. */
	private static final double DECODER_FACTOR = 1.10;

	/** Measured BERT in 32 bits keeps so much more than the count of its tensors. */
	private static final double ENCODER_FACTOR = 1.45;

	/** Under 16-bit compute it keeps this share of the count. */
	private static final double ENCODER_SHARE_OF_HALF_PRECISION = 0.80;

	private final LanguageModel model;

	private final LanguageModelFineTuning work;

	private final boolean full;

	FineTuningMemory(LanguageModel model, LanguageModelFineTuning work) {
		this.model = model;
		this.work = work;
		this.full = work.method() == FineTuningMethod.FULL;
	}

	MemoryNeed need() {
		boolean sixteenBit = this.full && this.work.precision().isSixteenBit();
		double trained = this.full ? this.model.parameters() : this.model.parameters() * ADAPTER_SHARE;
		double activations = this.model.isEncoder() ? encoderActivations() : decoderActivations();
		double logits = this.model.isEncoder() ? 0 : tokens() * this.model.vocabulary() * LOGIT_BYTES;
		double gradients = trained * (sixteenBit ? 2 : 4);
		return new Allocation(this.work.job().framework()).add("weights", weights())
			.add("gradients", Math.max(0, gradients - FREED_BEFORE_GRADIENTS * (activations + logits)))
			.add("optimizer", trained * this.work.optimizer().stateBytes(sixteenBit))
			.add("activations", activations)
			.add("logits", logits)
			.add("workspace", WORKSPACE)
			.need(this.model.isEncoder() ? ENCODER_MARGIN : MARGIN);
	}

	private double tokens() {
		return (double) this.work.batchSize() * this.work.sequenceLength();
	}

	private double weights() {
		if (this.work.method() == FineTuningMethod.QLORA) {
			return this.model.storedWeights(Precision.INT4)
					+ QLORA_BYTES * Math.min(this.model.parameters(), QLORA_WEIGHTS);
		}
		// mixed precision keeps 16-bit copies of 32-bit weights
		return this.model.parameters()
				* ((this.work.precision() == Precision.AMP) ? 6 : this.work.precision().bytesPerWeight());
	}

	/**
	 * Per token, {@code 2 h L u 1.10} bytes, with {@code u} the tensors of width
	 * {@code h} that a layer keeps. Adapters are taken to sit on the attention, as PEFT
	 * puts them by default.
	 */
	private double decoderActivations() {
		double width = this.model.hidden();
		double query = this.model.heads() * this.model.headWidth() / width;
		double norms = this.model.rmsNorm() ? 4 : 2;
		double attentionInput = this.full ? 1 : 2.5;
		double feedForward = ((this.model.gated() ? 3 : 1) + (this.full ? 1 : 0)) * this.model.feedForward() / width;
		double layer = 2 * width * (norms + attentionInput + 4 * query + feedForward) * DECODER_FACTOR;
		double perToken = this.work.gradientCheckpointing() ? 2 * width * this.model.layers() + layer
				: this.model.layers() * layer;
		return tokens() * perToken * (this.work.precision() == Precision.FP32 ? 2 : 1);
	}

	/**
	 * Encoders such as BERT keep the tensors of all layers, or their inputs and those of
	 * one.
	 */
	private double encoderActivations() {
		double length = this.work.sequenceLength();
		double layer = this.model.encoderLayer(length);
		double kept = this.work.gradientCheckpointing() ? layer + 4 * length * this.model.hidden() * this.model.layers()
				: this.model.layers() * layer;
		return this.work.batchSize() * kept
				* ((this.work.precision() == Precision.FP32) ? ENCODER_FACTOR : ENCODER_SHARE_OF_HALF_PRECISION);
	}

}
