package org.gpuadvisor.ranking.eligibility;

import java.util.ArrayList;
import java.util.List;

/** What the lab wants, and one more. */
final class Wider {

	private Wider() {
	}

	static <T> List<T> list(List<T> wanted, T more) {
		List<T> wider = new ArrayList<>(wanted);
		wider.add(more);
		return List.copyOf(wider);
	}

}
