package org.gpuadvisor.ranking.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gpuadvisor.lab.machine.Machine;
import org.gpuadvisor.lab.machine.OperatingSystem;
import org.gpuadvisor.lab.machine.OtherVendor;
import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.lab.workload.Framework;
import org.gpuadvisor.lab.workload.WorkloadType;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.score.ScoredCandidate;
import org.jspecify.annotations.Nullable;

/**
 * The lab that advice is for, as far as lines of advice ask: found out once for all of
 * them.
 *
 * @param system of its computer; absent if it has none
 * @param vendor of its own GPU, where that is not NVIDIA's
 * @param country as its budget names it, without a state
 * @param offers ids of the rentals that the answer shows, and of all that is free
 */
record Addressee(WorkloadType workload, Framework framework, @Nullable OperatingSystem system,
		@Nullable OtherVendor vendor, @Nullable String country, List<String> offers) {

	/** {@code USA-CA} is a state of the USA. */
	private static final int COUNTRY_LETTERS = 3;

	static Addressee of(Ranking ranking) {
		Ask ask = ranking.ask();
		String place = ask.budget().country();
		return new Addressee(ask.workload().type(), ask.job().framework(), ask.machine().map(Machine::os).orElse(null),
				ask.current().flatMap((own) -> own.installed().otherVendor()).orElse(null),
				(place != null) ? place.substring(0, COUNTRY_LETTERS) : null, offers(ranking));
	}

	private static List<String> offers(Ranking ranking) {
		List<String> offers = new ArrayList<>();
		for (ScoredCandidate option : ranking.shown(ranking.cloud())) {
			offers.add(option.id());
		}
		for (ScoredCandidate option : ranking.cloud()) {
			if (option.candidate().action() == Action.FREE) {
				offers.add(option.id());
			}
		}
		return offers;
	}

	/** Whether an id of what it is shown begins like one of these. */
	boolean isShownOneOf(Set<String> beginnings) {
		for (String offer : this.offers) {
			for (String beginning : beginnings) {
				if (offer.startsWith(beginning)) {
					return true;
				}
			}
		}
		return false;
	}

}
