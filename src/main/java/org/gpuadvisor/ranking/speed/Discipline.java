package org.gpuadvisor.ranking.speed;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.gpuadvisor.lab.workload.SpeedClass;

/** What GPUs are compared in: a class of workloads in a family of number formats. */
record Discipline(SpeedClass speedClass, PrecisionFamily family) implements Comparable<Discipline> {

	private static final Comparator<Discipline> ORDER = Comparator.comparing(Discipline::speedClass)
		.thenComparing(Discipline::family);

	static List<Discipline> all() {
		return Stream.of(SpeedClass.values())
			.flatMap((speedClass) -> Stream.of(PrecisionFamily.values())
				.map((family) -> new Discipline(speedClass, family)))
			.toList();
	}

	@Override
	public int compareTo(Discipline other) {
		return ORDER.compare(this, other);
	}

	/** {@code CNN_TRAIN FP32}. */
	@Override
	public String toString() {
		return this.speedClass + " " + this.family;
	}

}
