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

	/**
	 * 98th percentile of measured over predicted, less one, on runs of 8 bits and more.
	 */
	private static final double INFERENCE_MARGIN = 0.18;

	/** The same in 4 bits: formats differ, and so do the programs that run them. */
	private static final double FOUR_BIT_INFERENCE_MARGIN = 0.41;

	/** A growing key-value cache is copied when it grows. */
	private static final double CACHE_GROWTH = 1.9;

	static LanguageModel read(Row row) {
		return new LanguageModel(row.text("key"), row.list("aliases"), row.positive("parameters_billion") * 1e9,
				row.count("layers"), row.count("hidden"), row.count("heads"), row.count("kv_heads"),
				row.count("head_dim"), row.count("ff_hidden"), row.count("vocab"), row.yes("tied_embeddings"),
				row.yes("gated_mlp"), row.yes("rms_norm"), row.provenance());
	}

	MemoryNeed fineTuningMemory(LanguageModelFineTuning work) {
		return new FineTuningMemory(this, work).need();
	}

	MemoryNeed inferenceMemory(LanguageModelInference work) {
		double positions = (double) work.promptTokens() + work.newTokens();
		Allocation allocation = new Allocation(work.job().framework()).add("weights", storedWeights(work.precision()));
		if (isEncoder()) {
			allocation.add("activations", work.batchSize() * encoderLayer(positions));
		}
		else {
			double cache = 2.0 * this.layers * this.keyValueHeads * this.headWidth * 2 * positions * work.batchSize();
			allocation.add("kvCache", (work.batchSize() > 1) ? cache * CACHE_GROWTH : cache)
				.add("logits", (double) work.batchSize() * this.vocabulary * 4);
		}
		return allocation.need((work.precision() == Precision.INT4) ? FOUR_BIT_INFERENCE_MARGIN : INFERENCE_MARGIN);
	}

	/**
	 * Quantised formats keep the embeddings, and the output layer, in 16 bits; files in
	 * 8-bit floats hold both even where the model shares them.
	 */
	double storedWeights(Precision precision) {
		double table = (double) this.vocabulary * this.hidden;
		double embeddings = this.tiedEmbeddings ? table : 2 * table;
		return switch (precision) {
			case INT4 -> (this.parameters - embeddings) * NF4_BYTES + embeddings * 2;
			case INT8 -> (this.parameters - embeddings) + embeddings * 2;
			case FP8 -> (this.parameters - embeddings) + table * 4;
			default -> this.parameters * precision.bytesPerWeight();
		};
	}

	/**
	 * What one layer of an encoder such as BERT keeps of a text, in 32 bits, by count.
	 */
	double encoderLayer(double length) {
		return 73 * length * this.hidden + 12 * this.heads * length * length;
	}

	/** Whether it reads a text at once and writes none, as BERT does. */
	boolean isEncoder() {
		return this.key.startsWith("bert");
	}

}
