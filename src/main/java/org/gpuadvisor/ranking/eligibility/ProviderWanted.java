package org.gpuadvisor.ranking.eligibility;

import java.util.List;
import java.util.Optional;

import org.gpuadvisor.lab.requirement.Action;
import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.RejectionCode;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The provider is one that the lab would deal with. */
@Component
@Order(130)
class ProviderWanted extends EligibilityRule {

	@Override
	public boolean appliesTo(Action action, Ask ask) {
		return !action.isPersonal() && !ask.preferences().providers().isEmpty();
	}

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		List<String> wanted = ask.preferences().providers();
		return provider(candidate).filter((provider) -> !ask.preferences().acceptsProvider(provider))
			.map((provider) -> Rejection.of(RejectionCode.PROVIDER_NOT_WANTED, 1,
					(code) -> Reason.of(code, provider + " is not among preferences.providers."),
					Wider.isPossible(wanted), () -> List.of(new Relaxation("preferences.providers",
							Wider.list(wanted, provider), "Consider " + provider + " too."))));
	}

	private static Optional<String> provider(Candidate candidate) {
		return candidate.rental().map(Rental::provider).or(() -> candidate.freeTier().map(FreeTier::provider));
	}

}
