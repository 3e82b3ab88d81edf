package org.gpuadvisor.lab;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be answered as it stands: names every field that is wrong. */
public class InvalidRequirement extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldProblem> problems;

	public InvalidRequirement(List<FieldProblem> problems) {
		super(problems.stream()
			.map((problem) -> problem.field() + ": " + problem.message())
			.collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	public InvalidRequirement(FieldProblem problem) {
		this(List.of(problem));
	}

	public List<FieldProblem> problems() {
		return this.problems;
	}

}
