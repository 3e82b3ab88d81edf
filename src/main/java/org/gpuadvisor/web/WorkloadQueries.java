package org.gpuadvisor.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gpuadvisor.lab.FieldProblem;
import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.workload.Mode;
import org.gpuadvisor.lab.workload.Models;
import org.gpuadvisor.lab.workload.Workload;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.units.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a workload of query parameters, by the same gate as that of a body: the same
 * defaults, the same refusals.
 */
@Component
class WorkloadQueries {

	private final JsonMapper json;

	WorkloadQueries(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @throws InvalidRequirement if the type is missing or does not go with the rest
	 */
	Workload workload(@Nullable WorkloadType type, @Nullable Mode mode, @Nullable Precision precision,
			@Nullable String model, Models models) {
		if (type == null) {
			throw new InvalidRequirement(new FieldProblem("workload", "is needed with sort=SPEED", null,
					List.of(WorkloadType.values()).stream().map(Enum::name).toList()));
		}
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("type", type.name());
		put(fields, "mode", mode);
		put(fields, "precision", precision);
		put(fields, "model", model);
		if (type == WorkloadType.CUSTOM) {
			fields.put("memoryGb", 1);
		}
		try {
			Workload workload = this.json.convertValue(fields, Workload.class);
			workload.memory(models);
			return workload;
		}
		catch (InvalidRequirement ex) {
			throw new InvalidRequirement(ex.problems().stream().map(WorkloadQueries::ofParameter).toList());
		}
		catch (JacksonException ex) {
			if (ex.getCause() instanceof InvalidRequirement refused) {
				throw refused;
			}
			throw new InvalidRequirement(new FieldProblem("workload",
					"does not have one of the parameters mode, precision and model that were given", type.name()));
		}
	}

	/** In a query the fields of the workload stand for themselves. */
	private static FieldProblem ofParameter(FieldProblem problem) {
		return new FieldProblem(problem.field().replace("workload.", ""), problem.message(), problem.rejectedValue(),
				problem.allowed());
	}

	private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
		if (value != null) {
			fields.put(name, (value instanceof Enum<?> constant) ? constant.name() : value);
		}
	}

}
