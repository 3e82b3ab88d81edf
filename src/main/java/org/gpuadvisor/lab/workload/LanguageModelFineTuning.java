package org.gpuadvisor.lab.workload;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
				+ "(whose frozen weights are 4-bit in any case).") @Nullable Precision precision,
		@Schema(description = "Which weights are trained.", defaultValue = "LORA") @Nullable FineTuningMethod method,
		@Schema(description = "What updates the weights.", defaultValue = "ADAMW") @Nullable Optimizer optimizer,
		@Schema(description = "Whether activations are computed twice to save memory.",
				defaultValue = "false") @Nullable Boolean gradientCheckpointing,
		@Schema(description = "Texts at once on each GPU.",
				defaultValue = "1") @Min(1) @Max(65536) @Nullable Integer batchSize,
		@Schema(description = "Tokens of a text.",
				defaultValue = "1024") @Min(1) @Max(1048576) @Nullable Integer sequenceLength)
		implements
			Workload {

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.FP32, Precision.AMP, Precision.FP16,
			Precision.BF16);

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

	/**
	 * Fewer texts at once, then activations computed twice, then adapters, then 4-bit
	 * weights, then shorter texts.
	 */
	@Override
	public Optional<LanguageModelFineTuning> smaller() {
		if (this.batchSize > 1) {
			return Optional.of(sized(this.method, this.gradientCheckpointing, this.batchSize / 2, this.sequenceLength));
		}
		if (!this.gradientCheckpointing) {
			return Optional.of(sized(this.method, true, 1, this.sequenceLength));
		}
		if (this.method != FineTuningMethod.QLORA) {
			FineTuningMethod next = (this.method == FineTuningMethod.FULL) ? FineTuningMethod.LORA
					: FineTuningMethod.QLORA;
			return Optional.of(sized(next, true, 1, this.sequenceLength));
		}
		return (this.sequenceLength < 256) ? Optional.empty()
				: Optional.of(sized(this.method, true, 1, this.sequenceLength / 2));
	}

	private LanguageModelFineTuning sized(FineTuningMethod by, boolean checkpointing, int batch, int length) {
		return new LanguageModelFineTuning(this.job, this.model, (by == this.method) ? this.precision : null, by,
				this.optimizer, checkpointing, batch, length);
	}

	@Override
	public Map<String, Object> sizes() {
		Map<String, Object> sizes = new LinkedHashMap<>();
		sizes.put("method", this.method);
		sizes.put("gradientCheckpointing", this.gradientCheckpointing);
		sizes.put("batchSize", this.batchSize);
		sizes.put("sequenceLength", this.sequenceLength);
		return sizes;
	}

	@Override
	public SpeedClass speedClass() {
		return SpeedClass.TRANSFORMER_TRAIN;
	}

}
