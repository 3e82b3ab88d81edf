package org.gpuadvisor.ranking.eligibility;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gpuadvisor.lab.requirement.Preferences;

/** What the lab wants, and one more. */
final class Wider {

	private Wider() {
	}

	/** Whether a request can name one more. */
	static boolean isPossible(List<String> wanted) {
		return wanted.size() < Preferences.MOST_NAMES;
	}

	static <T> List<T> list(List<T> wanted, T more) {
		Set<T> wider = new LinkedHashSet<>(wanted);
		wider.add(more);
		return List.copyOf(wider);
	}

}
