package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The machine stands where the lab wants it; of a free tier nobody knows where. */
@Component
@Order(140)
class RegionWanted implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		if (candidate.freeTier().isPresent() && !ask.preferences().regions().isEmpty()) {
			return Optional.of(Rejection.of(Reason.of("REGION_NOT_WANTED",
					"A free tier does not say where its machines stand, and you named regions.")));
		}
		return candidate.rental()
			.filter((rental) -> !ask.preferences().acceptsRegion(rental.region()))
			.map((rental) -> Rejection.of(
					Reason.of("REGION_NOT_WANTED",
							"It stands in '" + rental.region() + "', which is not among preferences.regions."),
					1, new Relaxation("preferences.regions", Wider.list(ask.preferences().regions(), rental.region()),
							"Consider " + rental.region() + " too.")));
	}

}
