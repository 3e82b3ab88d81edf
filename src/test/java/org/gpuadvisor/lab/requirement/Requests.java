package org.gpuadvisor.lab.requirement;

import org.gpuadvisor.lab.InvalidRequirement;
import org.gpuadvisor.lab.workload.Workload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Requirements written as a portal posts them, with single quotes for shortness. */
public final class Requests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
		.disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
		.build();

	private Requests() {
	}

	/** What a record refuses is thrown as it is, without what Jackson wraps around it. */
	public static Requirement of(String json) {
		return read(json, Requirement.class);
	}

	public static Workload workload(String json) {
		return read(json, Workload.class);
	}

	private static <T> T read(String json, Class<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JacksonException ex) {
			if (ex.getCause() instanceof InvalidRequirement invalid) {
				throw invalid;
			}
			throw ex;
		}
	}

}
