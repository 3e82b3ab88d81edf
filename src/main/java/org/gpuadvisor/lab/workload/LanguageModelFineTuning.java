package org.gpuadvisor.lab.workload;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;

/** Training a ready-made language model further on the lab's own texts. */
@JsonTypeName("LANGUAGE_MODEL_FINE_TUNING")
@Schema(description = "Training a ready-made language model further on the lab's own texts.")
public record LanguageModelFineTuning(@JsonUnwrapped @Valid Job job,
		@Schema(description = "The language model; GET /workloads lists those known.", defaultValue = "llama-3.1-8b",
				example = "llama-3.1-8b") @Size(min = 1, max = 80) @Nullable String model,
		@Schema(description = "Number format of compute. Default AMP for FULL, BF16 for LORA and QLORA "
				+ "(whose frozen weights are 4-bit in any case).",
				allowableValues = {
						"FP32", "AMP", "FP16", "BF16" }) @Nullable Precision precision,
		@Schema(description = "Which weights are trained.", defaultValue = "LORA") @Nullable FineTuningMethod method,
		@Schema(description = "What updates the weights.", defaultValue = "ADAMW") @Nullable Optimizer optimizer,
		@Schema(description = "Whether activations are computed twice to save memory.",
				defaultValue = "false") @Nullable Boolean gradientCheckpointing,
		@Schema(description = "Texts at once on each GPU.",
				defaultValue = "1") @Min(1) @Max(65536) @Nullable Integer batchSize,
		@Schema(description = "Tokens of a text.",
				defaultValue = "1024") @Min(1) @Max(1048576) @Nullable Integer sequenceLength)
		implements
			Workload{

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.FP32, Precision.AMP, Precision.FP16,
			Precision.BF16);

	/** Texts are cut to a multiple of so many tokens. */
	private static final int BLOCK = 64;

	public LanguageModelFineTuning {
		job = job.only(Mode.TRAINING, "LANGUAGE_MODEL_FINE_TUNING");
		model = (model != null) ? model : "llama-3.1-8b";
		method = (method != null) ? method : FineTuningMethod.LORA;
		precision = VisionSettings.allowed(precision,
				(method == FineTuningMethod.FULL) ? Precision.AMP : Precision.BF16, ALLOWED);
		optimizer = VisionSettings.optimizerFor(Mode.TRAINING, optimizer);
		gradientCheckpointing = (gradientCheckpointing != null) ? gradientCheckpointing : Boolean.FALSE;
		batchSize = (batchSize != null) ? batchSize : Integer.valueOf(1);
		sequenceLength = (sequenceLength != null) ? sequenceLength : Integer.valueOf(1024);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.LANGUAGE_MODEL_FINE_TUNING;
	}

	@Override
	public LanguageModelFineTuning with(Job other) {
		return new LanguageModelFineTuning(other, this.model, this.precision, this.method, this.optimizer,
				this.gradientCheckpointing, this.batchSize, this.sequenceLength);
	}

	@Override
	public MemoryNeed estimateMemory(Models models) {
		return models.language(this.model).fineTuningMemory(this);
	}

	@Override
	public Savings savings() {
		int blocks = (this.sequenceLength - 1) / BLOCK;
		return new Savings(
				new Reduction(this.batchSize - 1, (step) -> sized(this.batchSize - step, this.sequenceLength)),
				lighter(), new Reduction(blocks, (step) -> sized(this.batchSize, (blocks - step + 1) * BLOCK)));
	}

	/**
	 * With adapters in 16 bits, then with activations computed twice, then adapters only,
	 * then over 4-bit weights.
	 */
	private List<Workload> lighter() {
		List<Workload> lighter = new ArrayList<>();
		if (this.method != FineTuningMethod.FULL && !this.precision.isSixteenBit()) {
			lighter.add(changed(this.method, this.gradientCheckpointing));
		}
		for (FineTuningMethod by : FineTuningMethod.values()) {
			if (by.compareTo(this.method) > 0) {
				lighter.add(changed(by, this.gradientCheckpointing));
			}
			if (by.compareTo(this.method) >= 0 && !this.gradientCheckpointing) {
				lighter.add(changed(by, true));
			}
		}
		return lighter;
	}

	/** All weights are trained in the precision asked for, adapters in 16 bits. */
	private LanguageModelFineTuning changed(FineTuningMethod by, boolean checkpointing) {
		Precision format = (by == FineTuningMethod.FULL || this.precision.isSixteenBit()) ? this.precision
				: Precision.BF16;
		return new LanguageModelFineTuning(this.job, this.model, format, by, this.optimizer, checkpointing,
				this.batchSize, this.sequenceLength);
	}

	private LanguageModelFineTuning sized(int batch, int length) {
		return new LanguageModelFineTuning(this.job, this.model, this.precision, this.method, this.optimizer,
				this.gradientCheckpointing, batch, length);
	}

	@Override
	public Map<String, Object> changeable() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("precision", this.precision);
		settings.put("method", this.method);
		settings.put("gradientCheckpointing", this.gradientCheckpointing);
		settings.put("batchSize", this.batchSize);
		settings.put("sequenceLength", this.sequenceLength);
		return settings;
	}

	@Override
	public SpeedClass speedClass() {
		return SpeedClass.TRANSFORMER_TRAIN;
	}

}
