package org.gpuadvisor.lab.requirement;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request with other values in some of its fields. */
final class ChangedFields {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private ChangedFields() {
	}

	/**
	 * @param changes new values by the JSON paths of fields, such as
	 * {@code budget.purchase}
	 * @throws InvalidRequirement if a value is outside its limits
	 */
	static Requirement in(Requirement requirement, Map<String, Object> changes) {
		ObjectNode tree = JSON.valueToTree(requirement);
		changes.forEach((path, value) -> {
			int dot = path.indexOf('.');
			ObjectNode part = (ObjectNode) tree.get(path.substring(0, dot));
			part.set(path.substring(dot + 1), JSON.valueToTree(value));
		});
		return JSON.treeToValue(tree, Requirement.class);
	}

}
