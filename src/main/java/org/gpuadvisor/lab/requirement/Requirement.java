package org.gpuadvisor.lab.requirement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.workload.Job;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.units.Money;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * One lab's ask, complete with defaults and always valid: work, computer, budget and
 * preferences. A value outside its limits is an {@link InvalidRequirement} that names the
 * field, whoever builds the requirement.
 */
@Schema(name = "RecommendationRequest", description = "What a lab has, can spend and wants to run.")
public record Requirement(
		@Schema(description = "The work to be run; the only part that is required.",
				requiredMode = Schema.RequiredMode.REQUIRED) @NotNull Workload workload,
		@Schema(description = "The lab's computer; left out = none yet.") @Nullable Machine hardware,
		@Schema(description = "What the lab can spend; left out = no limit.") @Nullable Budget budget,
		@Schema(description = "What the lab wants, beyond what it needs; left out = the default of each field.") @Nullable Preferences preferences) {

	private static final Validator VALIDATOR = Validation.byDefaultProvider()
		.configure()
		.messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
		.buildValidatorFactory()
		.getValidator();

	/**
	 * Names of Java groupings that are not seen in JSON, where their fields stand
	 * directly in the workload.
	 */
	private static final Set<String> UNWRAPPED = Set.of("job", "settings");

	public Requirement {
		if (workload == null) {
			throw new InvalidRequirement(new FieldProblem("workload",
					"is required: say at least what is to be run, by workload.type", null));
		}
		budget = (budget != null) ? budget : Budget.unlimited();
		preferences = (preferences != null) ? preferences : Preferences.none();
		List<FieldProblem> problems = new ArrayList<>();
		check("workload", workload, problems);
		check("budget", budget, problems);
		check("preferences", preferences, problems);
		if (hardware != null) {
			check("hardware", hardware, problems);
		}
		if (!problems.isEmpty()) {
			throw new InvalidRequirement(problems);
		}
	}

	/**
	 * The same ask with a job, a price of electricity and a worth of waiting that were
	 * looked up.
	 */
	public CompletedRequest completedWith(Job job, BigDecimal electricityPerKwh, BigDecimal waitingCostPerHour) {
		Budget known = this.budget;
		Preferences wanted = this.preferences;
		return new CompletedRequest(this.workload.with(job), this.hardware,
				new Budget(known.currency(), known.purchase(), known.rentPerMonth(), known.horizonMonths(),
						(known.country() != null) ? null : electricityPerKwh, known.country()),
				new Preferences(wanted.options(), waitingCostPerHour, wanted.usedCards(), wanted.interruptible(),
						wanted.dataMayLeaveSite(), wanted.providers(), wanted.regions(), wanted.gpus(),
						wanted.maxGpus(), wanted.maxResults(), wanted.maxRejected()));
	}

	/**
	 * The same ask with other values.
	 * @param changes by the JSON paths of fields, such as {@code budget.purchase}
	 */
	public Requirement with(Map<String, Object> changes) {
		return ChangedFields.in(this, changes);
	}

	@JsonIgnore
	public String currency() {
		return this.budget.currency();
	}

	/** Most to spend once; empty for no limit. */
	public Optional<Money> purchaseLimit() {
		return money(this.budget.purchase());
	}

	/** Most to spend on rent a month; empty for no limit. */
	public Optional<Money> monthlyRentLimit() {
		return money(this.budget.rentPerMonth());
	}

	private Optional<Money> money(@Nullable BigDecimal amount) {
		return Optional.ofNullable(amount).map((some) -> Money.of(some, currency()));
	}

	private static void check(String part, Object value, List<FieldProblem> problems) {
		VALIDATOR.validate(value)
			.stream()
			.map((violation) -> problem(part, violation))
			.sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
			.forEach(problems::add);
	}

	private static FieldProblem problem(String part, ConstraintViolation<Object> violation) {
		StringBuilder field = new StringBuilder(part);
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getIndex() != null) {
				field.append('[').append(node.getIndex()).append(']');
			}
			String name = node.getName();
			if (name != null && !name.startsWith("<") && !UNWRAPPED.contains(name)) {
				field.append('.').append(name);
			}
		}
		return new FieldProblem(field.toString(), violation.getMessage(), violation.getInvalidValue());
	}

}
