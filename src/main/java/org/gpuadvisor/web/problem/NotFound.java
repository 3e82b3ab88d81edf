package org.gpuadvisor.web.problem;

import org.gpuadvisor.lab.FieldProblem;

/** An id in a path that names nothing. */
public class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient FieldProblem problem;

	public NotFound(FieldProblem problem) {
		super(problem.message());
		this.problem = problem;
	}

	FieldProblem problem() {
		return this.problem;
	}

}
