package org.gpuadvisor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.snapshot.Snapshot;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.gpuadvisor.web.answer.Recommendation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells a lab which GPU to use. */
@RestController
@Tag(name = "Recommendation")
class RecommendController {

	private final Snapshots snapshots;

	private final RecommendationMeters meters;

	RecommendController(Snapshots snapshots, RecommendationMeters meters) {
		this.snapshots = snapshots;
		this.meters = meters;
	}

	@Operation(operationId = "recommend", summary = "Which GPU should this lab use?",
			description = "Ranks what the lab could keep, use for free, buy or rent for its work, with reasons, costs and "
					+ "what was left out. Only `workload.type` is required; every default is repeated in the answer's "
					+ "`request`. The same request and catalog version give the same answer.")
	@PostMapping(path = "/recommend", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	Recommendation recommend(@io.swagger.v3.oas.annotations.parameters.RequestBody(
			description = "What the lab has, can spend and wants to run.",
			required = true) @RequestBody Requirement requirement) {
		Snapshot now = this.snapshots.current();
		Ranking ranking = this.meters.count(() -> now.ranker().rank(requirement));
		return Recommendation.of(CatalogStamp.of(now), ranking, now.explainer().explain(ranking));
	}

}
