package org.gpuadvisor.ranking.eligibility;

import java.util.Optional;

import org.gpuadvisor.market.offer.FreeTier;
import org.gpuadvisor.market.offer.Rental;
import org.gpuadvisor.ranking.ask.Ask;
import org.gpuadvisor.ranking.candidate.Candidate;
import org.gpuadvisor.ranking.rule.Reason;
import org.gpuadvisor.ranking.rule.Rejection;
import org.gpuadvisor.ranking.rule.Relaxation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The provider is one that the lab would deal with. */
@Component
@Order(130)
class ProviderWanted implements EligibilityRule {

	@Override
	public Optional<Rejection> reject(Candidate candidate, Ask ask) {
		return provider(candidate).filter((provider) -> !ask.preferences().acceptsProvider(provider))
			.map((provider) -> Rejection.of(
					Reason.of("PROVIDER_NOT_WANTED", provider + " is not among preferences.providers."), 1,
					new Relaxation("preferences.providers", Wider.list(ask.preferences().providers(), provider),
							"Consider " + provider + " too.")));
	}

	private static Optional<String> provider(Candidate candidate) {
		return candidate.rental().map(Rental::provider).or(() -> candidate.freeTier().map(FreeTier::provider));
	}

}
