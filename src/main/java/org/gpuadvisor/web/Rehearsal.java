package org.gpuadvisor.web;

import org.gpuadvisor.lab.requirement.Requirement;
import org.gpuadvisor.ranking.Ranking;
import org.gpuadvisor.snapshot.Snapshots;
import org.gpuadvisor.web.answer.CatalogStamp;
import org.gpuadvisor.web.answer.Recommendation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that nobody asked, beside the rest of the start, so that the first
 * lab does not wait for all that is done once.
 */
@Component
class Rehearsal {

	private static final String REQUEST = "{\"workload\":{\"type\":\"POSE_ESTIMATION\"}}";

	Rehearsal(Snapshots snapshots, JsonMapper json) {
		snapshots.onceRead((first) -> {
			Ranking ranking = first.ranker().rank(json.readValue(REQUEST, Requirement.class));
			json.writeValueAsBytes(
					Recommendation.of(CatalogStamp.of(first), ranking, first.explainer().explain(ranking)));
		});
	}

}
