package org.gpuadvisor.lab.workload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.units.Hours;
import org.jspecify.annotations.Nullable;

/**
 * What every workload has, whatever its type: how it is run, what the lab knows of its
 * memory, and how long it runs.
 */
public record Job(
		@Schema(description = "Whether the network is trained or applied; default TRAINING, but INFERENCE for "
				+ "LANGUAGE_MODEL_INFERENCE.") @Nullable Mode mode,
		@Schema(description = "Framework that runs the work.", defaultValue = "PYTORCH") @Nullable Framework framework,
		@Schema(description = "Framework version, major.minor; left out = the newest that is out, "
				+ "for TENSORFLOW in POSE_ESTIMATION the newest that DeepLabCut takes.",
				example = "2.14") @Pattern(regexp = "^[0-9]{1,2}\\.[0-9]{1,2}$",
						message = "must be major.minor, such as 2.14") @Nullable String frameworkVersion,
		@Schema(description = "GPU memory in GB that the lab measured for this job with nvidia-smi; "
				+ "left out = it is estimated.",
				example = "9.5") @DecimalMin("0.1") @DecimalMax("1024") @Nullable Double measuredMemoryGb,
		@Schema(description = "Smallest card that the lab wants, in GB as cards are sold: 24 admits a 24 GB card; "
				+ "left out = any that the job fits.",
				example = "24") @DecimalMin("0.1") @DecimalMax("1024") @Nullable Double minimumMemoryGb,
		@Schema(description = "Smallest NVIDIA compute capability that the lab's software needs; left out = that of the framework.",
				example = "8.0") @Pattern(regexp = "^[0-9]{1,2}\\.[0-9]$",
						message = "must read like 8.0") @Nullable String minimumComputeCapability,
		@Schema(description = "Hours a week that the work takes on the reference GPU. "
				+ "Not together with `hoursTotal`.", defaultValue = "20",
				example = "20") @DecimalMin("0.01") @DecimalMax("100000") @Nullable Double hoursPerWeek,
		@Schema(description = "Hours on the reference GPU that a one-off job takes in all, instead of "
				+ "`hoursPerWeek`; left out = steady work.",
				example = "200") @DecimalMin("0.01") @DecimalMax("1000000") @Nullable Double hoursTotal,
		@Schema(description = "Days within which the one-off job must be done; only with `hoursTotal`; left out = none.",
				example = "30") @Min(1) @Max(Job.MOST_DEADLINE_DAYS) @Nullable Integer deadlineDays,
		@Schema(description = "Longest single run in hours on the reference GPU that cannot be resumed: free tiers and "
				+ "spot machines end sessions; left out = runs can be resumed.",
				example = "10") @DecimalMin("0.01") @DecimalMax("100000") @Nullable Double hoursPerRun,
		@Schema(description = "GPU that the hours are counted on; any alias. Default: the lab's own first GPU if the "
				+ "catalog has it, else the Tesla T4, which is free on Colab.",
				example = "tesla-t4") @Size(min = 1, max = 120) @Nullable String referenceGpu) {

	/** The longest deadline that a request can state: ten years. */
	public static final int MOST_DEADLINE_DAYS = 3650;

	public Job {
		framework = (framework != null) ? framework : Framework.PYTORCH;
		if (hoursPerWeek != null && hoursTotal != null) {
			throw new InvalidRequirement(new FieldProblem("hoursTotal",
					"give either hoursPerWeek for steady work or hoursTotal for a one-off job", hoursTotal));
		}
		if (deadlineDays != null && hoursTotal == null) {
			throw new InvalidRequirement(
					new FieldProblem("deadlineDays", "needs hoursTotal: steady work has no deadline", deadlineDays));
		}
		double all = (hoursTotal != null) ? hoursTotal : Double.MAX_VALUE;
		if (hoursPerRun != null && hoursPerRun > all) {
			throw new InvalidRequirement(
					new FieldProblem("hoursPerRun", "cannot be longer than hoursTotal, " + hoursTotal, hoursPerRun));
		}
		if (hoursPerWeek == null && hoursTotal == null) {
			hoursPerWeek = 20.0;
		}
	}

	/**
	 * The same job with the mode that its type runs in by default, where the lab named
	 * none.
	 */
	Job in(Mode byDefault) {
		return (this.mode != null) ? this
				: new Job(byDefault, this.framework, this.frameworkVersion, this.measuredMemoryGb, this.minimumMemoryGb,
						this.minimumComputeCapability, this.hoursPerWeek, this.hoursTotal, this.deadlineDays,
						this.hoursPerRun, this.referenceGpu);
	}

	/** The same job for a type that has one mode only; the other is refused. */
	Job only(Mode only, String type) {
		if (this.mode != null && this.mode != only) {
			throw new InvalidRequirement(
					new FieldProblem("mode", type + " is always " + only, this.mode, java.util.List.of(only.name())));
		}
		return in(only);
	}

	/** The same job counted on that GPU and run by that version of its framework. */
	public Job completedWith(@Nullable String referenceGpuId, String version) {
		return new Job(this.mode, this.framework, version, this.measuredMemoryGb, this.minimumMemoryGb,
				this.minimumComputeCapability, this.hoursPerWeek, this.hoursTotal, this.deadlineDays, this.hoursPerRun,
				referenceGpuId);
	}

	public boolean trains() {
		return this.mode == Mode.TRAINING;
	}

	/** Whether it is done once, and not every week. */
	@JsonIgnore
	public boolean isOneOff() {
		return this.hoursTotal != null;
	}

	/** Hours on the reference GPU over so many months. */
	public Hours hoursOver(int months) {
		return (this.hoursTotal != null) ? new Hours(this.hoursTotal) : weekly().weeklyOver(months);
	}

	/**
	 * Hours a week on the reference GPU; of a one-off job, all hours, at most a week's.
	 */
	public Hours weekly() {
		return (this.hoursPerWeek != null) ? new Hours(this.hoursPerWeek)
				: new Hours((this.hoursTotal != null) ? this.hoursTotal : 0);
	}

}
