package org.gpuadvisor.ranking.rule;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;

/**
 * A statement about a candidate that has to be true; its class says which, in its name.
 *
 * @param <S> what it judges
 */
public interface Rule<S> {

	/** Why the statement is not true of that subject; empty where it is true. */
	Optional<Rejection> reject(S subject, Ask ask);

}
