package org.gpuadvisor.ranking.limit;

import java.util.List;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.rule.Rule;
import org.springframework.stereotype.Component;

/** Step 5: leaves out what costs too much or takes too long. */
@Component
public class Limits {

	private final List<LimitRule> rules;

	Limits(List<LimitRule> rules) {
		this.rules = List.copyOf(rules);
	}

	/** Those that one lab has set. */
	public LabLimits of(Ask ask) {
		return new LabLimits(Rule.applying(this.rules, ask), ask);
	}

}
