package org.gpuadvisor.ranking.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.ranking.ask.Ask;

/**
 * A statement about a candidate that has to be true; its class says which, in its name. A
 * class, since Java 17 finds the interface of an object slowly where there are several:
 * with interfaces a ranking took 73 us and not 67.
 *
 * @param <S> what it judges
 */
public abstract class Rule<S> {

	/**
	 * Whether a candidate of that kind can break it, as the lab asked; if not, none is
	 * put to it.
	 */
	public boolean appliesTo(Action action, Ask ask) {
		return true;
	}

	/** Why the statement is not true of that subject; empty where it is true. */
	public abstract Optional<Rejection> reject(S subject, Ask ask);

	/** Those of the rules that each kind of candidate can break, in their order. */
	public static <R extends Rule<?>> Map<Action, List<R>> applying(List<R> rules, Ask ask) {
		Map<Action, List<R>> applying = new EnumMap<>(Action.class);
		for (Action action : Action.values()) {
			List<R> those = new ArrayList<>(rules.size());
			for (R rule : rules) {
				if (rule.appliesTo(action, ask)) {
					those.add(rule);
				}
			}
			applying.put(action, those);
		}
		return applying;
	}

}
