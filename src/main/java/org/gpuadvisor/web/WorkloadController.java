package org.gpuadvisor.web;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.web.problem.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a portal all that it needs to draw its form; read once from the records that hold
 * the workloads.
 */
@RestController
@Tag(name = "Recommendation")
class WorkloadController {

	private final Snapshots snapshots;

	private final OncePerVersion<Workloads> workloads;

	WorkloadController(JsonMapper json, Snapshots snapshots) {
		this.snapshots = snapshots;
		this.workloads = new OncePerVersion<>((now) -> describe(json, now.models()));
	}

	@Operation(operationId = "listWorkloads", summary = "Which workloads are there?",
			description = "Every type with its fields, their defaults, limits and allowed values, and the models that it can "
					+ "name, each with the source of its figures.")
	@GetMapping(path = "/workloads", produces = MediaType.APPLICATION_JSON_VALUE)
	Workloads workloads() {
		return this.workloads.of(this.snapshots.current());
	}

	private static Workloads describe(JsonMapper json, Models models) {
		List<TypeBody> types = new ArrayList<>();
		for (WorkloadType type : WorkloadType.values()) {
			types.add(describe(type, json, models));
		}
		return new Workloads(types);
	}

	private static TypeBody describe(WorkloadType type, JsonMapper json, Models models) {
		Map<String, Object> least = new LinkedHashMap<>(Map.of("type", type.name()));
		if (type == WorkloadType.CUSTOM) {
			least.put("memoryGb", 8);
		}
		Map<?, ?> defaults = json.convertValue(json.convertValue(least, Workload.class), Map.class);
		List<Field> fields = new ArrayList<>();
		describe(type.record(), defaults, fields);
		Schema schema = type.record().getAnnotation(Schema.class);
		return new TypeBody(type, (schema != null) ? schema.description() : "", fields,
				models.of(type)
					.stream()
					.map((model) -> new ModelBody(model.key(), model.aliases(), model.provenance().source(),
							model.provenance().asOf()))
					.toList());
	}

	private static void describe(Class<?> record, Map<?, ?> defaults, List<Field> fields) {
		for (RecordComponent component : record.getRecordComponents()) {
			if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				describe(component.getType(), defaults, fields);
			}
			else {
				fields.add(Field.of(component, defaults.get(component.getName())));
			}
		}
	}

	/** All types. */
	@Schema(name = "Workloads", description = "All types of workload: what a form needs.")
	record Workloads(@Schema(description = "The types.") @NotNull List<TypeBody> workloads) {
	}

	/** A type of workload. */
	@Schema(name = "WorkloadTypeDescription", description = "A type of workload with its fields and models.")
	record TypeBody(@Schema(description = "What to send as `workload.type`.") @NotNull WorkloadType type,
			@Schema(description = "What it is, in a sentence for people.") @NotNull String description,
			@Schema(description = "Its fields beside `type`, in the order of a form.") @NotNull List<Field> fields,
			@Schema(description = "Models that the field `model` can name; empty where the type has none.") @NotNull List<ModelBody> models) {
	}

	/** A model of the tables. */
	@Schema(name = "ModelDescription", description = "A model that requests can name.")
	record ModelBody(
			@Schema(description = "What to send as `workload.model`.", example = "dlc_resnet_50") @NotNull String key,
			@Schema(description = "Further names; hyphen and underscore are one.") @NotNull List<String> aliases,
			@Schema(description = "Where its figures are from.") @NotNull String source,
			@Schema(description = "ISO date of its figures, as precise as known.",
					example = "2026-10") @NotNull String asOf) {
	}

	/** A field of a type. */
	@Schema(name = "FieldDescription", description = "A field of a type of workload.")
	record Field(@Schema(description = "Its name in requests.", example = "batchSize") @NotNull String name,
			@Schema(description = "NUMBER, INTEGER, TEXT, BOOLEAN or CHOICE.",
					example = "INTEGER") @NotNull String type,
			@Schema(description = "What it means and in which unit it counts, for people.") @NotNull String description,
			@Schema(description = "Whether requests must have it.") @NotNull Boolean required,
			@Schema(description = "What is assumed if it is left out; absent where nothing is.",
					name = "default") @JsonProperty("default") @Nullable Object byDefault,
			@Schema(description = "Least allowed value, in the unit that `description` names; absent for none.",
					example = "1") @Nullable Double minimum,
			@Schema(description = "Greatest allowed value, in the same unit; absent for none.",
					example = "65536") @Nullable Double maximum,
			@Schema(description = "Of CHOICE: the values.") @Nullable List<String> allowed) {

		static Field of(RecordComponent component, @Nullable Object byDefault) {
			java.lang.reflect.Field field;
			try {
				field = component.getDeclaringRecord().getDeclaredField(component.getName());
			}
			catch (NoSuchFieldException ex) {
				throw new IllegalStateException("every record component has a field", ex);
			}
			Schema schema = field.getAnnotation(Schema.class);
			boolean required = schema != null && schema.requiredMode() == Schema.RequiredMode.REQUIRED;
			return new Field(component.getName(), type(component.getType()),
					(schema != null) ? schema.description() : "", required, required ? null : byDefault, minimum(field),
					maximum(field), component.getType().isEnum() ? Choices.of(field) : null);
		}

		private static String type(Class<?> type) {
			if (type.isEnum()) {
				return "CHOICE";
			}
			if (type == Integer.class) {
				return "INTEGER";
			}
			if (type == Boolean.class) {
				return "BOOLEAN";
			}
			return Number.class.isAssignableFrom(type) ? "NUMBER" : "TEXT";
		}

		private static @Nullable Double minimum(java.lang.reflect.Field field) {
			DecimalMin decimal = field.getAnnotation(DecimalMin.class);
			Min whole = field.getAnnotation(Min.class);
			return (decimal != null) ? Double.valueOf(decimal.value())
					: (whole != null) ? (double) whole.value() : null;
		}

		private static @Nullable Double maximum(java.lang.reflect.Field field) {
			DecimalMax decimal = field.getAnnotation(DecimalMax.class);
			Max whole = field.getAnnotation(Max.class);
			return (decimal != null) ? Double.valueOf(decimal.value())
					: (whole != null) ? (double) whole.value() : null;
		}

	}

}
