package org.gpuadvisor.ranking.rule;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;

/**
 * A statement about a candidate that has to be true; its class says which, in its name.
 *
 * @param <S> what it judges
 */
public interface Rule<S> {

	/**
	 * Whether anything can break it, as that lab asked; if not, nothing is put to it.
	 */
	default boolean appliesTo(Ask ask) {
		return true;
	}

	/** Why the statement is not true of that subject; empty where it is true. */
	Optional<Rejection> reject(S subject, Ask ask);

	/** Those of the rules that something can break, in their order. */
	static <R extends Rule<?>> List<R> applying(List<R> rules, Ask ask) {
		return rules.stream().filter((rule) -> rule.appliesTo(ask)).toList();
	}

}
