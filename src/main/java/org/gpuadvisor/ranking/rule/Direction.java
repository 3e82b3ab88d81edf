package org.gpuadvisor.ranking.rule;

/** What a lab gives way in, so that something qualifies. */
public enum Direction {

	/** It spends more. */
	MONEY,
	/** It runs the job with settings that need less memory. */
	MEMORY,
	/** It takes longer, or does less in the same time. */
	WAITING,
	/** It wants something else, or has another computer. */
	WISHES;

	/** In which direction a change of that field of a request goes. */
	static Direction of(String field) {
		if (field.startsWith("budget.")) {
			return MONEY;
		}
		if (field.startsWith("workload.hours") || field.equals("workload.deadlineDays")) {
			return WAITING;
		}
		boolean wish = field.startsWith("workload.minimum") || field.startsWith("workload.framework");
		return (field.startsWith("workload.") && !wish) ? MEMORY : WISHES;
	}

}
