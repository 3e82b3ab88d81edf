package org.gpuadvisor.lab.workload;

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

/** Asking a language model: it reads a prompt and writes an answer, word by word. */
@JsonTypeName("LANGUAGE_MODEL_INFERENCE")
@Schema(description = "Asking a language model: it reads a prompt and writes an answer, word by word.")
public record LanguageModelInference(@JsonUnwrapped @Valid Job job,
		@Schema(description = "The language model; GET /workloads lists those known.", defaultValue = "llama-3.1-8b",
				example = "llama-3-70b") @Size(min = 1, max = 80) @Nullable String model,
		@Schema(description = "Number format of the weights.", defaultValue = "FP16", allowableValues = {
				"FP32", "FP16", "BF16", "FP8", "INT8", "INT4" }) @Nullable Precision precision,
		@Schema(description = "Requests answered at once.",
				defaultValue = "1") @Min(1) @Max(65536) @Nullable Integer batchSize,
		@Schema(description = "Tokens of the prompt.",
				defaultValue = "1024") @Min(1) @Max(1048576) @Nullable Integer promptTokens,
		@Schema(description = "Tokens of the answer.",
				defaultValue = "512") @Min(1) @Max(1048576) @Nullable Integer newTokens)
		implements
			Workload{

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.FP32, Precision.FP16, Precision.BF16,
			Precision.FP8, Precision.INT8, Precision.INT4);

	/** Formats that save memory, gentlest first. */
	private static final List<Precision> NARROWER = List.of(Precision.FP16, Precision.INT8, Precision.INT4);

	/** Prompts are cut to a multiple of so many tokens. */
	private static final int BLOCK = 64;

	public LanguageModelInference {
		job = job.only(Mode.INFERENCE, "LANGUAGE_MODEL_INFERENCE");
		model = (model != null) ? model : "llama-3.1-8b";
		precision = VisionSettings.allowed(precision, Precision.FP16, ALLOWED);
		batchSize = (batchSize != null) ? batchSize : Integer.valueOf(1);
		promptTokens = (promptTokens != null) ? promptTokens : Integer.valueOf(1024);
		newTokens = (newTokens != null) ? newTokens : Integer.valueOf(512);
	}

	@Override
	public WorkloadType type() {
		return WorkloadType.LANGUAGE_MODEL_INFERENCE;
	}

	@Override
	public LanguageModelInference with(Job other) {
		return new LanguageModelInference(other, this.model, this.precision, this.batchSize, this.promptTokens,
				this.newTokens);
	}

	@Override
	public MemoryNeed estimateMemory(Models models) {
		return models.language(this.model).inferenceMemory(this);
	}

	@Override
	public Savings savings() {
		int blocks = (this.promptTokens - 1) / BLOCK;
		return new Savings(
				new Reduction(this.batchSize - 1,
						(step) -> changed(this.precision, this.batchSize - step, this.promptTokens, this.newTokens)),
				NARROWER.stream()
					.filter((format) -> format.bytesPerWeight() < this.precision.bytesPerWeight())
					.<Workload>map((format) -> changed(format, this.batchSize, this.promptTokens, this.newTokens))
					.toList(),
				new Reduction(blocks, (step) -> shorter((blocks - step + 1) * BLOCK)));
	}

	/** Shorter prompts, and answers in proportion. */
	private LanguageModelInference shorter(int prompt) {
		long answer = (long) this.newTokens * prompt / this.promptTokens;
		return changed(this.precision, this.batchSize, prompt, (int) Math.max(1, answer));
	}

	private LanguageModelInference changed(Precision format, int batch, int prompt, int answer) {
		return new LanguageModelInference(this.job, this.model, format, batch, prompt, answer);
	}

	@Override
	public Map<String, Object> changeable() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("precision", this.precision);
		settings.put("batchSize", this.batchSize);
		settings.put("promptTokens", this.promptTokens);
		settings.put("newTokens", this.newTokens);
		return settings;
	}

	@Override
	public SpeedClass speedClass() {
		return SpeedClass.LLM_DECODE;
	}

}
