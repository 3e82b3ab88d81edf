package org.gpuadvisor.lab.workload;

import java.util.List;

import org.gpuadvisor.lab.workload.Models.Model;
import org.gpuadvisor.table.Row;
import org.gpuadvisor.units.Precision;
import org.gpuadvisor.units.Provenance;

/**
 * A transformer for text, by its published configuration, and the memory that it takes.
 * The formula's coefficients are fitted on measured runs (memory model of 2026-11); they
 * stand beside the terms.
 *
 * @param hidden width of a layer's state
 * @param keyValueHeads attention heads that keep keys and values
 * @param feedForward width of the feed-forward part
 * @param tiedEmbeddings whether input and output share one embedding matrix
 */
record LanguageModel(String key, List<String> aliases, double parameters, int layers, int hidden, int heads,
		int keyValueHeads, int headWidth, int feedForward, int vocabulary, boolean tiedEmbeddings, boolean gated,
		boolean rmsNorm, Provenance provenance) implements Model {

	/**
	 * 4-bit NormalFloat with its scales, over the linear layers; embeddings stay in 16
	 * bits.
	 */
	private static final double NF4_BYTES = 0.5625;

	private static final double QLORA_MARGIN = 0.15;

	private static final double TRAINING_MARGIN = 0.47;

	private static final double INFERENCE_MARGIN = 0.18;

	private static final double ENCODER_MARGIN = 0.05;

	/**
	 * Cross-entropy as Hugging Face computes it keeps so many bytes for each token and
	 * word of the vocabulary.
	 */
	private static final double LOGIT_BYTES = 14;

	private static final double WORKSPACE = 0.9 * (1L << 30);

	/**
	 * Share of activations and logits that is free again before the last gradients are
	 * made.
	 */
	private static final double FREED_BEFORE_GRADIENTS = 0.8;

	/**
	 * Trained weights of LoRA adapters, as a share of the model; chosen at the upper end
	 * of common ranks.
	 */
	private static final double ADAPTER_SHARE = 0.01;

	/** A growing key-value cache is copied when it grows. */
	private static final double CACHE_GROWTH = 1.9;

	static LanguageModel read(Row row) {
		return new LanguageModel(row.text("key"), row.list("aliases"), row.positive("parameters_billion") * 1e9,
				row.count("layers"), row.count("hidden"), row.count("heads"), row.count("kv_heads"),
				row.count("head_dim"), row.count("ff_hidden"), row.count("vocab"), row.yes("tied_embeddings"),
				row.yes("gated_mlp"), row.yes("rms_norm"), row.provenance());
	}

	MemoryNeed fineTuningMemory(LanguageModelFineTuning work) {
		boolean full = work.method() == FineTuningMethod.FULL;
		boolean sixteenBit = work.precision().isSixteenBit();
		double tokens = (double) work.batchSize() * work.sequenceLength();
		double trained = full ? this.parameters : this.parameters * ADAPTER_SHARE;
		double activations = isEncoder() ? encoderActivations(work) : decoderActivations(work, tokens);
		double logits = isEncoder() ? 0 : tokens * this.vocabulary * LOGIT_BYTES;
		double gradients = trained * (sixteenBit && full ? 2 : 4);
		if (full) {
			gradients = Math.max(0, gradients - FREED_BEFORE_GRADIENTS * (activations + logits));
		}
		return new Allocation(work.job().framework()).add("weights", frozenAndTrainedWeights(work))
			.add("gradients", gradients)
			.add("optimizer", trained * work.optimizer().stateBytes(sixteenBit && full))
			.add("activations", activations)
			.add("logits", logits)
			.add("workspace", WORKSPACE)
			.need(margin(work.method()));
	}

	MemoryNeed inferenceMemory(LanguageModelInference work) {
		double positions = (double) work.promptTokens() + work.newTokens();
		double cache = 2.0 * this.layers * this.keyValueHeads * this.headWidth * 2 * positions * work.batchSize();
		return new Allocation(work.job().framework()).add("weights", storedWeights(work.precision()))
			.add("kvCache", (work.batchSize() > 1) ? cache * CACHE_GROWTH : cache)
			.add("logits", (double) work.batchSize() * this.vocabulary * 4)
			.need(INFERENCE_MARGIN);
	}

	private double frozenAndTrainedWeights(LanguageModelFineTuning work) {
		if (work.method() == FineTuningMethod.QLORA) {
			return storedWeights(Precision.INT4) + 0.2 * Math.min(this.parameters, 20e9);
		}
		return (work.precision() == Precision.AMP) ? 6 * this.parameters
				: this.parameters * work.precision().bytesPerWeight();
	}

	/** Quantised formats keep the embeddings, and the output layer, in 16 bits. */
	private double storedWeights(Precision precision) {
		double embeddings = (double) this.vocabulary * this.hidden * (this.tiedEmbeddings ? 1 : 2);
		return switch (precision) {
			case INT4 -> (this.parameters - embeddings) * NF4_BYTES + embeddings * 2;
			case INT8, FP8 -> (this.parameters - embeddings) + embeddings * 2;
			default -> this.parameters * precision.bytesPerWeight();
		};
	}

	/**
	 * Per token, {@code 2 h L u 1.10} bytes, with {@code u} the tensors of width
	 * {@code h} that a layer keeps.
	 */
	private double decoderActivations(LanguageModelFineTuning work, double tokens) {
		double query = (double) this.heads * this.headWidth / this.hidden;
		double ratio = (double) this.feedForward / this.hidden;
		double attentionInput = (work.method() == FineTuningMethod.FULL) ? 1 : 2.5;
		double feedForwardPart = this.gated ? (3 + 2.5) * ratio : (1 + 1) * ratio;
		double kept = 2 * (this.rmsNorm ? 2 : 1) + attentionInput + 4 * query + feedForwardPart;
		double layer = 2.0 * this.hidden * kept * 1.10;
		double perToken = work.gradientCheckpointing() ? 2.0 * this.hidden * this.layers + layer : this.layers * layer;
		return tokens * perToken * (work.precision() == Precision.FP32 ? 2 : 1);
	}

	/**
	 * Encoders such as BERT: {@code B L (73 s h + 12 a s^2)} in 32 bits, x0.80 under
	 * mixed precision.
	 */
	private double encoderActivations(LanguageModelFineTuning work) {
		double length = work.sequenceLength();
		double layer = 73 * length * this.hidden + 12 * this.heads * length * length;
		double kept = work.gradientCheckpointing() ? layer + 4 * length * this.hidden * this.layers
				: this.layers * layer;
		return work.batchSize() * kept * ((work.precision() == Precision.FP32) ? 1 : 0.80);
	}

	private boolean isEncoder() {
		return this.key.startsWith("bert");
	}

	private double margin(FineTuningMethod method) {
		if (isEncoder()) {
			return ENCODER_MARGIN;
		}
		return (method == FineTuningMethod.QLORA) ? QLORA_MARGIN : TRAINING_MARGIN;
	}

}
