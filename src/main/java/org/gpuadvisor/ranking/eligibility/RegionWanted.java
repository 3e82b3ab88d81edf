package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The machine stands where the lab wants it; of a free tier nobody knows where. */
@Component
@Order(140)
class RegionWanted extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return !action.isPersonal() && !ask.preferences().regions().isEmpty();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		List<String> wanted = ask.preferences().regions();
		if (candidate.freeTier().isPresent() && !wanted.isEmpty()) {
			return Optional.of(Rejection.of(RejectionCode.REGION_NOT_WANTED, (code) -> Reason.of(code,
					"A free tier does not say where its machines stand, and you named regions.")));
		}
		return candidate.rental()
			.map(Rental::region)
			.filter((region) -> !ask.preferences().acceptsRegion(region))
			.map((region) -> Rejection.of(RejectionCode.REGION_NOT_WANTED, 1,
					(code) -> Reason.of(code, "It stands in '" + region + "', which is not among preferences.regions."),
					Wider.isPossible(wanted), () -> List.of(new Relaxation("preferences.regions",
							Wider.list(wanted, region), "Consider " + region + " too."))));
	}

}
