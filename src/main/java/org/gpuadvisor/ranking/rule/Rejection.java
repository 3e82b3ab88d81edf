package org.gpuadvisor.ranking.rule;

import java.util.Optional;

/** That a rule is broken, by how much, and what would mend it, where the lab could. */
public record Rejection(Reason reason, Optional<Relaxation> relaxation) {

	public static Rejection of(Reason reason) {
		return new Rejection(reason, Optional.empty());
	}

	public static Rejection of(Reason reason, Relaxation relaxation) {
		return new Rejection(reason, Optional.of(relaxation));
	}

}
