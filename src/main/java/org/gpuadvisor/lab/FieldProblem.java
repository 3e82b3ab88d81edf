package org.gpuadvisor.lab;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param field JSON path, such as {@code hardware.gpus[0].name}
 * @param message what is wrong and what to do
 * @param rejectedValue what came, null if nothing did
 * @param allowed the valid values where there are few, the nearest where there are many;
 * else empty
 */
public record FieldProblem(String field, String message, @Nullable Object rejectedValue, List<String> allowed) {

	public FieldProblem {
		allowed = List.copyOf(allowed);
	}

	public FieldProblem(String field, String message, @Nullable Object rejectedValue) {
		this(field, message, rejectedValue, List.of());
	}

	/** The same, seen from the object that holds this field's object. */
	public FieldProblem under(String parent) {
		return new FieldProblem(parent + "." + this.field, this.message, this.rejectedValue, this.allowed);
	}

}
